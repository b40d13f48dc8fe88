/// Cells of a column that stand below each other, in one sheet.
public struct SheetRange: Hashable, Sendable {
    var sheet: String
    var column: Int
    /// Counted from 1.
    var rows: ClosedRange<Int>

    /// The reference as a formula has it: `'Persons'!$I$2:$I$59`.
    public var reference: String {
        let letters = columnLetters(column)
        return quotedSheet(sheet) + "!$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)"
    }
}

/// The letters of a column: `A`, `Z`, `AA`.
public func columnLetters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : columnLetters(column / 26 - 1) + last
}

/// A text as a formula has it: `"a ""b"""`.
public func quotedText(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
}

/// What a count or a sum under a condition looks for, so that it is taken to the letter: `"=a~*"`.
public func exactCriterion(_ text: String) -> String {
    quotedText("=" + String(text.flatMap { "*?~".contains($0) ? ["~", $0] : [$0] }))
}

func quotedSheet(_ name: String) -> String { "'" + name.replacing("'", with: "''") + "'" }
