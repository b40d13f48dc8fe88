/// Solves linear equations by elimination with the largest pivot; `nil` when they do not have exactly one solution.
func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = zip(matrix, right).map { $0 + [$1] }
    for column in rows.indices {
        guard let pivot = (column..<rows.count).max(by: { rows[$0][column].magnitude < rows[$1][column].magnitude }),
            rows[pivot][column].magnitude > 0
        else { return nil }
        rows.swapAt(column, pivot)
        let divisor = rows[column][column]
        rows[column] = rows[column].map { $0 / divisor }
        for row in rows.indices where row != column {
            let factor = rows[row][column]
            if factor.magnitude > 0 { rows[row] = zip(rows[row], rows[column]).map { $0 - factor * $1 } }
        }
    }
    return rows.map { $0[rows.count] }
}
