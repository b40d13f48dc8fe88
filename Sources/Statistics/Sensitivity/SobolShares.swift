public import Numbers

/// What an input explains of the variance of a function: alone, and with all its interactions.
public struct SobolShares: Equatable, Sendable {
    public let first: Estimate
    public let total: Estimate

    public init(first: Estimate, total: Estimate) {
        (self.first, self.total) = (first, total)
    }

    /// Whether they can be trusted to be shown: no total index is smaller than that of first order, so an estimate that
    /// is, by more than two standard errors of the difference, has too few samples.
    public var isPlausible: Bool {
        total.value >= first.value - 2 * (first.error * first.error + total.error * total.error).squareRoot()
    }
}

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
