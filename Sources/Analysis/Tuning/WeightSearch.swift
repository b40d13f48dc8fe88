import Numbers
import Weighting

/// Weights in ranges with a fixed sum, of people whose scores are sums of weight times value.
struct WeightSearch {
    let matrix: ScoreMatrix
    /// The weights as they are.
    let start: [Exact]
    let ranges: [ClosedRange<Exact>]
    let sum: Exact
    let orders: [StatedOrder]

    /// By how much each order falls short of a margin, if it does.
    func shortfalls(_ weights: [Exact], margin: Exact) -> [(order: StatedOrder, by: Exact)] {
        let scores = matrix.scores(weights)
        return orders.compactMap { order in
            let lack = margin - (scores[order.ahead] - scores[order.behind])
            return lack.signum > 0 ? (order, lack) : nil
        }
    }

    /// What one unit of each weight gives one person more than another.
    func gains(_ order: StatedOrder) -> [Exact] {
        start.indices.map { matrix.value(order.ahead, $0) - matrix.value(order.behind, $0) }
    }

    /// The most that a sum of weight times factor comes to: what the ranges leave goes to the greatest factors first.
    func most(_ factors: [Exact]) -> Exact {
        var rest = sum - ranges.reduce(Exact.zero) { $0 + $1.lowerBound }
        var most = zip(factors, ranges).reduce(Exact.zero) { $0 + $1.0 * $1.1.lowerBound }
        for criterion in factors.indices.sorted(by: { (factors[$1], $0) < (factors[$0], $1) }) {
            let part = min(rest, ranges[criterion].upperBound - ranges[criterion].lowerBound)
            most += part * factors[criterion]
            rest -= part
        }
        return most
    }

    /// Whether orders contradict each other, counted as often as prices say: the most that they give is less than what
    /// the margin demands. This looks at people and ranges alone, and knows nothing of how the prices were found.
    func contradiction(_ counted: [(order: StatedOrder, times: Exact)], margin: Exact) -> OrderContradiction? {
        let counted = counted.filter { $0.times.signum > 0 }
        guard let unit = counted.map(\.times).min() else { return nil }
        let orders = counted.map { (order: $0.order, times: $0.times / unit) }
        let factors = start.indices.map { criterion in
            orders.reduce(Exact.zero) { $0 + $1.times * gains($1.order)[criterion] }
        }
        let demanded = orders.reduce(Exact.zero) { $0 + $1.times } * margin
        let most = most(factors)
        guard most < demanded else { return nil }
        return OrderContradiction(orders: orders, allowsTies: false, most: most, demanded: demanded)
    }
}
