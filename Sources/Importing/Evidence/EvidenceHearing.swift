internal import Diagnostics
internal import Records

/// Looks for one piece of evidence under items of different works, and for one log under placements of two people.
struct EvidenceHearing: Sendable {
    private let evidence: EvidencePlan
    /// The keys of evidence that was met more than once.
    private let repeated: KeySet
    private let reports: WorkReports
    private let files: [String]
    private let plan: IdentityPlan

    /// `nil` where no evidence was met more than once.
    init?(repeated: Set<UInt64>, _ reports: WorkReports, files: [String], _ plan: IdentityPlan) {
        guard !repeated.isEmpty, let evidence = EvidencePlan(plan.vocabulary) else { return nil }
        (self.evidence, self.repeated) = (evidence, KeySet(repeated))
        (self.reports, self.files, self.plan) = (reports, files, plan)
    }

    /// Where a batch uses evidence that was met more than once.
    func uses(in batch: Batch, at index: Int) -> [EvidenceUse] {
        var uses: [EvidenceUse] = []
        var works: [Row: WorkIndex]?
        for subject in batch.roots where plan.kinds[batch.kind(of: subject).index].role == .subject {
            for item in batch.children(of: subject) where plan.kinds[batch.kind(of: item).index].role == .item {
                for part in batch.children(of: item) where batch.kind(of: part) == evidence.kind {
                    evidence.forEachName(of: part, in: batch) { key, name in
                        guard repeated.contains(key) else { return }
                        let known =
                            works
                            ?? Dictionary(
                                reports[batch: index].map { ($0.item, $0.work) },
                                uniquingKeysWith: { first, _ in first })
                        works = known
                        var use = use(of: item, by: subject, batch, index, work: known[item])
                        (use.key, use.name) = (key, batch.symbols[name])
                        use.isLog = evidence.isLog(part, in: batch)
                        uses.append(use)
                    }
                }
            }
        }
        return uses
    }

    /// What is found, in the order of the files.
    func findings(about uses: [EvidenceUse]) -> [Finding] {
        var list = FindingList()
        let findings = Dictionary(grouping: uses, by: \.key).values.flatMap(findings(aboutOne:))
        for finding in findings.inOrder() { list.append(finding) }
        return list.inOrder()
    }

    private func use(
        of item: Row, by subject: Row, _ batch: Batch, _ index: Int, work: WorkIndex?
    ) -> EvidenceUse {
        let kind = plan.vocabulary[batch.kind(of: item)]
        let origin = batch.origin(of: item)
        return EvidenceUse(
            key: 0, name: "", isLog: false, work: work,
            title: kind.slot("title").flatMap { batch.text(item, $0) }?.lowercased(), kind: batch.kind(of: item),
            item: ItemPlace(batch: index, row: item), number: text("id", of: item, batch),
            person: text("id", of: subject, batch), place: Place(file: files[origin.file], line: origin.line))
    }

    private func text(_ field: String, of row: Row, _ batch: Batch) -> String {
        plan.vocabulary[batch.kind(of: row)].slot(field).flatMap { batch.text(row, $0) } ?? ""
    }

    /// A finding for each item that rests on what an item of another work before it rests on.
    private func findings(aboutOne uses: [EvidenceUse]) -> [Finding] {
        var (items, subjects): (Set<ItemPlace>, Set<EvidenceUse.Subject>) = ([], [])
        /// Of the uses so far the first about each thing done: the others say nothing more.
        var earlier: [EvidenceUse] = []
        var findings: [Finding] = []
        for use in uses.sorted(by: { ($0.place, $0.number) < ($1.place, $1.number) }) {
            let isFirst = items.insert(use.item).inserted
            if isFirst, let other = earlier.first(where: { $0.name == use.name && !$0.isAbout(use) }) {
                findings.append(finding(use, other))
            }
            if subjects.insert(use.subject).inserted { earlier.append(use) }
        }
        return findings
    }

    private func finding(_ use: EvidenceUse, _ first: EvidenceUse) -> Finding {
        let isLog = use.isLog && first.isLog && use.person != first.person
        let kinds = [use, first].map { plan.vocabulary[$0.kind].name }
        let owner = use.person == first.person ? "" : " of `\(first.person)`"
        return Finding(
            code: isLog ? "log-shared" : "evidence-shared",
            severity: use.person == first.person ? .note : .warning,
            message: isLog
                ? "The log of this \(kinds[0]) is the log of the \(kinds[1]) `\(first.number)`\(owner) at `\(first.place)`."
                : "This \(kinds[0]) rests on the same evidence as the \(kinds[1]) `\(first.number)`\(owner) at "
                    + "`\(first.place)`, which is another work.",
            hint: "See whether one document can prove both.", place: use.place, person: use.person, value: use.name)
    }
}
