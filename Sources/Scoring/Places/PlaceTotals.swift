public import Numbers
import Records
public import RubricLanguage

/// What an institution or a unit has: the sums over its people, and its works, each once. People are added to units;
/// institutions are made of these when all are there.
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

    /// What a subject gives an aggregate over subjects.
    struct Contribution {
        /// Its place in the pool.
        var aggregate: Int
        var value: Exact
    }

    /// People, a joint appointment counted by its part.
    public internal(set) var heads = Exact.zero
    /// People with a total, counted likewise.
    public internal(set) var scored = Exact.zero
    /// The full-time equivalents of all people, as declared.
    public internal(set) var fullTime = Exact.zero
    /// Those of people with a total.
    public internal(set) var scoredFullTime = Exact.zero
    /// The sum of their totals, each by the part of the person that belongs here, and without a rounding of parts.
    public internal(set) var total = Exact.zero
    /// For each measure the sum over the people who have it.
    public internal(set) var sums: [Exact]
    /// For each criterion.
    public internal(set) var works: [Works]
    /// People by final grade.
    public internal(set) var grades: [Exact]
    /// What the aggregates over subjects need, in the pool's order.
    var aggregates: [AggregateTally]
    /// Paid works that others may have reported too; counted when all people are there.
    private var shared = SharedWorks()

    public init(_ rubric: Rubric) {
        sums = Array(repeating: .zero, count: rubric.measures.count)
        works = Array(repeating: Works(), count: rubric.criteria.count)
        grades = Array(repeating: .zero, count: rubric.grading?.bands.count ?? 0)
        aggregates = rubric.pool.aggregates.map { AggregateTally($0.operation) }
    }

    /// Takes up the totals of other people of the same place.
    mutating func add(_ other: PlaceTotals) {
        heads += other.heads
        fullTime += other.fullTime
        scored += other.scored
        scoredFullTime += other.scoredFullTime
        total += other.total
        for index in sums.indices { sums[index] += other.sums[index] }
        for index in grades.indices { grades[index] += other.grades[index] }
        for index in works.indices {
            works[index].unique += other.works[index].unique
            works[index].worth += other.works[index].worth
            works[index].credits += other.works[index].credits
        }
        shared.append(contentsOf: other.shared)
        for index in aggregates.indices { aggregates[index].add(other.aggregates[index]) }
    }

    /// Counts a subject, or a part of it.
    mutating func count(_ share: PlaceFinder.Share, total: Exact?, grade: Int?) {
        heads += share.part
        fullTime += share.fullTime
        if let grade { grades[grade] += share.part }
        guard let total else { return }
        scored += share.part
        scoredFullTime += share.fullTime
        self.total += share.part == .one ? total : total * share.part
    }

    /// Adds all that the measures of a subject are.
    mutating func add(_ values: [Exact?], of measures: Range<Int>) {
        var sums = sums.mutableSpan
        for measure in measures {
            if let value = values[measure], !value.isZero { sums[measure] += value }
        }
    }

    /// Adds what a part of a subject gives aggregates.
    mutating func add(_ contributions: [Contribution], part: Exact) {
        var aggregates = aggregates.mutableSpan
        for given in contributions { aggregates[given.aggregate].add(given.value, part: part) }
    }

    /// Adds what waited for the grade of a subject.
    mutating func add(_ entry: CandidateList.Entry, grade: Int?, limited: Int) {
        switch entry.change {
        case .grade:
            if let grade { grades[grade] += entry.part }
        case .aggregate(let aggregate, let kept, let lowered):
            if let value = grade == limited ? kept : lowered {
                aggregates[Int(aggregate)].add(value, part: entry.part)
            }
        }
    }

    /// Counts a work that a subject was paid for.
    mutating func count(_ paid: PaidWork) {
        works[paid.criterion.index].credits += 1
        if let work = paid.work {
            shared.append(.init(criterion: paid.criterion, work: work), worth: paid.worth)
        } else {
            works[paid.criterion.index].unique += 1
            works[paid.criterion.index].worth += paid.worth
        }
    }

    /// Takes back a work of a subject that one unit here counts and that another counts, too.
    mutating func takeBack(_ paid: PaidWork) {
        works[paid.criterion.index].credits -= 1
        // Whoever else may have reported it, it is counted once in the end.
        guard paid.work == nil else { return }
        works[paid.criterion.index].unique -= 1
        works[paid.criterion.index].worth -= paid.worth
    }

    /// Counts works that several people reported, each once, with the greatest worth that a report of
    /// it was given. To be called when all people are there.
    mutating func close() {
        for (key, worth) in shared.greatest() {
            works[key.criterion.index].unique += 1
            works[key.criterion.index].worth += worth
        }
        shared = SharedWorks()
    }
}
