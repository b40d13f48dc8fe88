import Diagnostics
import Numbers
import Records

/// The bytes of a CSV cell, made once where the text is known before the run.
func csvCell(_ text: String) -> [UInt8] {
    var writer = CSVWriter()
    writer.cell(text)
    return writer.bytes
}

/// The bytes of a JSON string with its quotes, made once where the text is known before the run.
func jsonString(_ text: String) -> [UInt8] {
    var writer = JSONWriter(indented: false)
    writer.string(text)
    return writer.bytes
}

extension TextBuffer {
    /// Appends a CSV cell as `CSVWriter` writes it. Text without anything to escape, which is nearly
    /// all, is copied without making a string of it.
    mutating func appendCSVCell(_ text: Span<UInt8>) {
        if isPlainCSV(text) {
            append(text)
        } else {
            append(csvCell(string(text)))
        }
    }

    /// Appends the text of a field as a CSV cell; nothing where it is missing.
    mutating func appendCSVCell(_ row: Row, _ slot: Slot?, in batch: borrowing Batch) {
        guard let slot, let text = batch.bits(row, slot) else { return }
        batch.symbols.withUTF8(of: Symbol(bits: text)) { appendCSVCell($0) }
    }

    /// Appends a JSON string with its quotes as `JSONWriter` writes it.
    mutating func appendJSONString(_ text: Span<UInt8>) {
        if isPlainJSON(text) {
            append(UInt8(ascii: "\""))
            append(text)
            append(UInt8(ascii: "\""))
        } else {
            append(jsonString(string(text)))
        }
    }
}

/// The text of UTF-8 bytes.
func string(_ text: Span<UInt8>) -> String {
    unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
}

/// Whether a cell needs neither quotes nor protection from being taken for a formula.
private func isPlainCSV(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return true }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"), 0x27, 0x09, 0xEF: return false
    default: break
    }
    for index in text.indices {
        switch text[index] {
        case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: return false
        default: continue
        }
    }
    return true
}

private func isPlainJSON(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C { return false }
    return true
}
