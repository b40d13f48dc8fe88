internal import Glibc
public import Numbers

extension Double {
    /// The number to about 16 digits: for figures that are reported, never for a score.
    public init(_ value: Exact) {
        if let (numerator, denominator) = value.small {
            self = Double(numerator) / Double(denominator)
            return
        }
        // What is too large or too small for words is brought between 10^9 and 10^18.
        var (rest, exponent) = (value, 0.0)
        while rest.magnitude >= 1_000_000_000_000_000_000 { (rest, exponent) = (rest / 1_000_000_000, exponent + 9) }
        while rest.magnitude < 1_000_000_000 { (rest, exponent) = (rest * 1_000_000_000, exponent - 9) }
        let whole = rest.rounded(RoundingStep(places: 0, mode: .halfEven))
        self = Double(whole.small?.numerator ?? 0) * pow(10, exponent)
    }
}
