internal import Diagnostics
internal import Records

/// Reads an overlay line by line.
struct OverlayReader {
    let source: SourceText
    let vocabulary: Vocabulary
    let personKind: KindIndex
    let values: ValueReader
    var findings: [Finding] = []
    var symbols = SymbolTable()
    private var cells: [Overlay.Cell] = []
    private var entries: [Overlay.Entry] = []
    /// The line of the first mention of each person.
    private var lines: [Symbol: Int] = [:]

    init(_ source: SourceText, _ vocabulary: Vocabulary) {
        guard let person = vocabulary.kind("person") else { preconditionFailure("the vocabulary has persons") }
        self.source = source
        self.vocabulary = vocabulary
        personKind = person
        values = ValueReader(vocabulary)
    }

    /// What was read so far.
    var overlay: Overlay {
        Overlay(
            file: source.name, personKind: personKind, symbols: symbols, cells: cells,
            entries: entries.sorted { left, right in
                symbols.withUTF8(of: left.person) { left in
                    symbols.withUTF8(of: right.person) { precedes(left, $0) }
                }
            })
    }

    mutating func read() {
        if let bytes = source.notUTF8 {
            return report(
                "overlay-encoding", "The text is not UTF-8.", at: bytes, hint: "Save the file as CSV in UTF-8.")
        }
        var csv = CSVReader(source.bytes)
        guard let head = csv.next() else {
            return report("overlay-empty", "The file has no head line.", allowed: "a line with names of columns")
        }
        let columns = readHead(head)
        guard columns.contains(.person) else {
            return report(
                "overlay-column", "The column `person` is missing.", at: head.range,
                hint: "It holds the staff numbers.", allowed: "person")
        }
        while let record = csv.next() { read(record, columns) }
        if let quote = csv.openQuote {
            report("overlay-quote", "The quotation mark is never closed.", at: quote..<quote + 1)
        }
    }

    /// What each column is about; `nil` for those that cannot be read.
    private mutating func readHead(_ head: CSVRecord) -> [OverlayColumn?] {
        let known = OverlayColumn.all(in: vocabulary, person: personKind)
        var columns: [OverlayColumn?] = []
        for cell in head.cells {
            let name = String(decoding: cell.text, as: UTF8.self)
            let column = known[name]
            if column == nil {
                report(
                    "overlay-column", "There is no column `\(name)` in an overlay.", at: cell.range,
                    hint: nearest(to: name, among: known.keys).map { "Did you mean `\($0)`?" }, value: name,
                    allowed: known.keys.sorted().joined(separator: ", "))
            } else if columns.contains(column) {
                report("overlay-column", "The column `\(name)` stands there twice.", at: cell.range, value: name)
            }
            columns.append(column)
        }
        return columns
    }

    private mutating func read(_ record: CSVRecord, _ columns: [OverlayColumn?]) {
        guard record.cells.count == columns.count else {
            return report(
                "overlay-cells", "The line has \(record.cells.count) cells, the head has \(columns.count).",
                at: record.range, hint: "A cell that holds the separator must stand in quotation marks.")
        }
        guard let person = readPerson(record, columns) else { return }
        let row = OverlayRow(record, columns, vocabulary, personKind)
        let first = cells.count
        cells += values(of: row, person, record.range)
        entries.append(Overlay.Entry(person: person, cells: first..<cells.count, line: record.line))
    }

    /// The person of a line; `nil` if there is none, or if an earlier line had the same.
    private mutating func readPerson(_ record: CSVRecord, _ columns: [OverlayColumn?]) -> Symbol? {
        guard let column = columns.firstIndex(of: .person), !record.cells[column].text.isEmpty else {
            report("overlay-person", "The line names no person.", at: record.range)
            return nil
        }
        let cell = record.cells[column]
        let person = symbols.intern(cell.text.span)
        if let line = lines[person] {
            report(
                "overlay-duplicate", "The person `\(symbols[person])` stands in line \(line) already.",
                at: cell.range, person: symbols[person])
            return nil
        }
        lines[person] = record.line
        return person
    }

    mutating func report(
        _ code: String, _ message: String, at range: Range<Int>? = nil, hint: String? = nil, person: String? = nil,
        value: String? = nil, allowed: String? = nil
    ) {
        findings.append(
            Finding(
                code: code, message: message, hint: hint,
                place: range.map(source.place) ?? Place(file: source.name), person: person, value: value,
                allowed: allowed))
    }
}
