/// Whether more of a criterion is better or worse.
public enum Direction: String, CaseIterable, Sendable {
    /// More is better.
    case benefit
    /// Less is better.
    case cost
}

/// The values of alternatives (rows, such as people) on criteria (columns), from which weights can be taken.
///
/// Weights from data say how much criteria tell alternatives apart, not how much they matter. They are figures that
/// sum to 1; `exactWeights` makes weights of a rubric of them.
public struct DecisionMatrix: Equatable, Sendable {
    /// A row for each alternative, with a value for each criterion.
    public let rows: [[Double]]

    /// How many criteria there are.
    public let criteria: Int

    /// Rows of equal length; finite numbers.
    public init(_ rows: [[Double]]) {
        criteria = rows.first?.count ?? 0
        let criteria = criteria
        precondition(rows.allSatisfy { $0.count == criteria && $0.allSatisfy(\.isFinite) }, "a row has all values")
        self.rows = rows
    }

    /// The values on a criterion.
    public func column(_ criterion: Int) -> [Double] {
        rows.map { $0[criterion] }
    }

    /// The values on each criterion.
    var columns: [[Double]] { (0..<criteria).map(column) }

    /// Each criterion from its worst value, 0, to its best, 1: (x - min) / (max - min), or for costs (max - x) / (max -
    /// min). A criterion on which all are equal becomes 0.
    public func scaled(_ directions: [Direction]? = nil) -> DecisionMatrix {
        let columns = columns.enumerated().map { criterion, column in
            let (least, greatest) = (column.min() ?? 0, column.max() ?? 0)
            guard greatest > least else { return column.map { _ in 0.0 } }
            let isCost = directions?[criterion] == .cost
            return column.map { (isCost ? greatest - $0 : $0 - least) / (greatest - least) }
        }
        return DecisionMatrix(rows.indices.map { row in columns.map { $0[row] } })
    }
}

/// Each value over their sum; `nil` when one is negative or no number, or when all are zero.
func shares(_ values: [Double]) -> [Double]? {
    let sum = values.reduce(0, +)
    guard values.allSatisfy({ $0 >= 0 }), sum > 0, sum.isFinite else { return nil }
    return values.map { $0 / sum }
}
