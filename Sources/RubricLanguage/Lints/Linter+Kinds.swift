import Diagnostics
import Records

extension Linter {
    /// Kinds of evidence that nothing in the rubric looks at.
    mutating func lintKinds() {
        var used = Set(rubric.criteria.flatMap(\.kinds))
        for aggregate in rubric.pool.aggregates {
            if case .items(let kinds) = aggregate.source { used.formUnion(kinds) }
        }
        // A decision is no evidence: vetoes look at it.
        if let decision = rubric.vocabulary.kind("decision") { used.insert(decision) }
        let idle = rubric.vocabulary[rubric.subject].children.filter { name in
            guard let kind = rubric.vocabulary.kind(name) else { return false }
            return rubric.vocabulary[kind].role == .item && !used.contains(kind)
        }
        guard !idle.isEmpty else { return }
        report("kinds-not-counted", .note, "No criterion counts \(list(idle)).", at: .whole)
    }

    /// Tie-breaks that can decide nothing: the ranking or an earlier one has found the same measure equal.
    mutating func lintTieBreaks() {
        var seen: Set<MeasureIndex> = [rubric.total]
        for (place, measure) in rubric.tieBreaks.enumerated() where !seen.insert(measure).inserted {
            let reason = measure == rubric.total ? "equals have the same total" : "it stands before"
            report(
                "tie-break-repeated", .warning,
                "The tie-break `\(rubric.measures[measure.index].name)` decides nothing: \(reason).",
                at: .tieBreak(place))
        }
    }
}
