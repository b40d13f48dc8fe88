internal import Diagnostics
internal import Numbers
internal import Records

/// Looks for placements of one person that overlap each other, and for teaching on the days of a full-time placement.
struct EngagementCheck {
    let plan: EngagementPlan
    let vocabulary: Vocabulary

    /// What is found in a batch, for the office to look at: each pair of items once.
    func findings(in batch: Batch, of files: [InputFile]) -> [Finding] {
        batch.roots.flatMap { findings(about: $0, batch, files) }
    }

    private func findings(about subject: Row, _ batch: Batch, _ files: [InputFile]) -> [Finding] {
        let items = batch.children(of: subject)
        let placements = items.filter { batch.kind(of: $0) == plan.placement }
        guard !placements.isEmpty else { return [] }
        let teaching = items.filter { batch.kind(of: $0) == plan.teaching }
        var findings: [Finding] = []
        for (place, item) in placements.enumerated() {
            let days = plan.days(of: item, in: batch)
            func report(_ others: some Sequence<Row>, _ code: String, _ severity: Severity, _ hint: String) {
                for other in others {
                    guard let shared = first(shared: days, plan.days(of: other, in: batch)) else { continue }
                    findings.append(
                        finding(code, severity, hint, item, other, shared, by: subject, batch, files))
                }
            }
            report(
                placements[..<place], "placements-overlap", .note,
                "A rubric counts such a day once; see whether both placements are as they are reported.")
            guard plan.isFullTime(item, in: batch) else { continue }
            report(
                teaching, "placement-during-teaching", .warning,
                "Compare the log of the placement with the timetable.")
        }
        return findings
    }

    /// The first days that both have.
    private func first(shared days: [Engagement], _ others: [Engagement]) -> Period? {
        let shared = days.flatMap { day in others.compactMap { day.days(sharedWith: $0) } }
        return shared.min { ($0.first, $0.last) < ($1.first, $1.last) }
    }

    private func finding(
        _ code: String, _ severity: Severity, _ hint: String, _ item: Row, _ other: Row, _ shared: Period,
        by subject: Row, _ batch: Batch, _ files: [InputFile]
    ) -> Finding {
        let kind = vocabulary[batch.kind(of: other)].name
        let origin = batch.origin(of: item)
        return Finding(
            code: code, severity: severity,
            message: "This placement and the \(kind) `\(plan.number(of: other, in: batch))` share the days "
                + "\(shared.description).",
            hint: hint, place: Place(file: files[origin.file].name, line: origin.line),
            person: plan.number(of: subject, in: batch), value: plan.number(of: item, in: batch))
    }
}
