/// Prices of the limits in units of value, as fractions of 2^20.
///
/// For prices that are not negative the value of a choice is at most its value less the price of what it takes, plus the
/// price of all there is (Lagrangian duality); so any prices give a true bound.
struct Pricing {
    static let scale: Int64 = 1 << 20
    var prices: [Int64]

    init(_ prices: [Double]) {
        self.prices = prices.map { $0.isFinite ? Int64(min(max(0, $0), 1e12) * Double(Self.scale)) : 0 }
    }

    /// A decision's value less the price of what it takes.
    func gain(_ decision: Int, in program: IntegerProgram, of limits: Set<Int>? = nil) -> Int128 {
        program.uses[decision].reduce(Int128(program.values[decision]) * Int128(Self.scale)) { rest, use in
            limits?.contains(use.limit) == false ? rest : rest - Int128(prices[use.limit]) * Int128(use.amount)
        }
    }

    /// The value of a partial choice less the price of what it takes of the limits that it watches.
    func gain(of label: Label, _ limits: [Int]) -> Int128 {
        zip(limits, label.usage).reduce(Int128(label.value) * Int128(Self.scale)) {
            $0 - Int128(prices[$1.0]) * Int128($1.1)
        }
    }

    /// The price of all there is of some limits.
    func worth(of limits: [Int], in program: IntegerProgram) -> Int128 {
        limits.reduce(0) { $0 + Int128(prices[$1]) * Int128(program.bounds[$1]) }
    }
}
