public import Numbers

/// What becomes of a fifth of the old ranking: its winners and losers.
public struct FifthChange: Sendable {
    /// 5 is the best.
    public var fifth: Int
    public var count = 0
    public var up = 0
    public var down = 0
    /// The sum of the places gained.
    public var gain = 0

    public var kept: Int { count - up - down }
    /// The mean of the places gained; `nil` where the fifth has nobody.
    public var meanGain: Exact? { count > 0 ? Exact(Int64(gain), over: Int64(count)) : nil }
}

extension RubricComparison {
    /// The fifths of the old ranking, the best first.
    public var fifths: [FifthChange] {
        var fifths = (1...5).reversed().map { FifthChange(fifth: $0) }
        for person in people {
            let place = 5 - person.oldFifth
            fifths[place].count += 1
            fifths[place].gain += person.gain
            if person.gain > 0 { fifths[place].up += 1 }
            if person.gain < 0 { fifths[place].down += 1 }
        }
        return fifths
    }
}
