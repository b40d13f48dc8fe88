internal import Glibc

// Weights by how much criteria vary.
extension DecisionMatrix {
    /// Entropy: w ∝ 1 + Σ p ln p / ln m, where p is a value's share of its criterion and m the number of alternatives.
    ///
    /// `nil` with fewer than two alternatives, with a negative value, with a criterion whose values sum to zero, and
    /// when no criterion varies. Source: Shannon 1948; Hwang and Yoon 1981, Multiple attribute decision making.
    public var entropyWeights: [Double]? {
        guard rows.count > 1 else { return nil }
        let spread = columns.map { column -> Double in
            guard let parts = shares(column) else { return .nan }
            guard varies(column) else { return 0 }
            return max(0, 1 - entropy(parts) / log(Double(rows.count)))
        }
        return shares(spread)
    }

    /// Standard deviation: w ∝ σ. The unit of a criterion counts, so one scales first: `scaled().deviationWeights`.
    ///
    /// `nil` when no criterion varies. Source: Diakoulaki, Mavrotas and Papayannakis 1995.
    public var deviationWeights: [Double]? {
        shares(columns.map { variance($0).squareRoot() })
    }

    /// Variance: w ∝ σ². The unit of a criterion counts, so one scales first.
    ///
    /// `nil` when no criterion varies. Source: Rao and Patel 2010, A subjective and objective integrated multiple
    /// attribute decision making method.
    public var varianceWeights: [Double]? {
        shares(columns.map(variance))
    }

    /// Gini: w ∝ Σ_ik |x_i - x_k| / (2 m² mean), the Gini coefficient of each criterion.
    ///
    /// `nil` with a negative value, with a criterion whose values sum to zero, and when no criterion varies. Source: Li
    /// and Chi 2009, A new determining objective weights method: Gini coefficient weight.
    public var giniWeights: [Double]? {
        shares(
            columns.map { column in
                guard column.allSatisfy({ $0 >= 0 }), column.contains(where: { $0 > 0 }) else { return .nan }
                return gini(column) ?? .nan
            })
    }

    /// CRITIC: w ∝ σ_j Σ_k (1 - r_jk): what varies and says something that others do not.
    ///
    /// The unit of a criterion counts, so one scales first. A criterion that does not vary has no weight and is taken
    /// to have no correlation. `nil` when no criterion varies. Source: Diakoulaki, Mavrotas and Papayannakis 1995,
    /// Determining objective weights in multiple criteria problems: the CRITIC method, Computers & OR 22.
    public func criticWeights(_ correlation: Correlation = .pearson) -> [Double]? {
        let columns = columns
        let spread = columns.indices.map { j in
            let conflict = columns.indices.filter { $0 != j }.reduce(0.0) {
                $0 + 1 - (correlation.between(columns[j], columns[$1]) ?? 0)
            }
            return variance(columns[j]).squareRoot() * max(0, conflict)
        }
        return shares(spread)
    }
}

/// How two criteria go together.
public enum Correlation: String, CaseIterable, Sendable {
    /// Of values.
    case pearson
    /// Of mean ranks.
    case spearman

    /// The correlation, from -1 to 1; `nil` when one of them does not vary.
    public func between(_ a: [Double], _ b: [Double]) -> Double? {
        if self == .spearman { return RankAgreement(from: Ranking(a), to: Ranking(b)).spearman }
        let (first, second) = (a.reduce(0, +) / Double(a.count), b.reduce(0, +) / Double(b.count))
        let product = zip(a, b).reduce(0) { $0 + ($1.0 - first) * ($1.1 - second) } / Double(a.count)
        let scale = (variance(a) * variance(b)).squareRoot()
        return scale > 0 ? max(-1, min(1, product / scale)) : nil
    }
}

/// Shannon's entropy -Σ p ln p of shares that sum to one.
func entropy(_ shares: [Double]) -> Double {
    -shares.reduce(0) { $0 + ($1 > 0 ? $1 * log($1) : 0) }
}

/// Whether not all are equal. What does not vary is found before the last bits of a sum can make it seem to.
private func varies(_ values: [Double]) -> Bool {
    values.contains { $0 != values[0] }
}

/// The mean squared distance from the mean.
private func variance(_ values: [Double]) -> Double {
    guard varies(values) else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
}
