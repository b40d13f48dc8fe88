public import Numbers

/// What stands in a cell.
public enum Cell: Hashable, Sendable {
    case empty
    /// A text that stays one, whatever it begins with: no formula, number or link is made of it.
    case text(String)
    /// A number by its decimal text, shown with the places of that text. What binary numbers of 15 digits cannot hold
    /// (more digits, or a fraction such as `10/3`) stands as a marked text.
    case number(String)
    /// A date; one that is not known to the day, or that spreadsheets count wrongly, stands as a text.
    case date(PartialDate)
    /// A text that leads to a sheet of the workbook (`#Name`) or to an address of the web (`https://…`).
    case link(String, to: String)
    /// A formula, without the sign before it, and the decimal text that it results in. Where the text is not a number
    /// that fits, or the formula too long, it stands in the place of the formula.
    case formula(String, value: String)
}

/// How the cells of a row look.
public enum RowStyle: Hashable, Sendable {
    case body, title, heading, head, note, sum
}

extension Cell {
    /// Whether a spreadsheet holds a number with all of its digits.
    public static func holds(_ decimal: String) -> Bool {
        // Nearly all are short decimals.
        let digits = decimal.utf8
        if digits.count <= 15, digits.allSatisfy({ 0x2D...0x39 ~= $0 && $0 != 0x2F }) { return true }
        return DecimalValue(decimal) != nil
    }
}
