internal import BigInt

extension Exact {
    /// The number after the rounding step.
    public func rounded(_ step: RoundingStep) -> Exact {
        guard case .small(let numerator, let denominator) = storage, 0...18 ~= step.places else {
            let unit = Exact(10).raised(to: step.places)
            return (self * unit).roundedToInteger(step.mode) / unit
        }
        let power = powerOfTen(step.places)
        if denominator == 1 || power % denominator == 0 { return self }
        let scaled = Int128(numerator) &* Int128(power)
        let mantissa = step.mode.divide(scaled, by: denominator)
        if let mantissa = Int64(exactly: mantissa) { return Exact(mantissa: mantissa, scale: step.places) }
        return Exact(BigInt(mantissa), over: BigInt(power))
    }

    /// The largest whole number that is not larger.
    public func floor() -> Exact {
        rounded(RoundingStep(places: 0, mode: .floor))
    }

    /// The smallest whole number that is not smaller.
    public func ceiling() -> Exact {
        rounded(RoundingStep(places: 0, mode: .ceiling))
    }

    private func roundedToInteger(_ mode: RoundingMode) -> Exact {
        let (numerator, denominator) = fraction
        return Exact(reduced: mode.divide(numerator, by: denominator), over: 1)
    }
}

extension RoundingMode {
    /// The quotient by a positive divisor, rounded to a whole number; in 64 bits when they suffice.
    fileprivate func divide(_ dividend: Int128, by divisor: Int64) -> Int128 {
        if let dividend = Int64(exactly: dividend) {
            let quotient: Int64 = divide(dividend, by: divisor)
            return Int128(quotient)
        }
        return divide(dividend, by: Int128(divisor))
    }

    /// The quotient by a positive divisor, rounded to a whole number.
    func divide<Integer: SignedInteger>(_ dividend: Integer, by divisor: Integer) -> Integer {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        if remainder == 0 { return quotient }
        let rest = remainder.magnitude
        let other = divisor.magnitude - rest
        let isNegative = dividend < 0
        let away = movesAway(
            isNegative: isNegative, isOdd: !quotient.isMultiple(of: 2),
            rest: rest < other ? .belowHalf : rest == other ? .half : .aboveHalf)
        return away ? (isNegative ? quotient - 1 : quotient + 1) : quotient
    }
}
