public import Numbers

/// How far members moved between two lists of ranks, in places.
public struct Displacement: Equatable, Sendable {
    /// How many members there are.
    public let count: Int
    /// Spearman's footrule: the sum over members of the places between the older and the newer rank.
    public let footrule: Int
    /// The most places that a member moved.
    public let greatest: Int
    /// How many moved up: their newer rank is the smaller number.
    public let up: Int
    /// How many moved down.
    public let down: Int

    /// Ranks by the minimum rule, older and newer, of the same members.
    public init(from old: [Int], to new: [Int]) {
        precondition(old.count == new.count, "each member has an older and a newer rank")
        let gains = zip(old, new).map { $0 - $1 }
        count = gains.count
        footrule = gains.reduce(0) { $0 + abs($1) }
        greatest = gains.reduce(0) { max($0, abs($1)) }
        up = gains.count { $0 > 0 }
        down = gains.count { $0 < 0 }
    }

    /// How many keep their rank.
    public var kept: Int { count - up - down }

    /// The mean number of places that a member moved; `nil` without members.
    public var mean: Exact? {
        count > 0 ? Exact(Int64(footrule), over: Int64(count)) : nil
    }

    /// The footrule over its greatest value without ties, ⌊n² / 2⌋: 0 when nobody moved, 1 when the order turned round.
    ///
    /// `nil` with fewer than two members. Source: Diaconis and Graham 1977, Spearman's footrule as a measure of
    /// disarray, JRSS B 39.
    public var normalisedFootrule: Exact? {
        count > 1 ? Exact(Int64(footrule), over: Int64(count * count / 2)) : nil
    }
}

extension RankAgreement {
    /// How far members moved, by the minimum rule.
    public var displacement: Displacement {
        Displacement(from: old.ranks, to: new.ranks)
    }
}
