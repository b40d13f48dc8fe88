import Numbers

/// The sum of the greatest so many of some values, and how many these are.
func total(ofBest limit: Int, of values: [Exact]) -> (sum: Exact, count: Int) {
    let kept = values.sorted(by: >).prefix(limit)
    return (kept.reduce(.zero, +), kept.count)
}

/// The greatest h for which h of the values are at least h.
func hIndex(of values: [Exact]) -> Int {
    let falling = values.sorted(by: >)
    return falling.indices.first { falling[$0] < Exact($0 + 1) } ?? falling.count
}

/// The root of the mean square distance from the mean, rounded half-up; of nothing there is none.
func standardDeviation(of values: [Exact], places: Int) -> Exact? {
    guard !values.isEmpty else { return nil }
    let count = Exact(values.count)
    let mean = values.reduce(.zero, +) / count
    let squares = values.reduce(Exact.zero) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / count).squareRoot(places: places)
}
