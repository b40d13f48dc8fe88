internal import BigInt

extension Exact {
    /// The square root, correctly rounded half-up to `places` decimal places. The number must not be negative.
    public func squareRoot(places: Int) -> Exact {
        precondition(signum >= 0, "a negative number has no root of even degree")
        if let (numerator, denominator) = small, 0...8 ~= places {
            let twice = 2 * UInt128(powerOfTen(places))
            let square = twice * twice * UInt128(numerator) / UInt128(denominator)
            let root = UInt64(exactly: square).map { UInt128(integerRoot($0)) } ?? integerRoot(square)
            return Exact(mantissa: Int64((root + 1) >> 1), scale: places)
        }
        return root(2, places: places)
    }

    /// The square root where it is rational; `nil` where it is not, and for negative numbers.
    public var rationalRoot: Exact? {
        guard signum >= 0 else { return nil }
        // A fraction is a square if the product of its two numbers is, whether they have common factors or not.
        if let (numerator, denominator) = small {
            let square = UInt128(numerator) * UInt128(denominator)
            let root = integerRoot(square)
            return root * root == square ? Exact(Int64(root), over: denominator) : nil
        }
        let (numerator, denominator) = fraction
        let square = (numerator * denominator).magnitude
        let root = integerRoot(square, 2)
        return root * root == square ? Exact(BigInt(root), over: denominator) : nil
    }

    /// The root of a degree of at least one, correctly rounded half-up to `places` decimal places. A negative number
    /// has roots of odd degree only.
    public func root(_ degree: Int, places: Int) -> Exact {
        precondition(degree >= 1 && places >= 0, "a root has a degree from one up, and its places are not negative")
        guard signum >= 0 else {
            precondition(!degree.isMultiple(of: 2), "a negative number has no root of even degree")
            return -(-self).root(degree, places: places)
        }
        let unit = BigInt(10).power(places)
        let (numerator, denominator) = fraction
        let twice = integerRoot(((2 * unit).power(degree) * numerator / denominator).magnitude, degree)
        return Exact(BigInt((twice + 1) >> 1), over: unit)
    }
}

/// The largest number whose square is not larger: Newton's steps from above.
private func integerRoot<Number: FixedWidthInteger>(_ value: Number) -> Number {
    if value == 0 { return 0 }
    var root = Number(1) << ((Number.bitWidth - value.leadingZeroBitCount + 1) / 2)
    while true {
        let next = (root + value / root) / 2
        if next >= root { return root }
        root = next
    }
}

/// The largest number whose power of `degree` is not larger than `value`: Newton's steps from above.
private func integerRoot(_ value: BigUInt, _ degree: Int) -> BigUInt {
    if value.isZero || degree == 1 { return value }
    var root = BigUInt(1) << ((value.bitWidth + degree - 1) / degree)
    while true {
        let next = (root * BigUInt(degree - 1) + value / root.power(degree - 1)) / BigUInt(degree)
        if next >= root { return root }
        root = next
    }
}
