internal import BigInt

extension Exact {
    /// The sum.
    @inlinable public static func + (left: Exact, right: Exact) -> Exact {
        if case .small(let a, 1) = left.storage, case .small(let c, 1) = right.storage {
            let (sum, overflow) = a.addingReportingOverflow(c)
            if !overflow { return Exact(sum) }
        }
        return sum(left, right)
    }

    /// The difference.
    @inlinable public static func - (left: Exact, right: Exact) -> Exact {
        if case .small(let a, 1) = left.storage, case .small(let c, 1) = right.storage {
            let (difference, overflow) = a.subtractingReportingOverflow(c)
            if !overflow { return Exact(difference) }
        }
        return sum(left, -right)
    }

    /// The product.
    @inlinable public static func * (left: Exact, right: Exact) -> Exact {
        if case .small(let a, 1) = left.storage, case .small(let c, 1) = right.storage {
            let (product, overflow) = a.multipliedReportingOverflow(by: c)
            if !overflow { return Exact(product) }
        }
        return product(left, right)
    }

    /// The quotient. The divisor must not be zero.
    public static func / (left: Exact, right: Exact) -> Exact {
        product(left, right.reciprocal)
    }

    /// The number with the other sign.
    public static prefix func - (value: Exact) -> Exact {
        if case .small(let numerator, let denominator) = value.storage, numerator != .min {
            return Exact(storage: .small(-numerator, denominator))
        }
        let (numerator, denominator) = value.fraction
        return Exact(reduced: -numerator, over: denominator)
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
        if case .small(let numerator, let denominator) = storage {
            return numerator > 0
                ? Exact(storage: .small(denominator, numerator))
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
        guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
            return bigSum(left, right)
        }
        let common = b == d ? b : Int64(greatestCommonDivisor(b.magnitude, d.magnitude))
        let sum = Int128(a) &* Int128(d / common) &+ Int128(c) &* Int128(b / common)
        let divisor = common == 1 ? 1 : commonFactor(sum, common)
        let denominator = Int128(b / common) &* Int128(d / divisor)
        return Exact(reduced: divisor == 1 ? sum : quotient(sum, divisor), over: denominator)
    }

    @usableFromInline static func product(_ left: Exact, _ right: Exact) -> Exact {
        guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
            return bigProduct(left, right)
        }
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
