internal import Glibc
public import Numbers

extension Double {
    /// The number to about 16 digits: for figures that are reported, never for a score.
    public init(_ value: Exact) {
        if let (numerator, denominator) = value.small {
            self = Double(numerator) / Double(denominator)
            return
        }
        // What is too large or too small for words is brought between 10^17 and 10^18.
        var (rest, exponent) = (value, 0.0)
        while rest.magnitude >= 1_000_000_000_000_000_000 { (rest, exponent) = (rest / 10, exponent + 1) }
        while rest.magnitude < 100_000_000_000_000_000 { (rest, exponent) = (rest * 10, exponent - 1) }
        let whole = Double(rest.floor().small?.numerator ?? 0)
        // Powers of ten are exact up to the 22nd, but not their inverses.
        self = exponent < 0 ? whole / pow(10, -exponent) : whole * pow(10, exponent)
    }
}
