import Records

/// Aggregations over other people.
extension Elaborator {
    /// How a rubric calls those whom it scores.
    var people: String { checker.vocabulary[checker.subject].name + "s" }

    /// Whether a selection means people of the run.
    func isCohort(_ selection: SyntaxSelection) -> Bool {
        selection.sources.contains { $0.text == people }
    }

    /// The people of the run, in groups. Inside, names mean what they mean in a measure, of the member.
    func cohort(_ selection: SyntaxSelection) -> Source? {
        guard scope.level == .subject, scope.knowsMeasures else {
            report(
                "people-unavailable", "Other people cannot be looked at here.", at: selection.sources[0].range,
                hint: "Only where quantities are known, as in `measures`, `total` and `gates`.")
            return nil
        }
        guard selection.sources.count == 1 else {
            report(
                "mixed-sources", "An aggregation runs over people or over records, not over both.",
                at: selection.range)
            return nil
        }
        let inner = with(.subject)
        let keys = selection.keys.map { inner.key($0) }
        let known = keys.compactMap(\.self)
        guard known.count == keys.count else { return nil }
        return Source(source: .cohort(known), scope: .subject, kinds: [])
    }

    private func key(_ node: SyntaxNode) -> CohortKey? {
        guard let value = elaborate(node) else { return nil }
        if value.type == .period || value.type == .truth {
            mismatch(value.type, expected: "a value to group by", at: node.range)
            return nil
        }
        return CohortKey(node: value.node, type: value.type)
    }

    /// Whether an operation can run over a source.
    func suits(
        _ operation: Aggregate.Operation, _ source: Aggregate.Source, _ selection: SyntaxSelection, at range: Range<Int>
    ) -> Bool {
        let allowed: Set<Aggregate.Operation>
        switch source {
        case .cohort: allowed = [.sum, .count, .mean, .median, .min, .max, .shareBelow]
        case .subjects: allowed = [.sum, .count, .mean, .min, .max]
        case .items, .parts, .counted, .chosen:
            allowed = Set(Aggregate.Operation.allCases).subtracting([.shareBelow])
        }
        guard allowed.contains(operation) else {
            let over = source.isOfPeople ? "people" : "records"
            report(
                "wrong-source", "`\(operation.rawValue)` does not run over \(over) here.", at: range,
                allowed: Aggregate.Operation.allCases.filter(allowed.contains).map(\.rawValue))
            return false
        }
        if let key = selection.keys.first, !source.isOfCohort {
            report(
                "key-not-needed", "Only people of the run are grouped with `by`.", at: key.range,
                hint: "Write a condition after `where`.")
            return false
        }
        return true
    }
}

extension Aggregate.Source {
    fileprivate var isOfCohort: Bool { if case .cohort = self { true } else { false } }
    var isOfPeople: Bool { self == .subjects || isOfCohort }
}
