import Numbers
import Records
import Statistics

extension RubricComparison {
    /// Breaks the change of places down to the parts of two totals that are sums.
    ///
    /// The parts are exchanged one by one: each total is divided by its mean, so that both have one scale, and in the
    /// sum some parts are the old ones and the others the new ones. The rest, to which the tie-breaks belong, is a
    /// part of its own. Where there are more parts than a breakdown takes, those that change least are one part.
    public func partsBreakdown() -> ClauseBreakdown? {
        guard let parts, people.count > 1, let scale = meanTotals else { return nil }
        let exchanged = PartExchange(parts, old: scale.old, new: scale.new, ties: ties)
        return ClauseBreakdown(exchanged.clauses, .parts, people: people.count, result: exchanged.result)
    }

    /// The columns that break ties among the compared people.
    private var ties: (old: [[Exact?]], new: [[Exact?]]) {
        func columns(_ population: Population) -> [[Exact?]] {
            population.rankKeys.columns.dropFirst().map { column in people.map { column[$0.person] } }
        }
        return (columns(old), columns(new))
    }
}

/// The parts of two totals, any of which can be exchanged.
private struct PartExchange {
    private(set) var clauses: [Clause] = []
    /// For each clause, for each person: the old part and the new one, divided by the mean total.
    private var old: [[Exact]] = []
    private var new: [[Exact]] = []
    private let ties: (old: [[Exact?]], new: [[Exact?]])

    init(_ parts: [PartChange], old: Exact, new: Exact, ties: (old: [[Exact?]], new: [[Exact?]])) {
        self.ties = ties
        let people = parts.first?.count ?? 0
        func column(_ values: [Exact?]?, _ mean: Exact) -> [Exact] {
            values?.map { ($0 ?? .zero) / mean } ?? Array(repeating: .zero, count: people)
        }
        var columns = parts.map { (part: $0, old: column($0.old, old), new: column($0.new, new)) }
        if columns.last?.part.isRest != true {
            let rest = PartChange(
                name: "rest", labels: Labels("Tie-breaks", "并列规则"), old: nil, new: nil, isRest: true)
            columns.append((rest, column(nil, old), column(nil, new)))
        }
        let changes = columns.map { zip($0.old, $0.new).reduce(Exact.zero) { $0 + ($1.1 - $1.0).magnitude } }
        // The last of the clauses is the rest; the one before it may be what is joined.
        let byChange = columns.indices.dropLast().sorted { (changes[$1], $0) < (changes[$0], $1) }
        let isJoining = columns.count > Precedence.mostPlayers
        let single = Set(byChange.prefix(isJoining ? Precedence.mostPlayers - 2 : columns.count))
        var joined = (old: column(nil, old), new: column(nil, new))
        for (place, column) in columns.dropLast().enumerated() {
            if single.contains(place) {
                add(Clause(name: column.part.name, labels: column.part.labels), column.old, column.new)
            } else {
                joined = (zip(joined.old, column.old).map(+), zip(joined.new, column.new).map(+))
            }
        }
        if isJoining { add(Clause(name: "others", labels: Labels("Other parts", "其他部分")), joined.old, joined.new) }
        if let rest = columns.last {
            add(Clause(name: "rest", labels: rest.part.labels), rest.old, rest.new)
        }
    }

    private mutating func add(_ clause: Clause, _ old: [Exact], _ new: [Exact]) {
        clauses.append(clause)
        self.old.append(old)
        self.new.append(new)
    }

    /// The ranks where some parts are the new ones. What the sum is worth is of no rubric, so there is no score.
    func result(_ coalition: Coalition) -> CoalitionResult {
        var sums = Array(repeating: Exact.zero, count: old.first?.count ?? 0)
        for clause in clauses.indices {
            let column = coalition.contains(clause) ? new[clause] : old[clause]
            for person in sums.indices { sums[person] += column[person] }
        }
        let keys = RankKeys(columns: [sums] + (coalition.contains(clauses.count - 1) ? ties.new : ties.old))
        let none = Array(repeating: nil as Exact?, count: sums.count)
        return CoalitionResult(
            scores: none, ranks: keys.ranks(among: Array(sums.indices)), grades: none.map { _ in nil })
    }
}

extension PartChange {
    fileprivate var count: Int { old?.count ?? new?.count ?? 0 }
}
