public import Numbers

extension Ranking {
    /// Whether each member is among the best so many: all who tie at the border are in, so that there may be more than
    /// there are places.
    public func isTop(_ places: Int) -> [Bool] {
        var better = 0
        let isLevelIn = sizes.map { size in
            defer { better += size }
            return better < places
        }
        return levels.map { isLevelIn[Int($0)] }
    }
}

/// Where a member stands to a line in two rankings.
public enum Quadrant: String, CaseIterable, Sendable {
    /// In before, and still.
    case stayedIn
    /// Out before, now in.
    case cameIn
    /// In before, now out.
    case fellOut
    /// Out before, and still.
    case stayedOut

    /// The quadrant of a member who was in or out, and is in or out.
    public init(wasIn: Bool, isIn: Bool) {
        self = wasIn ? (isIn ? .stayedIn : .fellOut) : (isIn ? .cameIn : .stayedOut)
    }
}

/// How many members stand in each of the four quadrants.
public struct QuadrantCounts: Equatable, Sendable {
    /// In before, and still.
    public var stayedIn = 0
    /// Out before, now in.
    public var cameIn = 0
    /// In before, now out.
    public var fellOut = 0
    /// Out before, and still.
    public var stayedOut = 0

    /// Counts the quadrants of members.
    public init(_ quadrants: [Quadrant]) {
        for quadrant in quadrants {
            switch quadrant {
            case .stayedIn: stayedIn += 1
            case .cameIn: cameIn += 1
            case .fellOut: fellOut += 1
            case .stayedOut: stayedOut += 1
            }
        }
    }

    /// The share of the tops that is common: twice those who stay in, over the sizes of both tops. With tops of equal
    /// size this is the share of the older top that stays in. Also called Dice's coefficient. `nil` when both are empty.
    public var overlap: Exact? {
        let sizes = 2 * stayedIn + cameIn + fellOut
        return sizes > 0 ? Exact(Int64(2 * stayedIn), over: Int64(sizes)) : nil
    }

    /// Those in both tops over those in either (Jaccard 1901); `nil` when both are empty.
    public var jaccard: Exact? {
        let either = stayedIn + cameIn + fellOut
        return either > 0 ? Exact(Int64(stayedIn), over: Int64(either)) : nil
    }
}

extension RankAgreement {
    /// The quadrant of each member to the line below the best so many.
    public func quadrants(top places: Int) -> [Quadrant] {
        zip(old.isTop(places), new.isTop(places)).map { Quadrant(wasIn: $0, isIn: $1) }
    }

    /// How many came in, fell out and stayed, of the best so many.
    public func topShare(_ places: Int) -> QuadrantCounts { QuadrantCounts(quadrants(top: places)) }
}
