public import Numbers

/// What becomes of members who tie at the border of a top share.
public enum BorderRule: String, CaseIterable, Sendable {
    /// All who tie at the border are in, so that there may be more than there are seats: minimum rank ≤ seats.
    case tiedIn
    /// All who tie over the border are out, so that there may be fewer than there are seats: maximum rank ≤ seats.
    case tiedOut
}

extension Ranking {
    /// The number of seats that a share, such as 1/5, of the members is; a part of a seat is rounded.
    public func seats(_ share: Exact, rounding mode: RoundingMode = .floor) -> Int {
        precondition(share.signum >= 0 && share <= 1, "a share lies between 0 and 1")
        return Int((share * Exact(count)).rounded(RoundingStep(places: 0, mode: mode)).small?.numerator ?? 0)
    }

    /// Whether each member is among the best so many.
    public func isTop(seats: Int, border: BorderRule) -> [Bool] {
        var better = 0
        let isLevelIn = sizes.map { size in
            defer { better += size }
            return border == .tiedIn ? better < seats : better + size <= seats
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
    public func quadrants(seats: Int, border: BorderRule) -> [Quadrant] {
        zip(old.isTop(seats: seats, border: border), new.isTop(seats: seats, border: border)).map {
            Quadrant(wasIn: $0, isIn: $1)
        }
    }

    /// How many came in, fell out and stayed, of the best so many.
    public func topShare(seats: Int, border: BorderRule) -> QuadrantCounts {
        QuadrantCounts(quadrants(seats: seats, border: border))
    }
}
