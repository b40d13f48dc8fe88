public import Numbers
public import Statistics

/// What becomes of some of the people, such as a fifth of the old ranking: winners and losers in five bands.
public struct FifthChange: Sendable {
    /// 5 is the best; `nil`: everybody.
    public var fifth: Int?
    /// How many people are in each band.
    public var bands: [ChangeBand: Int] = [:]
    /// The sum of the places gained.
    public var gain = 0

    public var count: Int { bands.values.reduce(0, +) }
    /// The mean of the places gained; `nil` where there is nobody.
    public var meanGain: Exact? { count > 0 ? Exact(Int64(gain), over: Int64(count)) : nil }

    mutating func add(_ person: ComparedPerson, threshold: Exact) {
        bands[ChangeBand(change: Exact(person.gain), threshold: threshold), default: 0] += 1
        gain += person.gain
    }
}

extension RubricComparison {
    /// Who moves more places than this moves far: a tenth of all places.
    public var farMove: Exact { Exact(Int64(people.count), over: 10) }

    /// The fifths of the old ranking, the best first, and everybody.
    public var fifths: [FifthChange] {
        var fifths = (1...5).reversed().map { FifthChange(fifth: $0) } + [FifthChange()]
        for person in people {
            fifths[5 - person.oldFifth].add(person, threshold: farMove)
            fifths[5].add(person, threshold: farMove)
        }
        return fifths
    }
}
