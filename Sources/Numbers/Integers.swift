internal import BigInt

@usableFromInline let powersOfTen: InlineArray<19, Int64> = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
]

/// 10^`exponent` for an exponent of 0 to 18.
@inlinable func powerOfTen(_ exponent: Int) -> Int64 {
    powersOfTen[exponent]
}

/// The number of decimal places that write any number over this denominator; `nil` when no number of them does.
func decimalPlaces(over denominator: Int64) -> Int? {
    if denominator == 1 { return 0 }
    let twos = denominator.trailingZeroBitCount
    var rest = denominator >> twos
    var fives = 0
    while rest % 5 == 0 {
        rest /= 5
        fives += 1
    }
    return rest == 1 ? max(twos, fives) : nil
}

/// The greatest number that divides both; the other one when one is zero.
///
/// One division brings numbers of very different size together, then shifts and subtractions are quicker.
public func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    if a == 1 || b == 1 { return 1 }
    if b == 0 { return a }
    var (x, y) = (b, a % b)
    if y == 0 { return x }
    let shift = (x | y).trailingZeroBitCount
    x &>>= UInt64(truncatingIfNeeded: x.trailingZeroBitCount)
    while y != 0 {
        y &>>= UInt64(truncatingIfNeeded: y.trailingZeroBitCount)
        if x > y { swap(&x, &y) }
        y &-= x
    }
    return x &<< UInt64(truncatingIfNeeded: shift)
}

/// The same for big integers: Euclid's steps until the rest fits a word.
func greatestCommonDivisor(_ a: BigInt, _ b: BigInt) -> BigInt {
    var (x, y) = (a.magnitude, b.magnitude)
    while !y.isZero {
        if let word = UInt64(exactly: y) {
            return BigInt(greatestCommonDivisor(UInt64(x % y), word))
        }
        (x, y) = (y, x % y)
    }
    return BigInt(x)
}
