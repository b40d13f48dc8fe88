internal import BigInt

/// An exact rational number.
///
/// Nearly all numbers of a rubric are decimals: a whole number and a scale, which are added, multiplied and rounded
/// without a common divisor to look for. What is none, such as a third, is a fraction in lowest terms of two words.
/// Both are worked on without any allocation and with 128-bit intermediates. Other numbers move to big integers and
/// come back as soon as they fit, so that one number has one representation. Nothing traps except a division by zero,
/// and nothing saturates.
public struct Exact: Hashable, Sendable, ExpressibleByIntegerLiteral {
    @usableFromInline let storage: Storage

    /// Each number has one of these.
    @usableFromInline enum Storage: Hashable, Sendable {
        /// A mantissa × 10^-scale, with the smallest scale that will do: 0 to 18.
        case decimal(Int64, scale: Int)
        /// Lowest terms with a positive denominator, where it is no such decimal.
        case fraction(Int64, Int64)
        /// Lowest terms of which one does not fit a word.
        case big(BigFraction)
    }

    @inlinable init(storage: Storage) {
        self.storage = storage
    }

    /// Zero.
    @inlinable public static var zero: Exact { Exact(0 as Int64) }

    /// One.
    @inlinable public static var one: Exact { Exact(1 as Int64) }

    /// A whole number.
    @inlinable public init(_ value: Int64) {
        storage = .decimal(value, scale: 0)
    }

    /// A whole number.
    @inlinable public init(_ value: Int) {
        self.init(Int64(value))
    }

    /// A whole number.
    @inlinable public init(integerLiteral value: Int64) {
        self.init(value)
    }

    /// A fraction, which need not be in lowest terms. The denominator must not be zero.
    public init(_ numerator: Int64, over denominator: Int64) {
        precondition(denominator != 0, "a denominator is not zero")
        let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let upper = Int128(numerator.magnitude / divisor)
        let isNegative = (numerator < 0) != (denominator < 0)
        self.init(reduced: isNegative ? -upper : upper, over: Int128(denominator.magnitude / divisor))
    }

    /// The decimal `mantissa` × 10^-`scale`, with a scale of 0 to 18.
    @inlinable public init(mantissa: Int64, scale: Int) {
        precondition(0...18 ~= scale, "a scale is between 0 and 18")
        var (mantissa, scale) = (mantissa, mantissa == 0 ? 0 : scale)
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        storage = .decimal(mantissa, scale: scale)
    }

    /// A fraction that is already in lowest terms over a positive denominator.
    init(reduced numerator: Int128, over denominator: Int128) {
        if let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator) {
            self.init(reduced: numerator, over: denominator)
        } else {
            self.init(storage: .big(BigFraction(numerator: BigInt(numerator), denominator: BigInt(denominator))))
        }
    }

    /// A fraction that is already in lowest terms over a positive denominator.
    init(reduced numerator: Int64, over denominator: Int64) {
        if let scale = decimalPlaces(over: denominator), scale <= 18 {
            let (mantissa, overflow) = numerator.multipliedReportingOverflow(by: powerOfTen(scale) / denominator)
            if !overflow {
                storage = .decimal(mantissa, scale: scale)
                return
            }
        }
        storage = .fraction(numerator, denominator)
    }

    /// Numerator and denominator in lowest terms; `nil` when one of them needs more than 64 bits.
    public var small: (numerator: Int64, denominator: Int64)? {
        switch storage {
        case .decimal(let numerator, scale: 0): return (numerator, 1)
        case .decimal(let mantissa, let scale):
            let power = powerOfTen(scale)
            let divisor = Int64(greatestCommonDivisor(mantissa.magnitude, power.magnitude))
            return (mantissa / divisor, power / divisor)
        case .fraction(let numerator, let denominator): return (numerator, denominator)
        case .big: return nil
        }
    }

    /// Whether it is zero.
    @inlinable public var isZero: Bool {
        if case .decimal(0, scale: _) = storage { true } else { false }
    }

    /// Whether it is a whole number.
    public var isInteger: Bool {
        switch storage {
        case .decimal(_, let scale): scale == 0
        case .fraction: false
        case .big(let fraction): fraction.denominator == 1
        }
    }

    /// -1, 0 or 1.
    public var signum: Int {
        switch storage {
        case .decimal(let numerator, scale: _), .fraction(let numerator, _): Int(numerator.signum())
        case .big(let fraction): fraction.numerator.sign == .minus ? -1 : 1
        }
    }

    /// The number without its sign.
    public var magnitude: Exact { signum < 0 ? -self : self }
}

extension Exact: Comparable {
    @inlinable public static func < (left: Exact, right: Exact) -> Bool {
        guard case .decimal(let a, let s) = left.storage, case .decimal(let c, let t) = right.storage else {
            return isFractionLess(left, right)
        }
        if s == t { return a < c }
        return s < t
            ? Int128(a) &* Int128(powerOfTen(t - s)) < Int128(c) : Int128(a) < Int128(c) &* Int128(powerOfTen(s - t))
    }

    @usableFromInline static func isFractionLess(_ left: Exact, _ right: Exact) -> Bool {
        if let (a, b) = left.small, let (c, d) = right.small { return Int128(a) &* Int128(d) < Int128(c) &* Int128(b) }
        let (left, right) = (left.fraction, right.fraction)
        return left.numerator * right.denominator < right.numerator * left.denominator
    }
}
