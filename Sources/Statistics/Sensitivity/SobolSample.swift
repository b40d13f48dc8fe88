internal import Numbers

/// Values of a function at points drawn at random, from which Sobol indices are estimated.
///
/// Two independent samples A and B are drawn, and for each input the sample A with that input from B (and, for pairs
/// of inputs, B with it from A). Same seed, same values. Cost: samples × (inputs + 2) values, or × (2 inputs + 2) with
/// pairs.
public struct SobolSample: Sendable {
    private let a: [Double]
    private let b: [Double]
    /// By input: A with it from B.
    private let ab: [[Double]]
    /// By input: B with it from A; empty without pairs.
    private let ba: [[Double]]
    /// The variance of the function; positive.
    public let variance: Double

    /// Draws each input evenly from its range. `nil` when the function does not vary, or is no number somewhere.
    public init?(
        over ranges: [ClosedRange<Double>], samples: Int, pairs: Bool = false, seed: UInt64,
        of function: ([Double]) -> Double
    ) {
        var generator = SplitMix64(seed: seed)
        func point() -> [Double] {
            ranges.map { $0.lowerBound + generator.fraction() * ($0.upperBound - $0.lowerBound) }
        }
        let points = (0..<samples).map { _ in (point(), point()) }
        func exchanged(_ input: Int, in sample: [Double], from other: [Double]) -> Double {
            var point = sample
            point[input] = other[input]
            return function(point)
        }
        let (a, b) = (points.map { function($0.0) }, points.map { function($0.1) })
        let count = Double(2 * samples)
        // Estimators vary least when the mean is taken off.
        let mean = (a.reduce(0, +) + b.reduce(0, +)) / count
        func centred(_ values: [Double]) -> [Double] { values.map { $0 - mean } }
        (self.a, self.b) = (centred(a), centred(b))
        ab = ranges.indices.map { input in centred(points.map { exchanged(input, in: $0.0, from: $0.1) }) }
        ba = pairs ? ranges.indices.map { input in centred(points.map { exchanged(input, in: $0.1, from: $0.0) }) } : []
        variance = (self.a.reduce(0) { $0 + $1 * $1 } + self.b.reduce(0) { $0 + $1 * $1 }) / count
        guard variance > 0, variance.isFinite else { return nil }
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
    /// sample must have been drawn with pairs.
    ///
    /// Mean of f(BA_i) f(AB_j) - f(A) f(B) over the variance, less both first-order indices. Source: Saltelli 2002,
    /// Making best use of model evaluations to compute sensitivity indices.
    public func pair(_ i: Int, _ j: Int) -> Estimate {
        precondition(!ba.isEmpty, "pairs need a sample drawn with pairs")
        return ratio {
            let alone = b[$0] * (ab[i][$0] - a[$0]) + b[$0] * (ab[j][$0] - a[$0])
            return ba[i][$0] * ab[j][$0] - a[$0] * b[$0] - alone
        }
    }

    /// Whether the indices of an input can be trusted to be shown: no total index is smaller than that of first order,
    /// so an estimate that is, by more than two standard errors, has too few samples.
    public func isPlausible(_ input: Int) -> Bool {
        let (first, total) = (first(input), total(input))
        return total.value >= first.value - 2 * (first.error * first.error + total.error * total.error).squareRoot()
    }

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

extension SplitMix64 {
    /// A random number from 0 up to 1, in steps of 2^-53.
    mutating func fraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }
}
