import BigInt
import Numbers

/// Numbers to test laws with: small, near the ends of 64 bits, decimal, and big.
struct Samples {
    var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }

    mutating func bool() -> Bool {
        Bool.random(using: &generator)
    }

    mutating func int64() -> Int64 {
        switch int(0...4) {
        case 0: Int64(int(-20...20))
        case 1: Int64(int(-1_000_000...1_000_000))
        case 2: Int64.random(in: .min...(.min + 3), using: &generator)
        case 3: Int64.random(in: (.max - 3)...(.max), using: &generator)
        default: Int64.random(in: .min...(.max), using: &generator)
        }
    }

    /// A fraction of which the denominator is not zero.
    mutating func terms() -> (Int64, Int64) {
        let (numerator, denominator) = (int64(), int64())
        switch int(0...3) {
        case 0: return (numerator, 1)
        case 1: return (numerator, [10, 100, 1_000, 1_000_000_000_000_000_000][int(0...3)])
        default: return (numerator, denominator == 0 ? 7 : denominator)
        }
    }

    mutating func fraction() -> Fraction {
        let (numerator, denominator) = terms()
        return Fraction(BigInt(numerator), BigInt(denominator))
    }

    mutating func exact() -> Exact {
        let (numerator, denominator) = terms()
        return Exact(numerator, over: denominator)
    }

    mutating func step() -> RoundingStep {
        RoundingStep(places: int(-3...20), mode: RoundingMode.allCases[int(0...RoundingMode.allCases.count - 1)])
    }
}

/// The oracle: a fraction of big integers without any cleverness.
struct Fraction: Equatable {
    var numerator: BigInt
    var denominator: BigInt

    init(_ numerator: BigInt, _ denominator: BigInt) {
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    static func - (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator - right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    static func / (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
    }

    static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    /// Numerator and denominator in words, as `Exact` shows a fraction that has no decimal.
    var text: String { "\(numerator)/\(denominator)" }
}

extension Exact {
    /// The oracle's fraction, built from what `Exact` makes public.
    var oracle: Fraction {
        if let small { return Fraction(BigInt(small.numerator), BigInt(small.denominator)) }
        let text = description
        if let slash = text.firstIndex(of: "/") {
            return Fraction(BigInt(text[..<slash]) ?? 0, BigInt(text[text.index(after: slash)...]) ?? 0)
        }
        let places = terminatingPlaces ?? 0
        let digits = text.filter { $0 != "." }
        return Fraction(BigInt(digits) ?? 0, BigInt(10).power(places))
    }

    /// A number from the oracle's fraction, built from words of 32 bits.
    init(_ fraction: Fraction) {
        self = Exact(integer: fraction.numerator) / Exact(integer: fraction.denominator)
    }

    private init(integer: BigInt) {
        var value = Exact.zero
        for word in integer.magnitude.words.reversed() {
            for half in [word >> 32, word & 0xFFFF_FFFF] {
                value = value * Exact(1 << 32) + Exact(Int64(half))
            }
        }
        self = integer < 0 ? -value : value
    }
}
