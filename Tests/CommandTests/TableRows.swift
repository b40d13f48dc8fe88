import Foundation
import WorkbookReading

/// The rows of a table's file, with quotes and the apostrophes before signs taken away.
func rows(of data: Data) -> [[String]] {
    var rows: [[String]] = [[]]
    var (cell, isQuoted) = ("", false)
    func text(_ cell: String) -> String {
        cell.hasPrefix("'") && cell.dropFirst().contains(/^[=+\-@\t]/) ? String(cell.dropFirst()) : cell
    }
    for character in String(decoding: data, as: UTF8.self) {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted:
            rows[rows.count - 1].append(text(cell))
            cell = ""
        case "\r\n" where !isQuoted:
            rows[rows.count - 1].append(text(cell))
            cell = ""
            rows.append([])
        default: cell.append(character)
        }
    }
    return rows.dropLast()
}

/// Compares the formulas of a workbook with those of the same one after a spreadsheet computed it.
///
/// - Parameter report: takes what differs.
/// - Returns: how many formulas there are.
func differences(_ stored: ReadWorkbook, _ computed: ReadWorkbook, report: (String) -> Void) -> Int {
    var formulas = 0
    if stored.sheets.map(\.name) != computed.sheets.map(\.name) { report("the sheets are others") }
    for (left, right) in zip(stored.sheets, computed.sheets) {
        for (row, cells) in left.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                guard let formula = cell.formula else { continue }
                formulas += 1
                let other =
                    right.rows.indices.contains(row) && right.rows[row].indices.contains(column)
                    ? right.rows[row][column].shown : ""
                if other != cell.shown { report("\(left.name): \(formula) is \(other), not \(cell.shown)") }
            }
        }
    }
    return formulas
}
