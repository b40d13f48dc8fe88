internal import BigInt

/// A fraction of big integers: the other representation of an `Exact`.
@usableFromInline final class BigFraction: Hashable, Sendable {
    let numerator: BigInt
    let denominator: BigInt

    init(numerator: BigInt, denominator: BigInt) {
        self.numerator = numerator
        self.denominator = denominator
    }

    @usableFromInline static func == (left: BigFraction, right: BigFraction) -> Bool {
        left === right || left.numerator == right.numerator && left.denominator == right.denominator
    }

    @usableFromInline func hash(into hasher: inout Hasher) {
        hasher.combine(numerator)
        hasher.combine(denominator)
    }
}

extension Exact {
    /// Numerator and denominator as big integers, in lowest terms.
    var fraction: (numerator: BigInt, denominator: BigInt) {
        if let (numerator, denominator) = small { return (BigInt(numerator), BigInt(denominator)) }
        guard case .big(let fraction) = storage else { preconditionFailure("what is not big has small terms") }
        return (fraction.numerator, fraction.denominator)
    }

    /// A fraction of big integers in any terms. The denominator must not be zero.
    init(_ numerator: BigInt, over denominator: BigInt) {
        precondition(!denominator.isZero, "a denominator is not zero")
        let divisor = greatestCommonDivisor(numerator, denominator)
        let signed = denominator.sign == .minus ? -divisor : divisor
        self.init(reduced: numerator / signed, over: denominator / signed)
    }

    /// A fraction of big integers that is already in lowest terms over a positive denominator.
    init(reduced numerator: BigInt, over denominator: BigInt) {
        if let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator) {
            self.init(reduced: numerator, over: denominator)
        } else {
            self.init(storage: .big(BigFraction(numerator: numerator, denominator: denominator)))
        }
    }
}
