internal import CLibXML2
internal import Diagnostics
internal import Records

extension PieceReader {
    /// Reports a fault; where nothing else is said, at the start tag that was read last.
    mutating func report(
        _ code: String, _ severity: Severity = .error, leaf: String = "", at place: (line: Int, offset: Int)? = nil,
        value: String? = nil, allowed: String? = nil, hint: String? = nil, _ message: String
    ) {
        guard findings.count(code, severity) else { return }
        let (line, offset) = place ?? tagStart()
        let finding = Finding(
            code: code, severity: severity, message: message, hint: hint,
            place: Place(
                file: "", line: line, column: column(at: offset), bytes: offset..<max(offset, cursor())),
            person: subjectName(), value: value.map(shortened), allowed: allowed)
        var top: (KindIndex, Int)?
        if builder.openCount > 0 {
            let kind = builder.kind(atDepth: 0)
            top = (kind, ordinals[kind.index])
        }
        findings.append(PieceFindings.Entry(finding: finding, top: top, path: path() + leaf))
    }

    /// The place of the open record in the body.
    var recordPlace: (line: Int, offset: Int)? { builder.openCount == 0 ? nil : builder.place }

    func fieldName(_ slot: Slot) -> String { grammar.vocabulary[builder.kind].fields[slot.index].name }

    /// How far the parser has read the body.
    func cursor() -> Int {
        if let plainPlace { return plainPlace - body.lowerBound }
        guard let input = unsafe context.pointee.input, let base = unsafe bytes.baseAddress else { return 0 }
        return unsafe min(max(0, UnsafeRawPointer(input.pointee.cur) - base), bytes.count) - body.lowerBound
    }

    /// The identifier of the subject that is open.
    private func subjectName() -> String? {
        guard builder.openCount > 0 else { return nil }
        let rules = grammar.rules[builder.kind(atDepth: 0).index]
        guard rules.role == .subject, let id = rules.id, let bits = builder.bits(id, atDepth: 0) else { return nil }
        return builder.symbols[Symbol(bits: bits)]
    }

    /// The path of the open record below the one right inside the root.
    private func path() -> String {
        let rows = builder.openRows
        return rows.indices.dropFirst().map { level in
            let kind = builder.kind(atDepth: level)
            return "/\(grammar.vocabulary[kind].name)[\(builder.ordinal(of: rows[level], inside: rows[level - 1]))]"
        }.joined()
    }

    /// The column of a byte of the body, in characters, from 1.
    private mutating func column(at offset: Int) -> Int {
        let end = body.lowerBound + offset
        var from = body.lowerBound
        var column = firstColumn
        if knownColumn.offset <= offset {
            from += knownColumn.offset
            column = knownColumn.column
        }
        if end > from, let base = unsafe bytes.baseAddress, let newline = unsafe memrchr(base + from, 0x0A, end - from)
        {
            from = unsafe UnsafeRawPointer(newline) - base + 1
            column = 0
        }
        for i in from..<max(from, end) where unsafe bytes[i] & 0xC0 != 0x80 { column += 1 }
        knownColumn = (offset, column)
        return column + 1
    }
}

/// A value as a finding shows it.
func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 120 ? text : String(text.unicodeScalars.prefix(119)) + "…"
}

/// The text of some bytes.
func string(_ bytes: Span<UInt8>) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
}
