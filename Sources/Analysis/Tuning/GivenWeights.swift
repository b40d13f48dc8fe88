public import Numbers
import Statistics
public import Weighting

/// What weights that come from elsewhere do to the ranks.
public struct GivenWeights: Sendable {
    /// What the weights sum to as they were handed in.
    public let handedSum: Exact
    /// The weights with the sum of the rubric.
    public let weights: [Exact]
    /// The weights as a rubric can write them: decimals with the same sum.
    public let written: [Exact]
    public let totals: [Exact?]
    public let ranking: RankedPeople
    /// How many people have another rank.
    public let moved: Int
    /// The mean of the places that people move.
    public let meanPlaces: Exact
    /// The share of the top that stays.
    public let topOverlap: Exact?
    public let tau: Double?

    /// Whether a rubric writes the weights exactly.
    public var isExact: Bool { weights == written }
}

extension WeighedPeople {
    /// What other weights do; `nil` where they cannot be brought to the sum, because none of them is above zero.
    ///
    /// - Parameters:
    ///   - handed: one weight for each criterion, not negative where weights keep a sum.
    ///   - decimals: how many places a rubric writes where no decimal is exact.
    public func given(_ handed: [Exact], _ places: TopPlaces, decimals: Int = 6) -> GivenWeights? {
        let handedSum = handed.reduce(Exact.zero, +)
        guard !keepsSum || handedSum.signum > 0 else { return nil }
        let weights = keepsSum && handedSum != sum ? handed.map { $0 * sum / handedSum } : handed
        let isWritable = weights.allSatisfy { $0.terminatingPlaces != nil }
        guard let written = isWritable ? weights : writable(weights, decimals) else { return nil }
        let totals = totals(weights)
        let agreement = RankAgreement(from: standing(self.totals(self.weights)), to: standing(totals))
        let displacement = agreement.displacement
        return GivenWeights(
            handedSum: handedSum, weights: weights, written: written, totals: totals, ranking: ranking(totals),
            moved: displacement.up + displacement.down, meanPlaces: displacement.mean ?? .zero,
            topOverlap: agreement.topShare(places.count).overlap, tau: agreement.kendallTauB)
    }

    private func writable(_ weights: [Exact], _ decimals: Int) -> [Exact]? {
        guard keepsSum else { return weights.map { $0.rounded(RoundingStep(places: decimals, mode: .halfEven)) } }
        return exactWeights(weights, total: sum, places: decimals)
    }
}
