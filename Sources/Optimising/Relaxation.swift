/// The program with fractions allowed, solved in floating point by the dual simplex method for bounded variables
/// (Chvátal, Linear Programming, 1983, chapter 8).
///
/// Only its prices are used, from which an exact bound is computed. Any prices give a true bound, so that inexact ones cost
/// time and never correctness.
struct Relaxation {
    private let columns: Int
    private let rows: Int
    /// Row by row, structural columns and then one slack for each row.
    private var tableau: [Double]
    private var gains: [Double]
    /// Values of the basic variables, row by row.
    private var values: [Double]
    private var basis: [Int]
    private var isAtUpper: [Bool]
    private var isBasic: [Bool]

    private static let tolerance = 1e-9

    /// - Parameter matrix: row by row, as many coefficients as there are gains.
    init(gains: [Double], matrix: [Double], bounds: [Double]) {
        columns = gains.count
        rows = bounds.count
        let width = columns + rows
        tableau = Array(repeating: 0, count: rows * width)
        self.gains = gains + Array(repeating: 0, count: rows)
        isAtUpper = gains.map { $0 > 0 } + Array(repeating: false, count: rows)
        isBasic = Array(repeating: false, count: columns) + Array(repeating: true, count: rows)
        basis = Array(columns..<width)
        values = bounds
        for row in 0..<rows {
            for column in 0..<columns {
                let coefficient = matrix[row * columns + column]
                tableau[row * width + column] = coefficient
                if isAtUpper[column] { values[row] -= coefficient }
            }
            tableau[row * width + columns + row] = 1
        }
    }

    /// The price of each limit, never negative.
    func prices() -> [Double] {
        var work = self
        for _ in 0..<(20 * (rows + columns) + 100) {
            guard let (row, isAbove) = work.worstRow(), let column = work.entering(row, isAbove) else { break }
            work.pivot(row, column, isAbove)
        }
        return (0..<rows).map { max(0, -work.gains[columns + $0]) }
    }

    /// The row whose variable is furthest outside its bounds.
    private func worstRow() -> (row: Int, isAbove: Bool)? {
        var worst: (row: Int, isAbove: Bool)?
        var greatest = 1e-7
        for row in 0..<rows {
            let below = -values[row]
            let above = basis[row] < columns ? values[row] - 1 : -1
            if below > greatest { (worst, greatest) = ((row, false), below) }
            if above > greatest { (worst, greatest) = ((row, true), above) }
        }
        return worst
    }

    /// The variable that can bring the row's variable back at the least loss.
    private func entering(_ row: Int, _ isAbove: Bool) -> Int? {
        let width = columns + rows
        var best: Int?
        var least = Double.infinity
        var size = 0.0
        for column in 0..<width where !isBasic[column] {
            let coefficient = isAbove ? -tableau[row * width + column] : tableau[row * width + column]
            guard isAtUpper[column] ? coefficient > Self.tolerance : coefficient < -Self.tolerance else { continue }
            let ratio = abs(gains[column]) / abs(coefficient)
            if ratio < least - Self.tolerance || ratio <= least + Self.tolerance && abs(coefficient) > size {
                (best, least, size) = (column, min(ratio, least), abs(coefficient))
            }
        }
        return best
    }

    private mutating func pivot(_ row: Int, _ column: Int, _ isAbove: Bool) {
        let width = columns + rows
        let pivot = tableau[row * width + column]
        let step = (values[row] - (isAbove ? 1 : 0)) / pivot
        let entered = (isAtUpper[column] ? 1 : 0) + step
        for other in 0..<rows { values[other] -= tableau[other * width + column] * step }
        let loss = gains[column] / pivot
        for index in 0..<width { gains[index] -= loss * tableau[row * width + index] }
        for index in 0..<width { tableau[row * width + index] /= pivot }
        for other in 0..<rows where other != row && tableau[other * width + column] != 0 {
            let factor = tableau[other * width + column]
            for index in 0..<width { tableau[other * width + index] -= factor * tableau[row * width + index] }
        }
        let left = basis[row]
        (isBasic[left], isBasic[column]) = (false, true)
        (isAtUpper[left], isAtUpper[column]) = (isAbove, false)
        (basis[row], values[row], gains[column]) = (column, entered, 0)
    }
}
