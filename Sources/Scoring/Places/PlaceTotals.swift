public import Numbers
public import RubricLanguage

/// What an institution or a unit has: the sums over its people, and its works, each once.
///
/// A person with several appointments is split among them by full-time equivalent; the parts of a
/// number are rounded together, so that the units sum to the institution exactly. All sums are exact:
/// the order of people and the number of threads do not matter.
public struct PlaceTotals: Sendable {
    /// What one criterion gave.
    public struct Works: Sendable {
        /// Works that were paid to somebody here, each once.
        public var unique = 0
        /// What these works are worth before sharing, each once.
        public var worth = Exact.zero
        /// How many times one of them was paid to somebody here.
        public var credits = 0

        public init() {}
    }

    /// People, a joint appointment counted by its part.
    public var heads = Exact.zero
    /// People with a total, counted likewise.
    public var scored = Exact.zero
    /// For each measure the sum over the people who have it.
    public var sums: [Exact]
    /// For each criterion.
    public var works: [Works]
    /// People by final grade.
    public var grades: [Exact]
    /// What the aggregates over subjects need: for each of the pool's aggregates weight and sum.
    var aggregates: [Int32: (weight: Exact, sum: Exact, least: Exact?, greatest: Exact?)] = [:]
    /// Paid works that others may have reported too; counted when all people are there.
    var shared: [SharedWork] = []

    struct SharedWork: Sendable {
        var criterion: CriterionIndex
        var work: UInt32
        var worth: Exact
    }

    public init(_ rubric: Rubric) {
        sums = Array(repeating: .zero, count: rubric.measures.count)
        works = Array(repeating: Works(), count: rubric.criteria.count)
        grades = Array(repeating: .zero, count: rubric.grading?.bands.count ?? 0)
    }

    /// Takes up the totals of other people of the same place.
    public mutating func add(_ other: PlaceTotals) {
        heads += other.heads
        scored += other.scored
        for index in sums.indices { sums[index] += other.sums[index] }
        for index in grades.indices { grades[index] += other.grades[index] }
        for index in works.indices {
            works[index].unique += other.works[index].unique
            works[index].worth += other.works[index].worth
            works[index].credits += other.works[index].credits
        }
        shared += other.shared
        for (key, value) in other.aggregates { merge(value, into: key) }
    }

    mutating func merge(_ value: (weight: Exact, sum: Exact, least: Exact?, greatest: Exact?), into key: Int32) {
        guard let known = aggregates[key] else {
            aggregates[key] = value
            return
        }
        aggregates[key] = (
            known.weight + value.weight, known.sum + value.sum,
            [known.least, value.least].compactMap { $0 }.min(),
            [known.greatest, value.greatest].compactMap { $0 }.max()
        )
    }

    /// Counts works that several people reported, each once, with the greatest worth that a report of
    /// it was given. To be called when all people are there.
    public mutating func close() {
        var best: [UInt64: Exact] = [:]
        for entry in shared {
            let key = UInt64(entry.criterion.rawValue) << 32 | UInt64(entry.work)
            best[key] = max(best[key] ?? entry.worth, entry.worth)
        }
        for (key, worth) in best {
            works[Int(key >> 32)].unique += 1
            works[Int(key >> 32)].worth += worth
        }
        shared = []
    }
}
