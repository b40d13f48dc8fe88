import Numbers
import Weighting

/// Random weights near those of the rubric, or any, in which locks and orders are kept.
///
/// Any weights are uniform among those that are not negative, keep the sum and the locks, and have the order. Weights
/// nearby are uniform among those that lie in their ranges and keep the sum. What does not keep the order is drawn again.
struct WeightDraws: Sendable {
    /// After so many weights without the order a draw is given up.
    static let mostTries = 10_000
    /// There are fewer draws than this, so that each try of each draw has a number of its own.
    static let mostDraws = 1_000_001

    private let weights: [Exact]
    private let free: [Int]
    private let locked: Set<Int>
    private let sum: Exact
    private let space: WeightSpace
    private let isSimplex: Bool
    private let extensions: LinearExtensions?
    private let order: WeightOrder
    private let seed: UInt64

    /// - Parameter ranges: where the weights lie, unless they are any that keep the sum.
    init(
        _ people: WeighedPeople, _ around: RankOutlook.Around, in ranges: [ClosedRange<Exact>], locked: Set<Int>,
        keeping order: WeightOrder, seed: UInt64
    ) {
        weights = people.weights
        self.locked = locked
        let free = people.criteria.indices.filter { !locked.contains($0) }
        self.free = free
        sum = people.sum
        isSimplex = around == .anything && people.keepsSum
        space =
            isSimplex
            ? .simplex(criteria: free.count) : people.keepsSum ? .slice(ranges, sum: people.sum) : .box(ranges)
        let pairs = order.pairs.compactMap { pair in
            free.firstIndex(of: pair.greater).flatMap { first in
                free.firstIndex(of: pair.lesser).map { (first: first, second: $0) }
            }
        }
        extensions = isSimplex && !pairs.isEmpty ? LinearExtensions(free.count, before: pairs) : nil
        self.order = order
        self.seed = seed
    }

    /// Whether weights may have to be drawn again.
    var hasOrder: Bool { !order.isEmpty }

    /// The weights of a draw, and how many were drawn for it; `nil` when none of them kept the order.
    func draw(_ number: Int) -> (weights: [Exact], tries: Int)? {
        for attempt in 0..<Self.mostTries {
            let number = number + attempt * Self.mostDraws
            let drawn = isSimplex ? free(number) : space.weights(draw: number, seed: seed)
            if order.holds(drawn) { return (drawn, attempt + 1) }
        }
        return nil
    }

    /// Any weights with the sum. Of the sorted parts each order that is kept is as likely as any other, because the
    /// parts could as well have come in any order.
    private func free(_ number: Int) -> [Exact] {
        var parts = space.weights(draw: number, seed: seed)
        if let extensions {
            var random = SplitMix64(seed: ~seed &+ UInt64(number) &* 0x9FB2_1C65_1E98_DF25)
            let sorted = parts.sorted(by: >)
            for (place, criterion) in extensions.draw(using: &random).enumerated() { parts[criterion] = sorted[place] }
        }
        var drawn = weights
        let rest = locked.reduce(sum) { $0 - weights[$1] }
        for (criterion, part) in zip(free, parts) { drawn[criterion] = part * rest }
        return drawn
    }
}

extension [Exact] {
    /// Weights of which those not locked are stretched so that they have a sum.
    func stretched(to sum: Exact, locked: Set<Int>) -> [Exact] {
        let free = indices.filter { !locked.contains($0) }.reduce(Exact.zero) { $0 + self[$1] }
        guard !free.isZero else { return self }
        let factor = (sum - locked.reduce(.zero) { $0 + self[$1] }) / free
        return indices.map { locked.contains($0) ? self[$0] : self[$0] * factor }
    }
}
