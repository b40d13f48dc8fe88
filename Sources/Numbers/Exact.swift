internal import BigInt

/// An exact rational number.
///
/// A number whose lowest terms are an `Int64` over a positive `Int64` is kept so, without any allocation, and is
/// worked on with 128-bit intermediates. Others move to big integers and come back as soon as they fit, so that one
/// number has one representation. Nothing traps except a division by zero, and nothing saturates.
public struct Exact: Hashable, Sendable, ExpressibleByIntegerLiteral {
    @usableFromInline let storage: Storage

    /// Lowest terms with a positive denominator; `big` only when one of the two does not fit.
    @usableFromInline enum Storage: Hashable, Sendable {
        case small(Int64, Int64)
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
        storage = .small(value, 1)
    }

    /// A whole number.
    @inlinable public init(_ value: Int) {
        self.init(Int64(value))
    }

    /// A whole number.
    @inlinable public init(integerLiteral value: Int64) {
        storage = .small(value, 1)
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
    public init(mantissa: Int64, scale: Int) {
        precondition(0...18 ~= scale, "a scale is between 0 and 18")
        guard scale > 0 else {
            self.init(mantissa)
            return
        }
        let power = powerOfTen(scale)
        let divisor = Int64(greatestCommonDivisor(mantissa.magnitude, power.magnitude))
        self.init(storage: .small(mantissa / divisor, power / divisor))
    }

    /// A fraction that is already in lowest terms over a positive denominator.
    init(reduced numerator: Int128, over denominator: Int128) {
        if let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator) {
            storage = .small(numerator, denominator)
        } else {
            storage = .big(BigFraction(numerator: BigInt(numerator), denominator: BigInt(denominator)))
        }
    }

    /// Numerator and denominator in lowest terms; `nil` when one of them needs more than 64 bits.
    @inlinable public var small: (numerator: Int64, denominator: Int64)? {
        guard case .small(let numerator, let denominator) = storage else { return nil }
        return (numerator, denominator)
    }

    /// Whether it is zero.
    @inlinable public var isZero: Bool {
        if case .small(0, _) = storage { true } else { false }
    }

    /// Whether it is a whole number.
    public var isInteger: Bool {
        switch storage {
        case .small(_, let denominator): denominator == 1
        case .big(let fraction): fraction.denominator == 1
        }
    }

    /// -1, 0 or 1.
    public var signum: Int {
        switch storage {
        case .small(let numerator, _): Int(numerator.signum())
        case .big(let fraction): fraction.numerator.sign == .minus ? -1 : 1
        }
    }

    /// The number without its sign.
    public var magnitude: Exact { signum < 0 ? -self : self }
}

extension Exact: Comparable {
    @inlinable public static func < (left: Exact, right: Exact) -> Bool {
        guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
            return isBigLess(left, right)
        }
        return b == d ? a < c : Int128(a) &* Int128(d) < Int128(c) &* Int128(b)
    }

    @usableFromInline static func isBigLess(_ left: Exact, _ right: Exact) -> Bool {
        let (left, right) = (left.fraction, right.fraction)
        return left.numerator * right.denominator < right.numerator * left.denominator
    }
}
