public import Numbers

/// The variance of items that each have scores of assessors of their own, as many as there are, taken apart exactly.
public struct NestedScores: Equatable, Sendable {
    /// How many items there are, n.
    public let items: Int
    /// How many scores there are, N.
    public let scores: Int
    /// The mean square between items, MSB, with n - 1 degrees of freedom.
    public let betweenItems: Exact
    /// The mean square within items, MSW, with N - n degrees of freedom.
    public let withinItems: Exact
    /// The number of scores that an item has, corrected for their inequality: k₀ = (N - Σ k² / N) / (n - 1).
    public let scoresPerItem: Exact

    /// Takes the scores of each item apart; items without any are passed over.
    public init(_ items: [[Exact]]) throws(Undetermined) {
        var sums = ScoreSums()
        for item in items { sums.add(item) }
        try self.init(sums)
    }

    /// The same of scores that were added up.
    public init(_ sums: ScoreSums) throws(Undetermined) {
        guard sums.items > 0 else { throw .noScores }
        guard sums.items > 1 else { throw .oneItem }
        guard sums.scores > sums.items else { throw .oneAssessor }
        (items, scores) = (sums.items, sums.scores)
        let all = Exact(scores)
        betweenItems = (sums.ofItems - sums.total * sums.total / all) / Exact(items - 1)
        withinItems = (sums.squares - sums.ofItems) / Exact(scores - items)
        scoresPerItem = (all - Exact(sums.squaredCounts) / all) / Exact(items - 1)
    }

    /// ICC(1,1) = (MSB - MSW) / (MSB + (k₀ - 1) MSW), or ICC(1,k₀) = (MSB - MSW) / MSB; undetermined where the divisor
    /// is not positive. Source: Donner 1986, A review of inference procedures for the intraclass correlation coefficient.
    public func correlation(of unit: IntraclassUnit) -> Result<Exact, Undetermined> {
        let divisor = unit == .meanOfAll ? betweenItems : betweenItems + (scoresPerItem - 1) * withinItems
        return divisor.signum <= 0 ? .failure(.noVariation) : .success((betweenItems - withinItems) / divisor)
    }
}
