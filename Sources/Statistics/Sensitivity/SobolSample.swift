/// Values of a function at the points of a design, from which Sobol indices are estimated.
public struct SobolSample: Sendable {
    private let a: [Double]
    private let b: [Double]
    /// By input: A with it from B.
    private let ab: [[Double]]
    /// By input: B with it from A; empty without pairs.
    private let ba: [[Double]]
    /// The variance of the function; positive.
    public let variance: Double

    /// The values in the order of the design's evaluations. `nil` when the function does not vary, or is no number
    /// somewhere.
    public init?(_ design: SobolDesign, values: [Double]) {
        precondition(values.count == design.count, "each evaluation has a value")
        func column(_ kind: Int) -> [Double] { (0..<design.samples).map { values[$0 * design.width + kind] } }
        let (a, b) = (column(0), column(1))
        let count = Double(2 * design.samples)
        // Estimators vary least when the mean is taken off.
        let mean = (a.reduce(0, +) + b.reduce(0, +)) / count
        func centred(_ kind: Int) -> [Double] { column(kind).map { $0 - mean } }
        (self.a, self.b) = (centred(0), centred(1))
        ab = (0..<design.inputs).map { centred(2 + $0) }
        ba = design.hasPairs ? (0..<design.inputs).map { centred(2 + design.inputs + $0) } : []
        variance = (self.a.reduce(0) { $0 + $1 * $1 } + self.b.reduce(0) { $0 + $1 * $1 }) / count
        guard variance > 0, variance.isFinite, ab.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    }

    /// The first-order index of an input: the share of the variance that it explains alone.
    ///
    /// Mean of f(B) (f(AB) - f(A)) over the variance. Source: Saltelli and others 2010, Variance based sensitivity
    /// analysis of model output, Computer Physics Communications 181, table 2 (b).
    public func first(_ input: Int) -> Estimate {
        ratio { b[$0] * (ab[input][$0] - a[$0]) }
    }

    /// The total index of an input: the share of the variance that is lost when it is fixed, interactions included.
    ///
    /// Mean of (f(A) - f(AB))² / 2 over the variance. Source: Jansen 1999, Analysis of variance designs for model
    /// output, Computer Physics Communications 117.
    public func total(_ input: Int) -> Estimate {
        ratio { (a[$0] - ab[input][$0]) * (a[$0] - ab[input][$0]) / 2 }
    }

    /// The second-order index of two inputs: the share that they explain together beyond what each does alone. The
    /// design must have pairs.
    ///
    /// Mean of f(BA_i) f(AB_j) - f(A) f(B) over the variance, less both first-order indices. Source: Saltelli 2002,
    /// Making best use of model evaluations to compute sensitivity indices.
    public func pair(_ i: Int, _ j: Int) -> Estimate {
        precondition(!ba.isEmpty, "pairs need a design with pairs")
        return ratio {
            let alone = b[$0] * (ab[i][$0] - a[$0]) + b[$0] * (ab[j][$0] - a[$0])
            return ba[i][$0] * ab[j][$0] - a[$0] * b[$0] - alone
        }
    }

    /// Both indices of an input.
    public func shares(of input: Int) -> SobolShares { SobolShares(first: first(input), total: total(input)) }

    /// The mean of terms over the variance, with the standard error of a ratio of means (delta method).
    private func ratio(_ term: (Int) -> Double) -> Estimate {
        let terms = a.indices.map(term)
        let count = Double(terms.count)
        let value = terms.reduce(0, +) / count / variance
        let residues = zip(terms, a.indices).map { $0 - value * (a[$1] * a[$1] + b[$1] * b[$1]) / 2 }
        let squares = residues.reduce(0) { $0 + $1 * $1 }
        return Estimate(value: value, error: squares.squareRoot() / count / variance)
    }
}
