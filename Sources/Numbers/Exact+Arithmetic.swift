internal import BigInt

extension Exact {
    /// The sum.
    @inlinable public static func + (left: Exact, right: Exact) -> Exact {
        if case .decimal(let a, let s) = left.storage, case .decimal(let c, let t) = right.storage, s == t {
            let (sum, overflow) = a.addingReportingOverflow(c)
            if !overflow { return Exact(mantissa: sum, scale: s) }
        }
        return sum(left, right)
    }

    /// The difference.
    @inlinable public static func - (left: Exact, right: Exact) -> Exact {
        if case .decimal(let a, let s) = left.storage, case .decimal(let c, let t) = right.storage, s == t {
            let (difference, overflow) = a.subtractingReportingOverflow(c)
            if !overflow { return Exact(mantissa: difference, scale: s) }
        }
        return sum(left, -right)
    }

    /// The product.
    @inlinable public static func * (left: Exact, right: Exact) -> Exact {
        if case .decimal(let a, let s) = left.storage, case .decimal(let c, let t) = right.storage, s + t <= 18 {
            let (product, overflow) = a.multipliedReportingOverflow(by: c)
            if !overflow { return Exact(mantissa: product, scale: s + t) }
        }
        return product(left, right)
    }

    /// The quotient. The divisor must not be zero.
    public static func / (left: Exact, right: Exact) -> Exact {
        if case .decimal(let a, let s) = left.storage, case .decimal(let c, let t) = right.storage {
            let (dividend, first) = a.multipliedReportingOverflow(by: powerOfTen(max(0, t - s)))
            let (divisor, second) = c.multipliedReportingOverflow(by: powerOfTen(max(0, s - t)))
            if !first, !second { return Exact(dividend, over: divisor) }
        }
        return product(left, right.reciprocal)
    }

    /// The number with the other sign.
    public static prefix func - (value: Exact) -> Exact {
        switch value.storage {
        case .decimal(let mantissa, let scale) where mantissa != .min: Exact(storage: .decimal(-mantissa, scale: scale))
        case .fraction(let numerator, let denominator) where numerator != .min:
            Exact(storage: .fraction(-numerator, denominator))
        default: Exact(reduced: -value.fraction.numerator, over: value.fraction.denominator)
        }
    }

    /// Adds to the number in place.
    @inlinable public static func += (left: inout Exact, right: Exact) {
        left = left + right
    }

    /// Subtracts from the number in place.
    @inlinable public static func -= (left: inout Exact, right: Exact) {
        left = left - right
    }

    /// Multiplies the number in place.
    @inlinable public static func *= (left: inout Exact, right: Exact) {
        left = left * right
    }

    /// One divided by the number, which must not be zero.
    var reciprocal: Exact {
        precondition(!isZero, "a divisor is not zero")
        if let (numerator, denominator) = small {
            return numerator > 0
                ? Exact(reduced: denominator, over: numerator)
                : Exact(reduced: -Int128(denominator), over: -Int128(numerator))
        }
        let (numerator, denominator) = fraction
        return numerator.sign == .minus
            ? Exact(reduced: -denominator, over: -numerator) : Exact(reduced: denominator, over: numerator)
    }

    /// The number multiplied `exponent` times with itself; a negative exponent divides, and needs a number that is
    /// not zero. Anything to the power of zero is one.
    public func raised(to exponent: Int) -> Exact {
        var base = exponent < 0 ? reciprocal : self
        var rest = exponent.magnitude
        var result = Exact.one
        while rest > 0 {
            if rest & 1 == 1 { result *= base }
            rest >>= 1
            if rest > 0 { base *= base }
        }
        return result
    }
}

// Fractions are kept in lowest terms on the way (Knuth, The Art of Computer Programming, 4.5.1): common factors are
// taken out of the 64-bit operands before they meet, so that every intermediate fits 128 bits.
extension Exact {
    @usableFromInline static func sum(_ left: Exact, _ right: Exact) -> Exact {
        if case .decimal(let a, let s) = left.storage, case .decimal(let c, let t) = right.storage,
            let sum = s < t ? decimalSum(a, s, c, t) : decimalSum(c, t, a, s)
        {
            return sum
        }
        guard let (a, b) = left.small, let (c, d) = right.small else { return bigSum(left, right) }
        let common = b == d ? b : Int64(greatestCommonDivisor(b.magnitude, d.magnitude))
        let sum = Int128(a) &* Int128(d / common) &+ Int128(c) &* Int128(b / common)
        let divisor = common == 1 ? 1 : commonFactor(sum, common)
        let denominator = Int128(b / common) &* Int128(d / divisor)
        return Exact(reduced: divisor == 1 ? sum : quotient(sum, divisor), over: denominator)
    }

    /// The sum of decimals of which the second has more places, and so a last digit that the sum has too.
    private static func decimalSum(_ a: Int64, _ s: Int, _ c: Int64, _ t: Int) -> Exact? {
        guard s < t else { return nil }
        let (scaled, first) = a.multipliedReportingOverflow(by: powerOfTen(t - s))
        let (sum, second) = scaled.addingReportingOverflow(c)
        return first || second ? nil : Exact(storage: .decimal(sum, scale: t))
    }

    @usableFromInline static func product(_ left: Exact, _ right: Exact) -> Exact {
        guard let (a, b) = left.small, let (c, d) = right.small else { return bigProduct(left, right) }
        let first = Int64(greatestCommonDivisor(a.magnitude, d.magnitude))
        let second = Int64(greatestCommonDivisor(c.magnitude, b.magnitude))
        return Exact(
            reduced: Int128(a / first) &* Int128(c / second), over: Int128(b / second) &* Int128(d / first))
    }

    private static func bigSum(_ left: Exact, _ right: Exact) -> Exact {
        let ((a, b), (c, d)) = (left.fraction, right.fraction)
        let common = greatestCommonDivisor(b, d)
        let sum = a * (d / common) + c * (b / common)
        let divisor = greatestCommonDivisor(sum, common)
        return Exact(reduced: sum / divisor, over: (b / common) * (d / divisor))
    }

    private static func bigProduct(_ left: Exact, _ right: Exact) -> Exact {
        let ((a, b), (c, d)) = (left.fraction, right.fraction)
        let first = greatestCommonDivisor(a, d)
        let second = greatestCommonDivisor(c, b)
        return Exact(reduced: (a / first) * (c / second), over: (b / second) * (d / first))
    }

    /// The greatest common divisor of a 128-bit number and a positive 64-bit one.
    private static func commonFactor(_ a: Int128, _ b: Int64) -> Int64 {
        let rest = Int64(exactly: a).map(\.magnitude) ?? UInt64((a % Int128(b)).magnitude)
        return Int64(greatestCommonDivisor(rest, b.magnitude))
    }

    /// The quotient of an exact division by a positive number, in 64 bits when they suffice.
    private static func quotient(_ a: Int128, _ b: Int64) -> Int128 {
        Int64(exactly: a).map { Int128($0 / b) } ?? a / Int128(b)
    }
}
