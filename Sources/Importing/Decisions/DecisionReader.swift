internal import Diagnostics

/// Reads decisions line by line.
struct DecisionReader {
    /// The columns without which a line cannot be understood.
    static let columns = ["decision", "kind", "person-a", "item-a", "person-b", "item-b"]

    let source: SourceText
    private(set) var findings: [Finding] = []
    private var entries: [Decisions.Entry] = []
    private var persons: [Decisions.PersonEntry] = []
    private var items: [Decisions.Item] = []
    private var places: [Decisions.Item: Int] = [:]

    init(_ source: SourceText) { self.source = source }

    /// What was read so far.
    var decisions: Decisions {
        Decisions(file: source.name, entries: entries, persons: persons, items: items)
    }

    mutating func read() {
        if let bytes = source.notUTF8 {
            return report(
                "decisions-encoding", "The text is not UTF-8.", at: bytes, hint: "Save the file as CSV in UTF-8.")
        }
        var csv = CSVReader(source.bytes)
        let names = csv.next()?.cells.map(\.decoded) ?? []
        let missing = Self.columns.filter { !names.contains($0) }
        guard missing.isEmpty else {
            let list = missing.map { "`\($0)`" }.joined(separator: ", ")
            return report(
                "decisions-columns", "The file lacks the columns \(list).",
                hint: "Fill the column `decision` of the list that `steelyard duplicates` wrote.",
                allowed: Self.columns.joined(separator: ", "))
        }
        let columns = Self.columns.compactMap(names.firstIndex)
        while let record = csv.next() { read(record, columns, count: names.count) }
        if let quote = csv.openQuote {
            report("decisions-quote", "The quotation mark is never closed.", at: quote..<quote + 1)
        }
    }

    private mutating func read(_ record: CSVRecord, _ columns: [Int], count: Int) {
        guard record.cells.count == count else {
            return report(
                "decisions-cells", "The line has \(record.cells.count) cells, the head has \(count).",
                at: record.range, hint: "A cell that holds the separator must stand in quotation marks.")
        }
        let cells = columns.map { record.cells[$0].decoded }
        // Spreadsheet programs begin what is typed with a capital.
        let decision = cells[0].split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        guard !decision.isEmpty else { return }
        guard let verdict = Decisions.Verdict(rawValue: decision) else {
            let known = Decisions.Verdict.allCases.map(\.rawValue)
            return report(
                "decision-value", "`\(cells[0])` is no decision.", at: record.cells[columns[0]].range,
                hint: nearest(to: cells[0], among: known).map { "Did you mean `\($0)`?" }, value: cells[0],
                allowed: known.joined(separator: ", ") + ", or nothing")
        }
        let isPerson = cells[1] == "person"
        guard !cells[2].isEmpty, !cells[4].isEmpty, isPerson || !cells[3].isEmpty && !cells[5].isEmpty else {
            return report(
                "decision-incomplete", "The line names no two \(isPerson ? "persons" : "items").", at: record.range)
        }
        guard cells[2] != cells[4] || !isPerson && cells[3] != cells[5] else {
            return report("decision-itself", "The line decides about one thing and itself.", at: record.range)
        }
        if isPerson {
            persons.append(.init(verdict: verdict, first: cells[2], second: cells[4], line: record.line))
        } else {
            let (first, second) = (place(of: cells[2], cells[3]), place(of: cells[4], cells[5]))
            entries.append(.init(verdict: verdict, first: first, second: second, line: record.line))
        }
    }

    private mutating func place(of subject: String, _ number: String) -> Int {
        let item = Decisions.Item(subject: subject, number: number)
        if let known = places[item] { return known }
        places[item] = items.count
        items.append(item)
        return items.count - 1
    }

    private mutating func report(
        _ code: String, _ message: String, at range: Range<Int>? = nil, hint: String? = nil, value: String? = nil,
        allowed: String? = nil
    ) {
        findings.append(
            Finding(
                code: code, message: message, hint: hint,
                place: range.map(source.place) ?? Place(file: source.name), value: value, allowed: allowed))
    }
}

extension CSVCell {
    /// The text without the apostrophe that keeps a spreadsheet from taking it for a formula.
    var decoded: String {
        let text = String(decoding: text, as: UTF8.self)
        guard text.first == "'", let sign = text.dropFirst().first, "=+-@\t＝＋－＠".contains(sign) else { return text }
        return String(text.dropFirst())
    }
}
