internal import Glibc
public import Numbers

/// How many times as important each criterion is as each other, as somebody judges: the analytic hierarchy process.
///
/// Source: Saaty 1977, A scaling method for priorities in hierarchical structures, J. Math. Psychology 15; 1980.
public struct PairwiseComparisons: Equatable, Sendable {
    /// Row i, column j: how many times as important i is as j.
    public let matrix: [[Double]]

    /// Judgements as exact numbers; `nil` unless they are positive, a criterion is as important as itself, and what
    /// holds one way holds inverted the other way.
    public init?(_ matrix: [[Exact]]) {
        guard matrix.allSatisfy({ $0.count == matrix.count && $0.allSatisfy { $0.signum > 0 } }) else { return nil }
        for (i, row) in matrix.enumerated() {
            for (j, value) in row.enumerated() where value * matrix[j][i] != 1 { return nil }
        }
        self.matrix = matrix.map { $0.map { Double($0) } }
    }

    /// The judgement of a group: the geometric mean of its members' judgements, pair by pair.
    ///
    /// It alone keeps what holds one way inverted the other way. `nil` without members. Source: Aczél and Saaty 1983,
    /// Procedures for synthesizing ratio judgements, J. Math. Psychology 27.
    public init?(group members: [PairwiseComparisons]) {
        guard let first = members.first else { return nil }
        precondition(members.allSatisfy { $0.matrix.count == first.matrix.count }, "members judge the same criteria")
        matrix = first.matrix.indices.map { i in
            first.matrix.indices.map { j in
                exp(members.reduce(0) { $0 + log($1.matrix[i][j]) } / Double(members.count))
            }
        }
    }

    /// Weights by the principal eigenvector, by which they sum to 1, and its eigenvalue λ ≥ n.
    ///
    /// Found by multiplying until nothing changes (Perron and Frobenius: the matrix is positive).
    public var eigenvector: (weights: [Double], value: Double) {
        var weights = matrix.map { _ in 1 / Double(matrix.count) }
        var value = Double(matrix.count)
        for _ in 0..<10_000 {
            let product = matrix.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
            value = product.reduce(0, +)
            let next = product.map { $0 / value }
            let change = zip(next, weights).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
            weights = next
            if change < 1e-16 { break }
        }
        return (weights, value)
    }

    /// The consistency ratio above which judgements should be gone through again (Saaty 1980).
    public static let limit = 0.1

    /// The consistency ratio ((λ - n) / (n - 1)) / RI: 0 when judgements do not contradict each other; above `limit`
    /// they should be gone through again.
    ///
    /// 0 for one or two criteria, which cannot contradict each other; `nil` for more than the table of random indices
    /// has.
    public func consistencyRatio(_ table: RandomIndex = .doneganDodd) -> Double? {
        guard matrix.count > 2 else { return 0 }
        guard let index = table.value(criteria: matrix.count) else { return nil }
        let n = Double(matrix.count)
        return max(0, (eigenvector.value - n) / (n - 1) / index)
    }
}

/// The consistency index of judgements made at random, by the number of criteria.
public enum RandomIndex: String, CaseIterable, Sendable {
    /// Saaty 2005, Theory and applications of the analytic network process, page 31; up to 15 criteria.
    case saaty
    /// Donegan and Dodd 1991, A note on Saaty's random indexes, Math. Computer Modelling 15; up to 20 criteria here.
    case doneganDodd = "donegan-dodd"

    /// The index for a number of criteria from 3 up; `nil` beyond the table.
    public func value(criteria: Int) -> Double? {
        let table =
            switch self {
            case .saaty: [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59]
            case .doneganDodd:
                [
                    0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822,
                    1.4969, 1.5078, 1.5153, 1.5262, 1.5313, 1.5371,
                ]
            }
        return table.indices.contains(criteria - 3) ? table[criteria - 3] : nil
    }
}
