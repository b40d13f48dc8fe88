import Numbers
import Workbooks

/// By how much the number in one column is greater than that in another, worked out by the spreadsheet.
struct ColumnChange {
    /// Columns of the sheet.
    var from, to: Int
    /// Whether an empty cell is as good as zero: a line or a criterion that one side does not have. Otherwise a value is
    /// missing, and there is no difference.
    var emptyIsZero = false

    /// The difference as a text; empty where there is none.
    func text(_ row: [String]) -> String {
        guard !(row[from].isEmpty && row[to].isEmpty), let before = value(row[from]), let after = value(row[to]) else {
            return ""
        }
        return (after - before).shown(atLeast: max(decimals(of: row[from]), decimals(of: row[to])))
    }

    private func value(_ text: String) -> Exact? {
        text.isEmpty && emptyIsZero ? .zero : Exact(shown: text)
    }

    /// The cell of a row; a number where the spreadsheet could not find it.
    func cell(_ difference: String, _ row: [String], row number: Int) -> Cell {
        guard [row[from], row[to], difference].allSatisfy({ $0.isEmpty || Cell.holds($0) }) else {
            return .number(difference)
        }
        let formula = "\(columnLetters(to))\(number)-\(columnLetters(from))\(number)"
        return .formula("ROUND(\(formula),\(decimals(of: difference)))", value: difference)
    }
}
