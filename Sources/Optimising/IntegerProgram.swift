import Numbers

/// A program in whole numbers: values in multiples of their common measure, each limit in multiples of its own.
struct IntegerProgram {
    typealias Use = (limit: Int, amount: Int64)

    let values: [Int64]
    /// For each decision what it takes of the limits that it touches.
    let uses: [[Use]]
    let bounds: [Int64]
    /// For each limit the decisions that it touches.
    let members: [[Int]]
    /// The unit of the values.
    let unit: Exact

    /// `nil` when the numbers need more than 44 bits.
    init?(_ program: BinaryProgram) {
        guard let (unit, values) = wholeMultiples(program.values) else { return nil }
        var uses = Array(repeating: [Use](), count: values.count)
        var bounds: [Int64] = []
        for (index, limit) in program.limits.enumerated() {
            guard let (unit, amounts) = wholeMultiples(limit.terms.map(\.coefficient)),
                let bound = (limit.bound / unit).rounded(RoundingStep(places: 0, mode: .floor)).small
            else { return nil }
            for (term, amount) in zip(limit.terms, amounts) where amount != 0 {
                uses[term.decision].append((index, amount))
            }
            let sum = amounts.reduce(0) { $0 + abs($1) }
            bounds.append(min(max(bound.numerator, -sum - 1), sum))
        }
        self.unit = unit
        self.values = values
        self.uses = uses
        self.bounds = bounds
        members = bounds.indices.map { limit in program.limits[limit].terms.map(\.decision) }
    }
}

/// The numbers as multiples of the greatest unit of which they all are multiples; a unit of one where all are zero.
/// `nil` when a multiple, or the sum of all, needs more than 44 bits.
func wholeMultiples(_ numbers: [Exact]) -> (unit: Exact, multiples: [Int64])? {
    var scale: Int64 = 1
    for number in numbers {
        guard let denominator = number.small?.denominator else { return nil }
        let (product, isOverflow) = scale.multipliedReportingOverflow(
            by: denominator / Int64(greatestCommonDivisor(scale.magnitude, denominator.magnitude)))
        guard !isOverflow else { return nil }
        scale = product
    }
    var common: Int64 = 0
    var scaled: [Int64] = []
    for number in numbers {
        guard let whole = (number * Exact(scale)).small?.numerator, abs(whole) < 1 << 44 else { return nil }
        common = Int64(greatestCommonDivisor(common.magnitude, whole.magnitude))
        scaled.append(whole)
    }
    guard common > 0 else { return (1, scaled) }
    let multiples = scaled.map { $0 / common }
    guard multiples.reduce(0.0, { $0 + Double(abs($1)) }) < Double(1 << 44) else { return nil }
    return (Exact(common, over: scale), multiples)
}
