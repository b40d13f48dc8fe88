internal import Glibc

/// The value below which a variable of the F distribution stays with a probability. Degrees of freedom are positive.
///
/// Found by halving: the distribution is the incomplete beta function I_x(a/2, b/2) at x = a F / (a F + b).
func fQuantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    var (lower, upper) = (0.0, 1.0)
    for _ in 0..<200 {
        let middle = (lower + upper) / 2
        if incompleteBeta(middle, a / 2, b / 2) < probability { lower = middle } else { upper = middle }
    }
    return b * upper / (a * (1 - upper))
}

/// The regularised incomplete beta function I_x(a, b), to about 14 digits.
///
/// The continued fraction of DLMF 8.17.22, on the side where it converges quickly.
func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    return front * betaFraction(x, a, b)
}

/// Lentz's method, with steps until a factor is 1.
private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func away(_ value: Double) -> Double { value.magnitude < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...10_000 {
        let m = Double(step)
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / away(1 + even * d)
        c = away(1 + even / c)
        result *= d * c
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / away(1 + odd * d)
        c = away(1 + odd / c)
        result *= d * c
        if (d * c - 1).magnitude < 1e-15 { break }
    }
    return result
}
