import Numbers

/// A value that no decimal writes, and beside it the decimal that a reader can compare: `247/3 ≈ 82.333`.
func withDecimal(_ shown: String) -> String {
    guard shown.contains("/"), let fraction = shown.prefixMatch(of: #/(-?\d+)\/(\d+)/#)?.output,
        let numerator = Exact(fraction.1), let denominator = Exact(fraction.2), !denominator.isZero
    else { return shown }
    let decimal = (numerator / denominator).rounded(forReading: 3)
    return "\(fraction.0) ≈ \(decimal)\(shown.dropFirst(fraction.0.count))"
}
