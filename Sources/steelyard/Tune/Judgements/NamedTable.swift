import Diagnostics

/// A CSV file of which columns are found by their names; what is wrong with it is collected.
struct NamedTable {
    /// One line, by the names of the columns.
    struct Row {
        let record: CSVRecord
        fileprivate let places: [String: Int]

        /// The text of a cell; `nil` where the file has no such column.
        subscript(column: String) -> String? { cell(column).map { Self.decoded($0.text) } }

        func cell(_ column: String) -> CSVCell? { places[column].map { record.cells[$0] } }

        /// A text without the apostrophe that keeps a spreadsheet from taking it for a formula.
        private static func decoded(_ bytes: [UInt8]) -> String {
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.first == "'", let sign = text.dropFirst().first, "=+-@\t".contains(sign) else { return text }
            return String(text.dropFirst())
        }
    }

    let source: SourceText
    private(set) var rows: [Row] = []
    private(set) var findings: [Finding] = []

    /// Reads all lines.
    ///
    /// - Parameters:
    ///   - columns: without these a line cannot be understood.
    ///   - alternatives: of each of these sets one column must be there.
    init(_ source: SourceText, columns: [String], oneOf alternatives: [[String]] = []) {
        self.source = source
        guard String(validating: source.bytes, as: UTF8.self) != nil else {
            report("table-encoding", "The text is not UTF-8.", hint: "Save the file as CSV in UTF-8.")
            return
        }
        var csv = CSVReader(source.bytes)
        let names = csv.next()?.cells.map { String(decoding: $0.text, as: UTF8.self) } ?? []
        let missing =
            columns.filter { !names.contains($0) }.map { "`\($0)`" }
            + alternatives.filter { !$0.contains(where: names.contains) }.map { set in
                set.map { "`\($0)`" }.joined(separator: " or ")
            }
        guard missing.isEmpty else {
            report(
                "table-columns", "The file lacks the columns \(missing.joined(separator: ", ")).",
                hint: names.first.map { "Its first line begins with `\($0)`." } ?? "The file is empty.",
                allowed: (columns + alternatives.map { $0.joined(separator: "|") }).joined(separator: ", "))
            return
        }
        let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        while let record = csv.next() {
            if record.cells.count == names.count {
                rows.append(Row(record: record, places: places))
            } else {
                report(
                    "table-cells", "The line has \(record.cells.count) cells, the head has \(names.count).",
                    at: record.range, hint: "A cell that holds the separator must stand in quotation marks.")
            }
        }
        if let quote = csv.openQuote {
            report("table-quote", "The quotation mark is never closed.", at: quote..<quote + 1)
        }
    }

    /// Whether nothing is wrong so far.
    var isSound: Bool { findings.isEmpty }

    /// Says what is wrong in a cell of a line.
    mutating func report(
        _ code: String, _ message: String, in row: Row, _ column: String, hint: String? = nil, allowed: String? = nil
    ) {
        let cell = row.cell(column)
        let range = cell.map { $0.range.isEmpty ? row.record.range : $0.range } ?? row.record.range
        report(code, message, at: range, hint: hint, value: row[column], allowed: allowed)
    }

    mutating func report(
        _ code: String, _ message: String, at range: Range<Int>? = nil, hint: String? = nil, value: String? = nil,
        allowed: String? = nil
    ) {
        findings.append(
            Finding(
                code: code, message: message, hint: hint,
                place: range.map(source.place) ?? Place(file: source.name), value: value, allowed: allowed))
    }
}
