public import Numbers

/// Members put in order by exact keys, with ties: whoever has equal keys stands on one level.
///
/// Members are known by their position. Keys must be exact (whole numbers, `Exact`), since binary floating point breaks
/// ties that are there and makes some that are not.
public struct Ranking: Equatable, Sendable {
    /// Which end of the keys is the best.
    public enum Best: Sendable {
        /// The highest key is the best, as with points.
        case highest
        /// The lowest key is the best, as with ranks.
        case lowest
    }

    /// The level of each member; 0 is the best, and none is empty.
    public let levels: [Int32]

    /// How many members stand on each level, the best first.
    public let sizes: [Int]

    /// How many members there are.
    public var count: Int { levels.count }

    /// A ranking by any keys. Cost: n log n comparisons.
    public init(_ keys: [some Comparable], best: Best = .highest) {
        let order = keys.indices.sorted { keys[$0] < keys[$1] }
        let isEqual = order.indices.map { $0 > 0 && keys[order[$0]] == keys[order[$0 - 1]] }
        self.init(ascending: order.map { Int32(truncatingIfNeeded: $0) }, isEqual: isEqual, best: best)
    }

    /// A ranking by whole numbers. Cost: one pass for each 11 bits of the range of the keys.
    @inlinable public init<Key: FixedWidthInteger>(_ keys: [Key], best: Best = .highest) {
        let least = keys.min() ?? 0
        let range = (keys.max() ?? 0).subtractingReportingOverflow(least)
        if !range.overflow, UInt64(exactly: range.partialValue) != nil {
            self.init(offsets: keys.map { UInt64(truncatingIfNeeded: $0 &- least) }, best: best)
        } else {
            self.init(comparing: keys, best: best)
        }
    }

    /// A ranking by whole numbers whose range does not fit a word.
    @usableFromInline init(comparing keys: [some Comparable], best: Best) {
        self.init(keys, best: best)
    }

    /// A ranking by distances from the least key.
    @usableFromInline init(offsets: [UInt64], best: Best) {
        let (order, isEqual) = ascendingOrder(of: offsets)
        self.init(ascending: order, isEqual: isEqual, best: best)
    }

    /// A ranking from the members in ascending order of their keys, each with whether it equals the one before.
    private init(ascending order: [Int32], isEqual: [Bool], best: Best) {
        precondition(order.count <= Int32.max, "a level is a number of 32 bits")
        let last = Int32(truncatingIfNeeded: isEqual.count { !$0 } - 1)
        var levels = [Int32](repeating: 0, count: order.count)
        var sizes: [Int] = []
        for position in order.indices {
            if isEqual[position] {
                sizes[sizes.count - 1] += 1
            } else {
                sizes.append(1)
            }
            let level = Int32(truncatingIfNeeded: sizes.count - 1)
            levels[Int(order[position])] = best == .lowest ? level : last - level
        }
        self.levels = levels
        self.sizes = best == .lowest ? sizes : sizes.reversed()
    }
}

extension Ranking {
    /// The rank of each member by the minimum rule, which is the usual one: one more than there are better members.
    public var ranks: [Int] {
        var (rank, first) = (1, [Int]())
        for size in sizes {
            first.append(rank)
            rank += size
        }
        return levels.map { first[Int($0)] }
    }

    /// The rank of each member by a rule, in places from 1; half places occur with the average rule only.
    public func ranks(by rule: TieRule) -> [Exact] {
        switch rule {
        case .minimum: ranks.map { Exact($0) }
        case .maximum: zip(ranks, levels).map { Exact($0 + sizes[Int($1)] - 1) }
        case .average: doubledMeanRanks.map { Exact(Int64($0), over: 2) }
        case .dense: levels.map { Exact(Int($0) + 1) }
        }
    }

    /// Twice the mean of the places that each member and its equals take up: a whole number.
    public var doubledMeanRanks: [Int] {
        var (better, doubled) = (0, [Int]())
        for size in sizes {
            doubled.append(2 * better + size + 1)
            better += size
        }
        return levels.map { doubled[Int($0)] }
    }
}
