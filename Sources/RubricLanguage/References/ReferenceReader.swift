import Diagnostics
import Numbers
import Records

/// Reads the file of one reference table.
struct ReferenceReader {
    let reference: Reference
    let vocabulary: Vocabulary
    private let source: SourceText
    var pool: ExpressionPool
    var rows = ReferenceRows()
    private(set) var findings: [Finding] = []

    // Where the columns stand.
    private var keyColumns: [Int] = []
    private var valueColumn = 0

    // What is wrong with rows, and the first lines where it is.
    private var padded = RowFault()
    private var short = RowFault()
    private var unkeyed = RowFault()
    private var unfindable = RowFault()
    private var refused = RowFault()

    var entries: [[Entry]]
    private var numbers: [Exact: Int32] = [:]

    /// One row under one look-up.
    struct Entry {
        var key: [UInt8]
        var value: Int32
        var line: Int32
        /// Whether no look-up in front of this one finds the row.
        var isFirst: Bool
    }

    init(_ reference: Reference, _ source: SourceText, _ vocabulary: Vocabulary, _ pool: ExpressionPool) {
        self.reference = reference
        self.source = source
        self.vocabulary = vocabulary
        self.pool = pool
        entries = Array(repeating: [], count: reference.lookups.count)
    }

    mutating func read() {
        if let bytes = source.notUTF8 {
            return report(
                "reference-encoding", .error, "The text is not UTF-8.", at: source.place(at: bytes),
                hint: "Save the file as CSV in UTF-8.")
        }
        var file = CSVReader(source.bytes)
        guard let head = file.next() else {
            return report(
                "reference-empty", .error, "The table `\(reference.name)` has no head line.",
                at: Place(file: source.name), allowed: "a line with names of columns")
        }
        guard findColumns(head) else { return }
        while let record = file.next() { take(record) }
        if let quote = file.openQuote {
            report("reference-quote", .error, "A quote is never closed.", at: source.place(at: quote..<quote + 1))
        }
        reportRows()
        for lookup in entries.indices { settle(lookup) }
    }

    private mutating func findColumns(_ head: CSVRecord) -> Bool {
        let names = head.cells.map { String(decoding: $0.text, as: UTF8.self) }
        var places: [Int] = []
        for name in reference.keys.map(\.column) + [reference.column] {
            guard let place = names.firstIndex(of: name) else {
                report(
                    "reference-column", .error, "The table `\(reference.name)` has no column `\(name)`.",
                    at: source.place(at: head.range), hint: suggestion(for: name, among: names), value: name,
                    allowed: names.joined(separator: ", "))
                return false
            }
            places.append(place)
            if names[(place + 1)...].contains(name) {
                report(
                    "reference-column", .warning, "The table `\(reference.name)` has several columns `\(name)`.",
                    at: source.place(at: head.range), hint: "The first of them is read.", value: name)
            }
        }
        valueColumn = places.removeLast()
        keyColumns = places
        return true
    }

    private mutating func take(_ record: CSVRecord) {
        let line = record.line
        guard let last = (keyColumns + [valueColumn]).max(), last < record.cells.count else { return short.add(line) }
        let cells = (keyColumns + [valueColumn]).map { record.cells[$0] }
        if cells.contains(where: { $0.isPadded || isPadded($0.text) }) { padded.add(line) }
        let texts = cells.map { String(decoding: $0.text, as: UTF8.self) }
        guard let value = value(texts[texts.count - 1]) else {
            return refused.add(line, texts[texts.count - 1])
        }
        let keys = zip(reference.keys, texts).map { key, text in normal(text, as: key) }
        if zip(keys, texts).contains(where: { $0 == nil && !$1.isEmpty }) { unkeyed.add(line) }
        var isFindable = false
        for (place, lookup) in reference.lookups.enumerated() {
            let parts = lookup.compactMap { keys[$0] }
            guard parts.count == lookup.count else { continue }
            let key = Array(parts.joined(separator: [referenceKeySeparator]))
            entries[place].append(Entry(key: key, value: value, line: Int32(line), isFirst: !isFindable))
            isFindable = true
        }
        if !isFindable { unfindable.add(line) }
    }

    /// A key of a row; the value of an enumeration goes by its name.
    private func normal(_ text: String, as key: Reference.Key) -> [UInt8]? {
        guard case .code(let name) = key.form else { return key.normal(text) }
        guard let enumeration = vocabulary.enumeration(name), let place = enumeration.place(meaning: text)
        else { return nil }
        return key.normal(enumeration.values[place].name)
    }

    private mutating func value(_ text: String) -> Int32? {
        switch reference.value {
        case .code(let name): return vocabulary.enumeration(name)?.place(meaning: text).map(Int32.init)
        case .number:
            guard let number = Exact(percentOrDecimal: text) else { return nil }
            if let known = numbers[number] { return known }
            pool.numbers.append(number)
            numbers[number] = Int32(pool.numbers.count - 1)
            return numbers[number]
        }
    }

    // MARK: Findings

    private mutating func reportRows() {
        let name = reference.name
        let allowed: String? =
            if case .code(let list) = reference.value {
                vocabulary.enumeration(list)?.values.map(\.name).joined(separator: ", ")
            } else { nil }
        let faults: [(RowFault, String, Severity, String, String?)] = [
            (short, "reference-row", .warning, "with too few cells", nil),
            (refused, "reference-value", .warning, "without an allowed value", allowed),
            (unfindable, "reference-unfindable", .warning, "without a key, so that nothing can be found there", nil),
            (unkeyed, "reference-key", .note, "with a key that is none", nil),
            (padded, "reference-padded", .note, "with blanks around a cell", nil),
        ]
        for (fault, code, severity, words, allowed) in faults where fault.count > 0 {
            let rows = fault.count == 1 ? "1 row" : "\(fault.count) rows"
            report(
                code, severity, "The table `\(name)` has \(rows) \(words): \(fault.words).", at: place(fault),
                allowed: allowed)
        }
    }

    func place(_ fault: RowFault) -> Place { Place(file: source.name, line: fault.lines.first) }

    mutating func report(
        _ code: String, _ severity: Severity, _ message: String, at place: Place, hint: String? = nil,
        value: String? = nil, allowed: String? = nil
    ) {
        findings.append(
            Finding(
                code: code, severity: severity, message: message, hint: hint, place: place, value: value,
                allowed: allowed))
    }
}

/// Whether a text begins or ends with white space.
private func isPadded(_ text: [UInt8]) -> Bool {
    let words = String(decoding: text, as: UTF8.self)
    return words.first?.isWhitespace == true || words.last?.isWhitespace == true
}
