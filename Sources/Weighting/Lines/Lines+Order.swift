import Numbers

/// How far one can go along a path before the order of people changes.
public struct OrderStability: Hashable, Sendable {
    /// Where of two people with different scores the higher one stays higher. Its ends are ties, and do not belong to it.
    public let strict: Interval
    /// Whether some people with equal scores part as soon as one goes along the path.
    public let partsTies: Bool

    /// Where the whole ranking stays, ties included: only the beginning when ties part.
    public var whole: Interval { partsTies ? Interval(.zero ... .zero) : strict }
}

extension Lines {
    /// People with the same score at zero: their height, and the least and the greatest of their slopes.
    private struct Level {
        var height: Number
        var least: Number
        var greatest: Number
    }

    /// Two people who are not neighbours in the ranking cannot meet before one of them has met somebody between them, so
    /// that only neighbours are looked at.
    func orderStability(_ ranking: RankedPeople) -> OrderStability {
        var (backwards, forwards): (Meeting<Number>?, Meeting<Number>?)
        var partsTies = false
        var above: Level?
        func close(_ level: Level) {
            if level.least != level.greatest { partsTies = true }
            if let above {
                let gap = above.height - level.height
                Self.keep(&forwards, gap, level.greatest, above.least)
                Self.keep(&backwards, gap, above.greatest, level.least)
            }
            above = level
        }
        var level: Level?
        for person in ranking.order {
            let (height, slope) = (heights[Int(person)], slopes[Int(person)])
            if var same = level, same.height == height {
                same.least = min(same.least, slope)
                same.greatest = max(same.greatest, slope)
                level = same
            } else {
                if let level { close(level) }
                level = Level(height: height, least: slope, greatest: slope)
            }
        }
        if let level { close(level) }
        let strict = interval(
            backwards.map { Ending(time: $0, isIncluded: false) }, forwards.map { Ending(time: $0, isIncluded: false) })
        return OrderStability(strict: strict, partsTies: partsTies)
    }

    /// Keeps the earlier meeting.
    private static func keep(_ first: inout Meeting<Number>?, _ gap: Number, _ faster: Number, _ slower: Number) {
        guard faster > slower else { return }
        let meeting = Meeting(distance: gap, slope: faster - slower)
        if first.map({ meeting < $0 }) ?? true { first = meeting }
    }
}
