public import Numbers
import Statistics
public import Weighting

/// Everybody's ranks under weights near those of the rubric, or under any.
public struct RankOutlook: Sendable {
    /// Which weights are looked at.
    public enum Around: Hashable, Sendable {
        /// Each weight as much as this share lower or higher than it is.
        case share(Exact)
        /// All weights that are not negative.
        case anything
    }

    /// Among more people certain ranks are not found for everybody: the work is the square of their number.
    public static let mostPeople = 5_000

    public var around: Around
    /// By person, ranks that no weights of the space lead beyond, their sum kept; `nil` where totals are no sums. Among
    /// many people only those who are looked at one by one have them.
    public var certain: [Int: ClosedRange<Int>]?
    /// `nil` where nothing was drawn.
    public var sample: RankSample?
}

extension WeighedPeople {
    /// Everybody's ranks under other weights.
    ///
    /// - Parameters:
    ///   - some: the people who are looked at one by one.
    ///   - draws: how many random weights; none: no sample.
    ///   - seed: where random weights begin.
    public func outlook(
        _ around: RankOutlook.Around, of some: [Int] = [], locked: Set<Int> = [], top: Int, draws: Int, seed: UInt64,
        threads: Int
    ) -> RankOutlook {
        let ranges = ranges(around, locked)
        var outlook = RankOutlook(around: around)
        if let matrix {
            let asked = people.count > RankOutlook.mostPeople ? some : Array(people.indices)
            let found = matrix.rankRanges(
                of: asked, in: WeightBox(ranges, sum: keepsSum ? sum : nil), threads: threads)
            outlook.certain = Dictionary(uniqueKeysWithValues: zip(asked, found))
        }
        if draws > 0 {
            let space: WeightSpace =
                around == .anything && locked.isEmpty && keepsSum ? .simplex(criteria: criteria.count) : .box(ranges)
            outlook.sample = sample(space, locked, top: top, draws: draws, seed: seed, threads: threads)
        }
        return outlook
    }

    private func ranges(_ around: RankOutlook.Around, _ locked: Set<Int>) -> [ClosedRange<Exact>] {
        criteria.indices.map { criterion in
            let weight = weights[criterion]
            if locked.contains(criterion) { return weight...weight }
            switch around {
            case .anything: return range(of: criterion, locked: locked)
            case .share(let share):
                let (low, high) = (weight * (1 - share), weight * (1 + share))
                return min(low, high)...max(low, high)
            }
        }
    }

    /// Where totals are sums and no weight is locked, a sum of weights that varies changes no rank.
    private func sample(
        _ space: WeightSpace, _ locked: Set<Int>, top: Int, draws: Int, seed: UInt64, threads: Int
    ) -> RankSample {
        if isLinear, locked.isEmpty, let matrix {
            return matrix.sampleRanks(in: space, draws: draws, seed: seed, bands: [top], threads: threads)
        }
        return RankSample(people: people.count, draws: draws, bands: [top], threads: threads) {
            { ranking(totals(withSum(space.weights(draw: $0, seed: seed), locked))).ranks }
        }
    }

    /// Weights of which those not locked are stretched so that the sum is that of the rubric.
    private func withSum(_ drawn: [Exact], _ locked: Set<Int>) -> [Exact] {
        let free = drawn.indices.filter { !locked.contains($0) }
        let sum = free.reduce(Exact.zero) { $0 + drawn[$1] }
        guard keepsSum, !sum.isZero else { return drawn }
        let factor = (self.sum - locked.reduce(.zero) { $0 + drawn[$1] }) / sum
        return drawn.indices.map { locked.contains($0) ? drawn[$0] : drawn[$0] * factor }
    }
}
