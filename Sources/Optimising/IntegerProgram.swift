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
        guard let values = CommonUnit(narrow: program.values) else { return nil }
        var uses = Array(repeating: [Use](), count: values.counts.count)
        var bounds: [Int64] = []
        for (index, limit) in program.limits.enumerated() {
            guard let amounts = CommonUnit(narrow: limit.terms.map(\.coefficient)),
                let bound = (limit.bound / amounts.unit).rounded(RoundingStep(places: 0, mode: .floor)).small
            else { return nil }
            for (term, amount) in zip(limit.terms, amounts.counts) where amount != 0 {
                uses[term.decision].append((index, amount))
            }
            let sum = amounts.counts.reduce(0) { $0 + abs($1) }
            bounds.append(min(max(bound.numerator, -sum - 1), sum))
        }
        unit = values.unit
        self.values = values.counts
        self.uses = uses
        self.bounds = bounds
        members = bounds.indices.map { limit in program.limits[limit].terms.map(\.decision) }
    }
}

extension CommonUnit {
    /// Numbers none of which, nor the sum of all, needs more than 44 bits.
    fileprivate init?(narrow numbers: [Exact]) {
        self.init(numbers, below: 1 << 44)
        guard counts.reduce(Int128(0), { $0 + Int128($1.magnitude) }) < 1 << 44 else { return nil }
    }
}
