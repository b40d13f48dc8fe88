import BigInt
import Numbers
import Testing

@Suite struct `An exact number` {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `adds, subtracts, multiplies and divides as a plain fraction does`(seed: UInt64) {
        var samples = Samples(seed: seed)
        for _ in 0..<1_000 {
            let (a, b) = (samples.exact(), samples.exact())
            #expect((a + b).oracle == a.oracle + b.oracle)
            #expect((a - b).oracle == a.oracle - b.oracle)
            #expect((a * b).oracle == a.oracle * b.oracle)
            if !b.isZero { #expect((a / b).oracle == a.oracle / b.oracle) }
            #expect((-a).oracle == Fraction(0, 1) - a.oracle)
            #expect(a.magnitude.oracle == (a.oracle < Fraction(0, 1) ? Fraction(0, 1) - a.oracle : a.oracle))
            #expect(a.signum == Int(a.oracle.numerator.signum()))
            #expect(a.isInteger == (a.oracle.denominator == 1))
            #expect(a.isZero == (a.oracle.numerator == 0))
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `comes back from big integers as the number it was`(seed: UInt64) {
        var samples = Samples(seed: seed)
        for _ in 0..<1_000 {
            let (a, b, c) = (samples.exact(), samples.exact(), samples.exact())
            #expect(a + b + c - b - c == a)
            #expect((a + b + c - b - c).hashValue == a.hashValue)
            #expect((a + b).hashValue == (b + a).hashValue)
            #expect(a * (b + c) == a * b + a * c)
            if !b.isZero, !c.isZero { #expect(a * b / c * c / b == a) }
            let there = a * b * c
            #expect((there.small == nil) == (there.oracle.isWide), "\(there)")
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `is ordered as a plain fraction is, small or big`(seed: UInt64) {
        var samples = Samples(seed: seed)
        for _ in 0..<1_000 {
            let a = samples.exact() * (samples.bool() ? 1 : samples.exact())
            let b = samples.bool() ? a + Exact(Int64(samples.int(-1...1))) : samples.exact()
            #expect((a < b) == (a.oracle < b.oracle))
            #expect((a == b) == (a.oracle == b.oracle))
            #expect([a < b, a == b, b < a].filter { $0 }.count == 1)
        }
    }

    @Test func `can be built from any two words`() {
        var samples = Samples(seed: 9)
        for _ in 0..<3_000 {
            let (numerator, denominator) = samples.terms()
            #expect(Exact(numerator, over: denominator).oracle == Fraction(BigInt(numerator), BigInt(denominator)))
        }
        #expect(Exact(.min, over: .min) == 1)
        #expect(Exact(.min, over: -1) == Exact(Int64.max) + 1)
        #expect(-(-Exact(Int64.min)) == Exact(Int64.min))
        #expect(Exact(0, over: .min).small?.denominator == 1)
    }

    @Test func `raised to a power is multiplied that often`() {
        var samples = Samples(seed: 5)
        for _ in 0..<200 {
            let a = samples.exact()
            var product = Exact.one
            for exponent in 0...6 {
                #expect(a.raised(to: exponent) == product)
                if !a.isZero { #expect(a.raised(to: -exponent) == 1 / product) }
                product *= a
            }
        }
    }

    @Test func `sums 366 harmonic shares to exactly one`() {
        let harmonic = (1...366).reduce(Exact.zero) { $0 + Exact(1, over: Int64($1)) }
        let shares = (1...366).map { Exact(1, over: Int64($0)) / harmonic }
        #expect(harmonic.small == nil)
        #expect(shares.reduce(.zero, +) == .one)
        #expect(shares.reversed().reduce(.zero, +).small?.numerator == 1)
    }

    @Test func `is the same decimal by whatever way it was reached`() {
        var samples = Samples(seed: 11)
        for _ in 0..<2_000 {
            let (mantissa, scale) = (samples.int64(), samples.int(0...18))
            let decimal = Exact(mantissa: mantissa, scale: scale)
            let quotient = Exact(mantissa) / Exact(10).raised(to: scale)
            #expect(decimal == quotient && decimal.hashValue == quotient.hashValue)
            #expect(decimal == Exact(decimal.description))
            #expect(decimal / 3 * 3 == decimal)
            #expect((decimal.terminatingPlaces ?? .max) <= scale)
        }
    }

    @Test func `keeps 12 times 60 per cent at 7.2 in every order`() {
        #expect((Exact(12) * 60 / 100).description == "7.2")
        #expect((Exact(12) / 100 * 60).description == "7.2")
        #expect((60 / Exact(100) * 12).description == "7.2")
    }
}

extension Fraction {
    /// Whether one of its terms needs more than 64 bits.
    var isWide: Bool { Int64(exactly: numerator) == nil || Int64(exactly: denominator) == nil }
}
