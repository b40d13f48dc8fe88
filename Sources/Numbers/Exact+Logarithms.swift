internal import BigInt

extension Exact {
    /// The natural logarithm, correctly rounded to `places` decimal places. The number must be positive.
    public func naturalLogarithm(places: Int) -> Exact {
        precondition(signum > 0 && places >= 0, "a logarithm is of a positive number")
        if self == .one { return .zero }
        return nearest(places: places) { FixedPoint(logarithmOf: self, bits: $0) }
    }

    /// The logarithm to the base of ten, correctly rounded half-up to `places` decimal places. The number must be
    /// positive.
    public func commonLogarithm(places: Int) -> Exact {
        precondition(signum > 0 && places >= 0, "a logarithm is of a positive number")
        if let exponent = powerOfTenExponent {
            return Exact(exponent)
        }
        return nearest(places: places) { bits in
            FixedPoint(logarithmOf: self, bits: bits).divided(by: FixedPoint(logarithmOf: 10, bits: bits))
        }
    }

    /// The exponent of a power of ten. All other rational numbers have irrational logarithms.
    private var powerOfTenExponent: Int? {
        let (numerator, denominator) = fraction
        let (power, sign) = denominator == 1 ? (numerator, 1) : (denominator, -1)
        guard numerator == 1 || denominator == 1 else { return nil }
        let zeros = String(power).utf8.count - 1
        return BigInt(10).power(zeros) == power ? sign * zeros : nil
    }
}

/// The decimal nearest to an irrational number that can be had to any precision.
///
/// An irrational number is never half way between two decimals, so some precision decides.
private func nearest(places: Int, _ approximation: (_ bits: Int) -> FixedPoint) -> Exact {
    let unit = BigInt(10).power(places)
    var bits = 4 * places + 64
    while true {
        let value = approximation(bits)
        let (lower, upper) = (value.units - value.error, value.units + value.error)
        let nearest = [lower, upper].map { RoundingMode.halfUp.divide($0 * unit, by: BigInt(1) << bits) }
        if nearest[0] == nearest[1] { return Exact(nearest[0], over: unit) }
        bits *= 2
    }
}

/// A number of 2^-`bits`, known to within `error` of them.
private struct FixedPoint {
    var units: BigInt
    var error: BigInt
    var bits: Int

    /// The natural logarithm of n/d as that of n/(d·2^k), which is between a half and two, and k times that of two.
    init(logarithmOf value: Exact, bits: Int) {
        let (numerator, denominator) = value.fraction
        let shift = numerator.magnitude.bitWidth - denominator.magnitude.bitWidth
        let upper = shift < 0 ? numerator << -shift : numerator
        let lower = shift > 0 ? denominator << shift : denominator
        let reduced = inverseTangent(upper - lower, over: upper + lower, bits: bits)
        let two = inverseTangent(1, over: 3, bits: bits)
        units = 2 * (reduced + BigInt(shift) * two)
        // Fewer than `bits` terms, each less than four units wrong, in each of the two series.
        error = 8 * BigInt(bits) * BigInt(shift.magnitude + 1)
        self.bits = bits
    }

    private init(units: BigInt, error: BigInt, bits: Int) {
        self.units = units
        self.error = error
        self.bits = bits
    }

    /// The quotient by a number larger than one.
    func divided(by divisor: FixedPoint) -> FixedPoint {
        let quotient = (units << bits) / divisor.units
        let scale = (quotient.magnitude >> bits) + 1
        return FixedPoint(units: quotient, error: error + BigInt(scale) * divisor.error + 1, bits: bits)
    }
}

/// The inverse hyperbolic tangent of a fraction between -1/3 and 1/3, in units of 2^-`bits`.
private func inverseTangent(_ numerator: BigInt, over denominator: BigInt, bits: Int) -> BigInt {
    let one = BigInt(1) << bits
    var term = numerator * one / denominator
    let square = (term * term) / one
    var sum = BigInt(0)
    var odd = 1
    while !term.isZero {
        sum += term / BigInt(odd)
        term = (term * square) / one
        odd += 2
    }
    return sum
}
