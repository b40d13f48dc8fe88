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
