import Numbers
import Workbooks

/// A number of a breakdown, which may be a fraction: as its quotient, which the spreadsheet works out with all of its
/// digits and shows with six places. So the shares of a row sum to the change.
func shareCell(_ value: Exact) -> Cell {
    let text = value.shown()
    return Cell.holds(text) ? .number(text) : .formula(text, value: value.rounded(forReading: 6))
}

/// The same, shown with six places whatever the number: as in tables that round for reading.
func meanCell(_ value: Exact) -> Cell {
    let text = value.rounded(forReading: 6)
    return Exact(text) == value ? .number(text) : .formula(value.shown(), value: text)
}

/// The sum of cells beside or above each other, with the value that the comparison found.
func shareSum(_ cells: String, is sum: Exact) -> Cell {
    let text = sum.shown()
    let shown = Cell.holds(text) ? text : sum.rounded(forReading: 6)
    return .formula("ROUND(SUM(\(cells)),\(decimals(of: shown)))", value: shown)
}

/// A formula of a mean, with its value.
func meanCell(formula: String, _ value: Exact) -> Cell {
    .formula("ROUND(\(formula),6)", value: value.rounded(forReading: 6))
}
