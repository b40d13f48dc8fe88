import Numbers
import Statistics

/// Sums a number of many people up over coalitions: for each clause by the mean over all orders, and as enacted.
struct ClauseSums {
    private let clauses: Int
    private var fair: Attribution
    private var enacted: Attribution
    private let chain: Set<Coalition>
    /// The people of whom every coalition gives a number.
    private var isKnown: [Bool]

    init(_ precedence: Precedence, people: Int, places: Int = 0) {
        clauses = precedence.count
        fair = Attribution(MarginalWeights(shapley: precedence), people: people, places: places)
        enacted = Attribution(MarginalWeights(order: Array(0..<precedence.count)), people: people, places: places)
        chain = Set(enacted.coalitions)
        isKnown = Array(repeating: true, count: people)
    }

    mutating func add(_ coalition: Coalition, _ values: [Exact?]) {
        for person in values.indices where values[person] == nil { isKnown[person] = false }
        let values = values.map { $0 ?? .zero }
        fair.add(coalition, values: values)
        if chain.contains(coalition) { enacted.add(coalition, values: values) }
    }

    func shares(of person: Int) -> ClauseShares? {
        guard isKnown[person] else { return nil }
        return ClauseShares(
            fair: (0..<clauses).map { fair.part(of: $0, for: person) },
            enacted: (0..<clauses).map { enacted.part(of: $0, for: person) })
    }
}
