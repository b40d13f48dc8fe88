public import Numbers

/// Sobol indices of a sum of independent inputs, Σ a x: the share of its variance that each input explains.
///
/// S = a² Var(x) / Σ a² Var(x), first order and total alike, since nothing interacts; exact, without a unit. So it is
/// for a score that is linear in weights which vary independently: `a` is then what the weight multiplies. `nil` when
/// nothing varies. Source: Sobol 1993, Sensitivity estimates for nonlinear mathematical models, section 7.
public func linearSobolShares(coefficients: [Exact], variances: [Exact]) -> [Exact]? {
    precondition(coefficients.count == variances.count && variances.allSatisfy { $0.signum >= 0 })
    let parts = zip(coefficients, variances).map { $0 * $0 * $1 }
    let sum = parts.reduce(Exact.zero, +)
    return sum.isZero ? nil : parts.map { $0 / sum }
}

/// An estimate from samples.
public struct Estimate: Equatable, Sendable {
    /// The estimate.
    public let value: Double
    /// Its standard error: it is within two of them of the truth about 95 times of 100.
    public let error: Double
}
