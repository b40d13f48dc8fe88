public import Numbers

/// What experts each think criteria are worth, in points of their own: one round of direct rating or of a Delphi.
///
/// Each expert's points are divided by their sum first, so that nobody counts more for giving more. All exact.
public struct DirectRatings: Equatable, Sendable {
    /// The share that each expert (row) gives each criterion (column).
    public let shares: [[Exact]]

    /// Points of each expert (row) for each criterion (column); `nil` unless there are some, none is negative, and each
    /// expert gives a point to something.
    public init?(_ points: [[Exact]]) {
        guard let first = points.first, !first.isEmpty else { return nil }
        guard points.allSatisfy({ $0.count == first.count && $0.allSatisfy { $0.signum >= 0 } }) else { return nil }
        let sums = points.map { $0.reduce(Exact.zero, +) }
        guard sums.allSatisfy({ $0.signum > 0 }) else { return nil }
        shares = zip(points, sums).map { row, sum in row.map { $0 / sum } }
    }

    /// The mean share of each criterion: weights that sum to one.
    public var weights: [Exact] { dispersion.map(\.mean) }

    /// How the shares of each criterion are distributed over the experts: mean, median, deviation, range.
    public var dispersion: [ScoreSummary] {
        shares[0].indices.compactMap { criterion in ScoreSummary(shares.map { $0[criterion] }) }
    }

    /// The distance between the first and the third quartile of the shares of each criterion; Delphi panels stop when
    /// it is small.
    public var quartileRanges: [Exact] {
        dispersion.compactMap { summary in
            guard let lower = quantile(Exact(1, over: 4), ofAscending: summary.sorted),
                let upper = quantile(Exact(3, over: 4), ofAscending: summary.sorted)
            else { return nil }
            return upper - lower
        }
    }

    /// How far the weight of each criterion moved since an earlier round of the same criteria.
    public func movement(since earlier: DirectRatings) -> [Exact] {
        zip(weights, earlier.weights).map { $0 - $1 }
    }

    /// Kendall's W: whether experts put criteria in the same order, from 0 to 1.
    ///
    /// W = 12 S / (m² (n³ - n) - m Σ (t³ - t)) for m experts and n criteria, with S the squared distances of rank sums
    /// from their mean and t the sizes of ties. `nil` with fewer than two experts, and when everyone ties everything.
    /// Source: Kendall and Babington Smith 1939, The problem of m rankings, Ann. Math. Statistics 10.
    public var concordance: Exact? {
        guard shares.count > 1 else { return nil }
        let (m, n) = (shares.count, shares[0].count)
        let rankings = shares.map { Ranking($0) }
        let doubled = rankings.map(\.doubledMeanRanks)
        let sums = (0..<n).map { criterion in doubled.reduce(0) { $0 + $1[criterion] } }
        // Rank sums are m (n + 1) / 2 in the mean, and these are twice as large.
        let squares = sums.reduce(0) { $0 + ($1 - m * (n + 1)) * ($1 - m * (n + 1)) }
        func cubed(_ size: Int) -> Int { size * size * size - size }
        let ties = rankings.reduce(0) { $0 + $1.sizes.reduce(0) { $0 + cubed($1) } }
        let divisor = m * m * cubed(n) - m * ties
        return divisor > 0 ? Exact(Int64(3 * squares), over: Int64(divisor)) : nil
    }
}
