internal import Glibc

// Weights by what is lost without a criterion.
extension DecisionMatrix {
    /// MEREC: w ∝ Σ_i |S_i without j - S_i|, where S_i = ln(1 + Σ_j |ln n_ij| / n): by the effect of removing a
    /// criterion on the performance of the alternatives.
    ///
    /// n_ij = min / x for benefits and x / max for costs. `nil` unless all values are positive, and when no criterion
    /// varies. Source: Keshavarz-Ghorabaee and others 2021, Determination of objective weights using a new method
    /// based on the removal effects of criteria (MEREC), Symmetry 13(4), 525.
    public func merecWeights(_ directions: [Direction]) -> [Double]? {
        precondition(directions.count == criteria, "each criterion has a direction")
        guard rows.joined().allSatisfy({ $0 > 0 }) else { return nil }
        let columns = columns
        var effects = directions.map { _ in 0.0 }
        for row in rows {
            let logs = directions.indices.map { j in
                let (least, greatest) = (columns[j].min() ?? 1, columns[j].max() ?? 1)
                return log(directions[j] == .benefit ? least / row[j] : row[j] / greatest).magnitude
            }
            let all = logs.reduce(0, +)
            func performance(_ sum: Double) -> Double { log(1 + sum / Double(criteria)) }
            for j in effects.indices { effects[j] += (performance(all - logs[j]) - performance(all)).magnitude }
        }
        return shares(effects)
    }

    /// CILOS: weights q for which the losses that criteria suffer when another is at its best balance: F q = 0.
    ///
    /// Costs become min / x and each criterion its shares; a_ij is criterion j of the alternative that is best at i, and
    /// F_ij = (a_jj - a_ij) / a_jj but F_jj = -Σ_i F_ij. `nil` unless all values are positive, and when one alternative
    /// is best at several criteria so that no balance, or more than one, is to be found.
    /// Source: Zavadskas and Podvezko 2016, Integrated determination of objective criteria weights in MCDM, IJITDM 15.
    public func cilosWeights(_ directions: [Direction]) -> [Double]? {
        precondition(directions.count == criteria, "each criterion has a direction")
        guard criteria > 0, rows.joined().allSatisfy({ $0 > 0 }) else { return nil }
        let columns = zip(columns, directions).map { column, direction in
            let least = column.min() ?? 1
            return shares(direction == .cost ? column.map { least / $0 } : column) ?? []
        }
        let best = columns.map { column in column.indices.max { column[$0] < column[$1] } ?? 0 }
        var losses = best.map { row in
            columns.indices.map { (columns[$0][best[$0]] - columns[$0][row]) / columns[$0][best[$0]] }
        }
        for j in columns.indices { losses[j][j] = -losses.reduce(0) { $0 + $1[j] } }
        // The rows sum to zero, so one of them may be left out for the sum of the weights.
        losses[criteria - 1] = directions.map { _ in 1 }
        return solve(losses, directions.indices.map { $0 == criteria - 1 ? 1 : 0 }).flatMap(shares)
    }
}
