internal import Numbers
public import Records

/// Writes records in the native format, batch by batch.
///
/// Reading what it wrote gives the same records: dates, decimals and shares with the places with which they were
/// written, identifiers in their normal form, texts to the byte. Only the place where a record was read is another.
public struct NativeWriter: Sendable {
    private let vocabulary: Vocabulary
    private let root: [UInt8]
    private let markup: [KindMarkup]
    private var depth = 0
    private var bytes: [UInt8] = []
    /// How many characters were written as U+FFFD because XML has no way to write them.
    public private(set) var lostCharacters = 0

    public init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        let layout = SchemaLayout(vocabulary)
        markup = vocabulary.kinds.map { KindMarkup($0, layout) }
        var root = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<staff".utf8)
        for (number, namespace) in layout.namespaces.enumerated() {
            let name = number == 0 ? "xmlns" : "xmlns:\(layout.prefix(number))"
            root += Array(" \(name)=\"".utf8)
            root.appendMarkup(namespace.utf8Span.span, inAttribute: true, lost: &lostCharacters)
            root.append(UInt8(ascii: "\""))
        }
        self.root = root + Array(" version=\"1\">\n".utf8)
    }

    /// Begins the document.
    public mutating func begin() {
        bytes += root
        depth = 1
    }

    /// Writes all records of a batch.
    public mutating func write(_ batch: Batch) {
        for row in batch.roots { write(row, of: batch) }
    }

    /// Ends the document.
    public mutating func end() { bytes += Array("</staff>\n".utf8) }

    /// Hands over what was written since the last time.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ row: Row, of batch: Batch) {
        let kind = markup[batch.kind(of: row).index]
        let mask = batch.mask(of: row)
        let isEmpty = mask & kind.texts == 0 && batch.end(of: row).index == row.index + 1
        indent()
        bytes += kind.start
        write(mask & ~kind.texts, of: row, batch, kind)
        bytes += isEmpty ? [0x2F, 0x3E, 0x0A] : [0x3E, 0x0A]
        if isEmpty { return }
        depth += 1
        write(mask & kind.texts, of: row, batch, kind)
        for child in batch.children(of: row) { write(child, of: batch) }
        depth -= 1
        indent()
        bytes += kind.end
    }

    /// Writes some fields of a row: texts as elements, all others as attributes.
    private mutating func write(_ fields: UInt64, of row: Row, _ batch: Batch, _ kind: KindMarkup) {
        var rest = fields
        while rest != 0 {
            let slot = Slot(rest.trailingZeroBitCount)
            rest &= rest - 1
            guard let bits = batch.bits(row, slot) else { continue }
            let field = kind.fields[slot.index]
            if field.isText { indent() }
            bytes += field.before
            write(bits, of: field, batch)
            bytes += field.after
        }
    }

    private mutating func write(_ bits: Int64, of field: KindMarkup.FieldMarkup, _ batch: Batch) {
        switch field.type {
        case .text, .name, .identifier:
            batch.symbols.withUTF8(of: Symbol(bits: bits)) {
                bytes.appendMarkup($0, inAttribute: !field.isText, lost: &lostCharacters)
            }
        // As the number that it is: a percentage would be read with other places.
        case .share: bytes += Array(PackedDecimal(bits: bits).description.utf8)
        default: bytes += Array(batch.describe(bits, of: field.type, in: vocabulary).utf8)
        }
    }

    private mutating func indent() {
        for _ in 0..<depth {
            bytes.append(0x20)
            bytes.append(0x20)
        }
    }
}
