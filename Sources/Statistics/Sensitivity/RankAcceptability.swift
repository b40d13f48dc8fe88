internal import Glibc
public import Numbers

/// Where alternatives end over many rankings, such as those under weights drawn at random (SMAA).
///
/// Ranks go by the minimum rule, so that of alternatives that tie for the first place each is first. For small
/// matrices: it keeps alternatives squared, and each order that occurs.
/// Source: Lahdelma and Salminen 2001, SMAA-2: stochastic multicriteria acceptability analysis for group decision
/// making, Operations Research 49.
public struct RankAcceptability: Equatable, Sendable {
    /// How often each alternative (row) had each rank (column; the first is rank 1).
    public private(set) var counts: [[Int]]
    /// How often an alternative (row) was better than another (column).
    public private(set) var wins: [[Int]]
    /// How many rankings there were.
    public private(set) var draws = 0
    private var central: CentralWeights
    private var orders: [[Int32]: Int] = [:]

    /// Nothing yet, of so many alternatives, under weights of so many criteria.
    public init(alternatives: Int, criteria: Int = 0) {
        central = CentralWeights(alternatives: alternatives, criteria: criteria)
        counts = [[Int]](repeating: [Int](repeating: 0, count: alternatives), count: alternatives)
        wins = counts
    }

    /// Takes a ranking, and the weights under which it came about, if there are any.
    public mutating func add(_ ranking: Ranking, weights: [Double] = []) {
        precondition(ranking.count == counts.count, "a ranking has all alternatives")
        draws += 1
        orders[ranking.levels, default: 0] += 1
        central.add(ranks: ranking.ranks, weights: weights)
        for (alternative, rank) in ranking.ranks.enumerated() {
            counts[alternative][rank - 1] += 1
            for other in counts.indices where ranking.levels[alternative] < ranking.levels[other] {
                wins[alternative][other] += 1
            }
        }
    }

    /// The share of rankings in which an alternative has a rank; `nil` before the first ranking.
    public func acceptability(of alternative: Int, rank: Int) -> Exact? {
        draws > 0 ? Exact(Int64(counts[alternative][rank - 1]), over: Int64(draws)) : nil
    }

    /// The share of rankings in which an alternative is better than another; `nil` before the first ranking.
    public func winningIndex(_ alternative: Int, over other: Int) -> Exact? {
        draws > 0 ? Exact(Int64(wins[alternative][other]), over: Int64(draws)) : nil
    }

    /// The mean of the weights under which an alternative is first: those of whoever would prefer it; `nil` when it
    /// never is.
    public func centralWeights(of alternative: Int) -> [Estimate]? { central.weights(of: alternative) }

    /// The entropy of the orders that occurred, in bits: 0 when it is always the same one; `nil` before the first
    /// ranking.
    public var rankingEntropy: Double? {
        guard draws > 0 else { return nil }
        // Ascending, so that the sum does not depend on the order of a dictionary.
        return orders.values.sorted().reduce(0.0) { sum, count in
            let share = Double(count) / Double(draws)
            return sum - share * log2(share)
        }
    }
}

/// How often an alternative is first under its central weights, when its values are uncertain: the confidence factor
/// of SMAA, from 0 to 1. `nil` without draws.
///
/// The score of an alternative is the sum of weight times value; whoever ties for the first place is first.
public func confidenceFactor(of alternative: Int, under weights: [Double], draws: [DecisionMatrix]) -> Exact? {
    guard !draws.isEmpty else { return nil }
    let times = draws.count { draw in
        let scores = draw.rows.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
        return scores.allSatisfy { $0 <= scores[alternative] }
    }
    return Exact(Int64(times), over: Int64(draws.count))
}
