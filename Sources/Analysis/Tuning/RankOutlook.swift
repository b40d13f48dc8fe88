public import Numbers
import Statistics
public import Weighting

/// Everybody's ranks under weights near those of the rubric, or under any.
public struct RankOutlook: Sendable {
    /// Which weights are looked at.
    public enum Around: Hashable, Sendable {
        /// Each weight as much as this share lower or higher than it is.
        case share(Exact)
        /// All weights that are not negative; those of a plain sum up to their doubles.
        case anything
    }

    /// Among more people certain ranks are not found for everybody: the work is the square of their number.
    public static let mostPeople = 5_000

    public var around: Around
    /// By person, ranks by totals before rounding that no weights of the space lead beyond, their sum kept; `nil` where
    /// totals are no sums. Among many people only those who are looked at one by one have them.
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
            let free = criteria.indices.filter { !locked.contains($0) }
            outlook.sample =
                keepsSum && around == .anything
                ? sample(.simplex(criteria: free.count), over: free, top: top, draws: draws, seed: seed, threads)
                : sample(
                    keepsSum ? .slice(ranges, sum: sum) : .box(ranges), over: nil, top: top, draws: draws, seed: seed,
                    threads)
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

    /// - Parameter free: the weights that share what the others leave of the sum; `nil`: weights are drawn as they are.
    private func sample(
        _ space: WeightSpace, over free: [Int]?, top: Int, draws: Int, seed: UInt64, _ threads: Int
    ) -> RankSample {
        // What all weights are multiplied by changes no rank where totals are sums.
        if isLinear, space.criteria == criteria.count, let matrix {
            return matrix.sampleRanks(in: space, draws: draws, seed: seed, bands: [top], threads: threads)
        }
        return RankSample(people: people.count, draws: draws, bands: [top], threads: threads) {
            { draw in
                let drawn = space.weights(draw: draw, seed: seed)
                return ranking(totals(free.map { shared(drawn, among: $0) } ?? drawn)).ranks
            }
        }
    }

    /// The weights as they are, but for some that share their sum.
    private func shared(_ shares: [Exact], among some: [Int]) -> [Exact] {
        let sum = some.reduce(Exact.zero) { $0 + weights[$1] }
        var result = weights
        for (criterion, share) in zip(some, shares) { result[criterion] = share * sum }
        return result
    }
}
