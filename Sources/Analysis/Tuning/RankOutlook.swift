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
    /// By person, ranks that no weights of the space lead beyond, their sum kept, however totals are rounded; `nil` where
    /// totals are no sums. Among many people only those who are looked at one by one have them.
    public var certain: [Int: ClosedRange<Int>]?
    /// `nil` where nothing was drawn.
    public var sample: RankSample?
    /// Whose weights they are under which somebody is the first, or at the top; `nil` where nothing was drawn.
    public var acceptance: WeightAcceptance?
    /// Hardly any weights keep the order that was asked for, so that nothing could be drawn.
    public var isOrderTooNarrow = false
}

extension WeighedPeople {
    /// Everybody's ranks under other weights.
    ///
    /// - Parameters:
    ///   - order: what random weights keep. Certain ranks are those without it.
    ///   - some: the people who are looked at one by one.
    ///   - draws: how many random weights; none: no sample.
    ///   - seed: where random weights begin.
    public func outlook(
        _ around: RankOutlook.Around, keeping order: WeightOrder = WeightOrder(), of some: [Int] = [],
        locked: Set<Int> = [], top: Int, draws: Int, seed: UInt64, threads: Int
    ) -> RankOutlook {
        let ranges = ranges(around, locked)
        var outlook = RankOutlook(around: around)
        if let matrix {
            let asked = people.count > RankOutlook.mostPeople ? some : Array(people.indices)
            let found = matrix.rankRanges(
                of: asked, in: WeightBox(ranges, sum: keepsSum ? sum : nil), slack: slack, threads: threads)
            outlook.certain = Dictionary(uniqueKeysWithValues: zip(asked, found))
        }
        if draws > 0 {
            let space = WeightDraws(self, around, in: ranges, locked: locked, keeping: order, seed: seed)
            outlook.draw(space, draws, by: self, top: top, locked: locked, threads: threads)
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
}

extension RankOutlook {
    fileprivate mutating func draw(
        _ space: WeightDraws, _ draws: Int, by people: WeighedPeople, top: Int, locked: Set<Int>, threads: Int
    ) {
        guard let tries = space.tries(draws) else { return isOrderTooNarrow = true }
        var acceptance = WeightAcceptance(people, top: top, draws: draws, tries: tries)
        func weights(_ draw: Int) -> [Exact] { space.draw(draw)?.weights ?? people.weights }
        func note(_ draw: Int, _ ranks: [UInt32]) { acceptance.add(ranks, under: weights(draw)) }
        let bands = RankBands(people: people.people.count, top: top)
        // A sum of weights that varies changes no rank where totals are sums, unless something is locked.
        if people.isLinear, locked.isEmpty, let matrix = people.matrix {
            sample = matrix.sampleRanks(
                draws: draws, bands: bands.last, threads: threads,
                weights: { space.draw($0)?.weights ?? people.weights }, note: note)
        } else {
            let count = people.people.count
            sample = RankSample(people: count, draws: draws, bands: bands.last, threads: threads, note: note) {
                { people.ranking(people.totals(space.draw($0)?.weights ?? people.weights)).ranks }
            }
        }
        acceptance.confirm(by: people)
        self.acceptance = acceptance
    }

    /// The share of the draws in which a person is at the top, with its standard error; `nil` where nothing was drawn.
    public func topShare(_ person: Int) -> (share: Exact, error: Double)? {
        guard let sample, let acceptance, let band = sample.bands.firstIndex(of: acceptance.top) else { return nil }
        let share = sample.acceptability(person, upTo: band)
        return (share, RankSample.standardError(share: Double(share), draws: sample.draws))
    }
}

/// The bands in which ranks are counted: each rank among up to a hundred people, twentieths among more. The first rank
/// and the top are bands, or end with one.
struct RankBands: Hashable, Sendable {
    /// The last rank of each.
    let last: [Int]

    static let mostRanks = 100

    init(people: Int, top: Int) {
        let width = people <= Self.mostRanks ? 1 : (people + 19) / 20
        let ends = stride(from: width, to: people, by: width)
        last = Set(Array(ends) + [1, min(top, people), people]).sorted()
    }
}
