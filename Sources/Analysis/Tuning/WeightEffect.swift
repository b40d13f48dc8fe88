public import Numbers
import Statistics
import Weighting

/// What a criterion does to totals and ranks.
public struct WeightEffect: Sendable {
    /// Its part of the sum of the weights.
    public var nominal: Exact?
    /// Its part of the variance of totals: the covariance of what it gives with the total, over the variance of totals.
    /// The parts of all criteria sum to one.
    public var effective: Exact?
    /// The correlation of its score with the total.
    public var withTotal: Double?
    /// The criterion whose score goes with it most, and their correlation.
    public var mostAlike: (criterion: Int, correlation: Double)?
    /// What becomes of ranks without it; `nil` where nothing would be left.
    public var removal: Removal?

    /// Ranks without a criterion, the others in proportion.
    public struct Removal: Hashable, Sendable {
        /// How many people have another rank.
        public var moved: Int
        /// The mean of the places that people move.
        public var meanPlaces: Exact
        /// Kendall's tau-b of the ranks before and after.
        public var tau: Double?
    }
}

extension WeighedPeople {
    /// What each criterion does.
    public func effects() -> [WeightEffect] {
        let given = contributions()
        let totals = people.indices.map { person in given.reduce(Exact.zero) { $0 + $1[person] } }
        let variance = covariance(totals, totals)
        let columns = criteria.indices.map { criterion in
            scores.map { Double($0[criterion] ?? .zero) }
        }
        let sums = totals.map { Double($0) }
        let ranks = ranking(self.totals(weights)).ranks
        let magnitudes = weights.reduce(Exact.zero) { $0 + $1.magnitude }
        return criteria.indices.map { criterion in
            let others = criteria.indices.filter { $0 != criterion }.compactMap { other in
                Correlation.pearson.between(columns[criterion], columns[other]).map { (other, $0) }
            }
            return WeightEffect(
                nominal: magnitudes.isZero ? nil : weights[criterion].magnitude / magnitudes,
                effective: variance.isZero ? nil : covariance(given[criterion], totals) / variance,
                withTotal: Correlation.pearson.between(columns[criterion], sums),
                mostAlike: others.max { abs($0.1) < abs($1.1) }, removal: removal(of: criterion, from: ranks))
        }
    }

    /// - Parameter old: the ranks under the weights as they are.
    private func removal(of criterion: Int, from old: [UInt32]) -> WeightEffect.Removal? {
        guard let direction = direction(of: criterion) else { return nil }
        let without = zip(weights, direction).map { $0 - weights[criterion] * $1 }
        guard without.contains(where: { !$0.isZero }) else { return nil }
        let new = ranking(totals(without)).ranks
        let places = zip(old, new).map { abs(Int($0) - Int($1)) }
        let agreement = RankAgreement(from: Ranking(old, best: .lowest), to: Ranking(new, best: .lowest))
        return WeightEffect.Removal(
            moved: places.count { $0 > 0 },
            meanPlaces: Exact(Int64(places.reduce(0, +)), over: Int64(max(1, places.count))), tau: agreement.kendallTauB
        )
    }
}

/// The mean product of the distances from the means.
private func covariance(_ a: [Exact], _ b: [Exact]) -> Exact {
    let count = Exact(max(1, a.count))
    let products = zip(a, b).reduce(Exact.zero) { $0 + $1.0 * $1.1 }
    return products / count - a.reduce(.zero, +) / count * (b.reduce(.zero, +) / count)
}
