import BigInt
import Numbers
import Testing

@Suite struct `A rounding step` {
    @Test(arguments: RoundingMode.allCases)
    func `takes the neighbour that its definition names`(mode: RoundingMode) {
        var samples = Samples(seed: 3)
        for _ in 0..<1_500 {
            let step = RoundingStep(places: samples.int(-3...20), mode: mode)
            let value = samples.bool() ? samples.exact() : samples.exact() * samples.exact()
            #expect(value.rounded(step).oracle == value.oracle.rounded(step), "\(value) \(step)")
        }
    }

    @Test(arguments: RoundingMode.allCases)
    func `decides at the half as its definition says`(mode: RoundingMode) {
        for half in -25...25 {
            for places in [-2, 0, 3, 18, 19] {
                let value = Exact(Int64(half), over: 2) / Exact(10).raised(to: places)
                let step = RoundingStep(places: places, mode: mode)
                #expect(value.rounded(step).oracle == value.oracle.rounded(step), "\(value) \(step)")
            }
        }
    }

    @Test func `changes nothing the second time`() {
        var samples = Samples(seed: 4)
        for _ in 0..<2_000 {
            let step = samples.step()
            let once = samples.exact().rounded(step)
            #expect(once.rounded(step) == once)
            #expect((once.terminatingPlaces ?? .max) <= max(0, step.places))
        }
    }

    @Test func `sees a quotient exact`() {
        var samples = Samples(seed: 5)
        for _ in 0..<3_000 {
            let (a, step) = (samples.exact(), samples.step())
            let b = samples.bool() ? samples.exact() : Exact(Int64(samples.int(1...100)))
            if !b.isZero { #expect(a.divided(by: b, rounded: step) == (a / b).rounded(step), "\(a) \(b) \(step)") }
        }
    }

    @Test func `never turns the order of two numbers round`() {
        var samples = Samples(seed: 6)
        for _ in 0..<2_000 {
            let (a, b, step) = (samples.exact(), samples.exact(), samples.step())
            #expect(min(a, b).rounded(step) <= max(a, b).rounded(step))
        }
    }

    @Test func `has floor and ceiling as whole numbers around it`() {
        var samples = Samples(seed: 8)
        for _ in 0..<1_000 {
            let value = samples.exact()
            #expect(value.floor().isInteger && value.ceiling().isInteger)
            #expect(value.floor() <= value && value < value.floor() + 1)
            #expect(value.ceiling() >= value && value > value.ceiling() - 1)
        }
    }

    @Test(arguments: [
        (RoundingMode.halfUp, ["3", "2", "1", "-1", "-2", "-3"]), (.halfEven, ["2", "2", "0", "0", "-2", "-2"]),
        (.halfDown, ["2", "1", "0", "0", "-1", "-2"]), (.down, ["2", "1", "0", "0", "-1", "-2"]),
        (.up, ["3", "2", "1", "-1", "-2", "-3"]), (.floor, ["2", "1", "0", "-1", "-2", "-3"]),
        (.ceiling, ["3", "2", "1", "0", "-1", "-2"]),
    ])
    func `rounds halves as people learnt it`(mode: RoundingMode, expected: [String]) {
        let halves: [Int64] = [5, 3, 1, -1, -3, -5]
        let rounded = halves.map { Exact($0, over: 2).rounded(RoundingStep(places: 0, mode: mode)).description }
        #expect(rounded == expected)
    }
}

extension Fraction {
    /// The definition: of the two neighbours, the one that the mode names.
    func rounded(_ step: RoundingStep) -> Fraction {
        let unit =
            step.places < 0
            ? Fraction(BigInt(10).power(-step.places), 1) : Fraction(1, BigInt(10).power(step.places))
        let units = self / unit
        let remainder = units.numerator.modulus(units.denominator)
        let below = Fraction((units.numerator - remainder) / units.denominator, 1)
        if remainder == 0 { return self }
        let above = below + Fraction(1, 1)
        let (toBelow, toAbove) = (units - below, above - units)
        let isNegative = numerator < 0
        let (inner, outer) = isNegative ? (above, below) : (below, above)
        let nearest = toBelow < toAbove ? below : toAbove < toBelow ? above : nil
        let even = below.numerator.isMultiple(of: 2) ? below : above
        let chosen =
            switch step.mode {
            case .halfUp: nearest ?? outer
            case .halfEven: nearest ?? even
            case .halfDown: nearest ?? inner
            case .down: inner
            case .up: outer
            case .floor: below
            case .ceiling: above
            }
        return chosen * unit
    }
}
