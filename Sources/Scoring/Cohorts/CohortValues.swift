import Numbers
import RubricLanguage

/// What people have together, for each aggregation over other people: what the passes before found.
struct CohortValues: Sendable {
    private var groups: [Int32: [CohortGroup: CohortTally]] = [:]

    /// What a group has; `nil` as long as nobody was asked, and nothing for a group that nobody is in.
    func tally(of aggregate: Int, _ group: CohortGroup) -> CohortTally? {
        groups[Int32(aggregate)].map { $0[group] ?? CohortTally() }
    }

    /// Takes up what a pass found.
    mutating func take(_ gathering: consuming CohortGathering) {
        for (aggregate, tallies) in gathering.tallies {
            groups[aggregate] = tallies.mapValues { tally in
                var tally = tally
                tally.close()
                return tally
            }
        }
    }
}

/// What the people of a batch, or of a run so far, have together, for the aggregations of one level.
struct CohortGathering: Sendable {
    private(set) var tallies: [Int32: [CohortGroup: CohortTally]]

    init(_ aggregates: [Int]) {
        tallies = Dictionary(uniqueKeysWithValues: aggregates.map { (Int32($0), [:]) })
    }

    /// Adds the value that somebody gives an aggregation.
    mutating func add(
        _ value: Exact, to aggregate: Int, _ group: CohortGroup, for operation: Aggregate.Operation
    ) {
        tallies[Int32(aggregate), default: [:]][group, default: CohortTally()].add(value, for: operation)
    }

    /// Takes up what was gathered from other people.
    mutating func add(_ other: CohortGathering) {
        for (aggregate, groups) in other.tallies {
            for (group, tally) in groups {
                tallies[aggregate, default: [:]][group, default: CohortTally()].add(tally)
            }
        }
    }
}
