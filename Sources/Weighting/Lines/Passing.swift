public import Numbers

/// What it takes along a path for one person to pass another.
public enum Passing: Hashable, Sendable {
    /// The person is ahead as it is.
    case isAhead
    /// Level at this point, and ahead behind it.
    case above(Exact)
    /// Level at this point, and ahead before it.
    case below(Exact)
    /// The distance stays whatever one does along the path: both gain alike.
    case never
}

extension ScoreMatrix {
    /// When `person` passes `rival` along a direction from these weights.
    public func passing(_ person: Int, _ rival: Int, from weights: [Exact], along direction: [Exact]) -> Passing {
        let lead = distance(person, rival, weights)
        if lead.signum > 0 { return .isAhead }
        let gain = distance(person, rival, direction)
        if gain.isZero { return .never }
        return gain.signum > 0 ? .above(-(lead / gain)) : .below(-(lead / gain))
    }

    /// What the first has more than the second under some weights.
    func distance(_ first: Int, _ second: Int, _ weights: [Exact]) -> Exact {
        weights.indices.reduce(.zero) { $0 + weights[$1] * (value(first, $1) - value(second, $1)) }
    }
}
