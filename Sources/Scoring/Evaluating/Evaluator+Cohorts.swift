import Numbers
import RubricLanguage

/// Aggregations over other people. What they found was gathered in passes before and is constant now.
extension Evaluator {
    /// The value for the subject at hand; `nil` also before its pass.
    mutating func cohortNumber(_ index: Int) -> Exact? {
        let aggregate = aggregates[index]
        let needsOwn = aggregate.operation == .shareBelow
        return cohortTally(index)?.value(of: aggregate, own: needsOwn ? number(aggregate.value) : nil)
    }

    /// How many people an aggregation looks at for the subject at hand.
    mutating func cohortSize(_ index: Int) -> Int? { cohortTally(index)?.count }

    private mutating func cohortTally(_ index: Int) -> CohortTally? {
        let aggregate = aggregates[index]
        if let group = group(by: aggregates.cohortKeys[aggregate.cohortKeys]) { return cohorts.tally(of: index, group) }
        var alone = CohortTally()
        if let value = cohortContribution(to: aggregate) { alone.add(value, for: aggregate.operation) }
        return alone
    }

    /// What the subject at hand gives an aggregation over people; `nil` where it does not count for it.
    mutating func cohortContribution(to aggregate: AggregateTable.Entry) -> Exact? {
        if aggregate.condition >= 0, truth(aggregate.condition) != true { return nil }
        return aggregate.operation == .count ? .zero : number(aggregate.value)
    }

    /// The group that the subject at hand belongs to; `nil` where a key is missing: it is alone.
    mutating func group(by keys: some Sequence<CohortKey>) -> CohortGroup? {
        var group = CohortGroup()
        for key in keys {
            guard let value = groupValue(key) else { return nil }
            group.values.append(value)
        }
        return group
    }

    private mutating func groupValue(_ key: CohortKey) -> CohortGroup.Value? {
        switch key.type {
        case .text: text(key.node).map { .text(describe($0)) }
        case .code: code(key.node).map { .code($0) }
        case .number: number(key.node).map { .number($0) }
        case .date: date(key.node).map { .date($0.bits) }
        case .truth, .period: nil
        }
    }
}
