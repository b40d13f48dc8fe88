public import Numbers

/// Weights for a rubric: decimals of so many places that sum exactly to a total, such as 100, by largest remainder.
///
/// Parts that are proportional to the figures are cut to the places, of which there are as many as the total has if
/// that is more; the units left over go one each to those who lost most, so that no weight is a unit away from its
/// exact share. `nil` when a figure is negative or no number, when all are zero, and when the total is no decimal.
/// Source: Hamilton's method, `allocate` of `Numbers`.
public func exactWeights(_ figures: [Double], total: Exact, places: Int) -> [Exact]? {
    // Shares in units of 2^-52 are what a Double can tell apart; they are then exact fractions of their sum.
    guard let shares = shares(figures) else { return nil }
    return exactWeights(shares.map { Exact(Int64(($0 * 0x1p52).rounded())) }, total: total, places: places)
}

/// The same for exact figures.
public func exactWeights(_ figures: [Exact], total: Exact, places: Int) -> [Exact]? {
    let sum = figures.reduce(Exact.zero, +)
    guard figures.allSatisfy({ $0.signum >= 0 }), sum.signum > 0, let least = total.terminatingPlaces else {
        return nil
    }
    let step = RoundingStep(places: max(places, least), mode: .halfUp)
    return allocate(total, over: figures.map { $0 / sum }, step: step, remainder: .largestRemainder)
}

/// The weight of each node of a tree in the whole: its share among the children of its parent, times that parent's.
///
/// Parents come as positions, and `nil` for the roots. `nil` when nodes go round in a circle, when a weight is
/// negative, and when the children of a node have no weight. Source: Becker and others 2022, COINr, JOSS 7(78), 4567.
public func effectiveWeights(_ weights: [Exact], parents: [Int?]) -> [Exact]? {
    precondition(weights.count == parents.count, "each node has a parent or none")
    guard weights.allSatisfy({ $0.signum >= 0 }) else { return nil }
    var sums: [Int?: Exact] = [:]
    for (weight, parent) in zip(weights, parents) { sums[parent, default: 0] += weight }
    guard sums.values.allSatisfy({ $0.signum > 0 }) else { return nil }
    var result: [Exact] = []
    for node in weights.indices {
        var (share, next, steps) = (Exact.one, Int?.some(node), 0)
        while let current = next {
            share *= weights[current] / sums[parents[current], default: 1]
            (next, steps) = (parents[current], steps + 1)
            if steps > weights.count { return nil }
        }
        result.append(share)
    }
    return result
}
