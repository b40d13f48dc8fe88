internal import BigInt

extension Exact {
    /// The number after the rounding step.
    public func rounded(_ step: RoundingStep) -> Exact {
        if 0...18 ~= step.places {
            if case .decimal(let mantissa, let scale) = storage {
                if scale <= step.places { return self }
                let rounded = step.mode.divide(mantissa, by: powerOfTen(scale - step.places))
                return Exact(mantissa: rounded, scale: step.places)
            }
            if case .fraction(let numerator, let denominator) = storage {
                let scaled = Int128(numerator) &* Int128(powerOfTen(step.places))
                return Exact(step.mode.divideWide(scaled, by: Int128(denominator)), places: step.places)
            }
        }
        let unit = Exact(10).raised(to: step.places)
        return (self * unit).roundedToInteger(step.mode) / unit
    }

    /// The quotient after the rounding step, which sees it exact. The divisor must not be zero.
    public func divided(by divisor: Exact, rounded step: RoundingStep) -> Exact {
        if case .decimal(let a, let s) = storage, case .decimal(let c, let t) = divisor.storage, c > 0 {
            let shift = step.places - s + t
            if 0...18 ~= shift, 0...18 ~= step.places {
                let dividend = Int128(a) &* Int128(powerOfTen(shift))
                return Exact(step.mode.divideWide(dividend, by: Int128(c)), places: step.places)
            }
        }
        return (self / divisor).rounded(step)
    }

    /// A number in units of the last of 0 to 18 places.
    private init(_ units: Int128, places: Int) {
        if let mantissa = Int64(exactly: units) {
            self.init(mantissa: mantissa, scale: places)
        } else {
            self.init(BigInt(units), over: BigInt(powerOfTen(places)))
        }
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
    fileprivate func divideWide(_ dividend: Int128, by divisor: Int128) -> Int128 {
        guard let short = Int64(exactly: dividend), let shortDivisor = Int64(exactly: divisor) else {
            return divide(dividend, by: divisor)
        }
        return Int128(divide(short, by: shortDivisor))
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
