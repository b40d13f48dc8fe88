import Diagnostics

/// Lines of cells, each column as wide as its widest cell; numbers stand on the right.
struct TextTable {
    private var rows: [[String]] = []
    private let onTheRight: Set<Int>

    init(_ heads: [String], onTheRight: Set<Int>) {
        self.onTheRight = onTheRight
        rows = [heads]
    }

    mutating func row(_ cells: [String]) {
        rows.append(cells)
    }

    var lines: [String] {
        let widths = rows[0].indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.columns)
                return onTheRight.contains(column) ? space + cell : cell + space
            }
            let line = "  " + cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
