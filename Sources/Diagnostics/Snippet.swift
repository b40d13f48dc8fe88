/// A line of the source with a caret under the fault.
///
/// ```
///   |
/// 2 | band médio 40..60
///   |      ^^^^^
/// ```
struct Snippet {
    let number: Int
    let line: String
    let caret: (start: Int, width: Int)?

    /// Lines longer than this are cut around the caret: some XML files are one line.
    static let widest = 160

    /// The snippet for a place; `nil` if the place names no line that the source has.
    init?(of place: Place, in source: SourceText) {
        guard let range = place.bytes else {
            guard let number = place.line, source.bytes(ofLine: number) != nil else { return nil }
            self.init(number, "", "", source.line(number), marked: false)
            return
        }
        let (number, start) = source.line(holding: range.lowerBound)
        let whole = source.bytes(ofLine: number) ?? start..<start
        let lower = min(max(range.lowerBound, start), whole.upperBound)
        let upper = min(max(range.upperBound, lower), whole.upperBound)
        self.init(
            number, source.text(in: start..<lower), source.text(in: lower..<upper),
            source.text(in: upper..<whole.upperBound), marked: true)
    }

    private init(_ number: Int, _ before: String, _ fault: String, _ after: String, marked: Bool) {
        let fault = Self.cut(fault.shownOnOneLine, to: Self.widest / 2)
        let room = Self.widest - fault.columns
        let before = Self.cutStart(before.shownOnOneLine, to: room / 2)
        let after = Self.cut(after.shownOnOneLine, to: room - before.columns)
        self.number = number
        line = before + fault + after
        caret = marked ? (before.columns, max(1, fault.columns)) : nil
    }

    /// The beginning of a text that fits in some columns.
    private static func cut(_ text: String, to columns: Int) -> String {
        guard text.columns > columns else { return text }
        var width = 1
        return text.prefix { character in
            width += character.columns
            return width <= columns
        } + "…"
    }

    /// The end of a text that fits in some columns.
    private static func cutStart(_ text: String, to columns: Int) -> String {
        guard text.columns > columns else { return text }
        return String(cut(String(text.reversed()), to: columns).reversed())
    }

    /// The lines of the snippet.
    var lines: [String] {
        let number = String(number)
        let margin = String(repeating: " ", count: number.count)
        var lines = ["\(margin) |", line.isEmpty ? "\(number) |" : "\(number) | \(line)"]
        if let caret {
            let marks = String(repeating: "^", count: caret.width)
            lines.append("\(margin) | " + String(repeating: " ", count: caret.start) + marks)
        }
        return lines
    }
}
