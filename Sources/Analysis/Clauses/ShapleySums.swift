import Numbers

/// Sums up numbers of many people over coalitions, as they come, to the Shapley value of each clause.
struct ShapleySums: Sendable {
    private let orders: ClauseOrders
    /// For each person and clause.
    private var sums: [Exact]
    private var isKnown: [Bool]
    /// What people have after each step in the order enacted.
    private var steps: [[Exact?]]

    init(_ orders: ClauseOrders, people: Int) {
        self.orders = orders
        sums = Array(repeating: .zero, count: people * orders.count)
        isKnown = Array(repeating: true, count: people)
        steps = Array(repeating: [], count: orders.count + 1)
    }

    /// Adds what people have under a set of clauses.
    mutating func add(_ values: [Exact?], of set: Int) {
        let weights = (0..<orders.count).map { Exact(orders.weight(of: set, for: $0)) }
        for (person, value) in values.enumerated() {
            guard let value else {
                isKnown[person] = false
                continue
            }
            guard !value.isZero else { continue }
            for clause in weights.indices where !weights[clause].isZero {
                sums[person * orders.count + clause] += value * weights[clause]
            }
        }
        // The order enacted takes the clauses one by one as they stand in the list.
        if set & (set + 1) == 0 { steps[set.nonzeroBitCount] = values }
    }

    /// The shares of a person, once all sets were added; `nil` where a value was missing.
    func shares(of person: Int) -> ClauseShares? {
        guard isKnown[person] else { return nil }
        let count = Exact(orders.orderCount)
        let fair = (0..<orders.count).map { sums[person * orders.count + $0] / count }
        let enacted = (0..<orders.count).map { clause in
            (steps[clause + 1][person] ?? .zero) - (steps[clause][person] ?? .zero)
        }
        return ClauseShares(fair: fair, enacted: enacted)
    }
}
