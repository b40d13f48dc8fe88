internal import Numbers

/// Reads the values of a vocabulary's fields: from UTF-8 bytes to the 64 bits of a column.
///
/// A value that is already normal is read without allocation.
public final class ValueReader: Sendable {
    /// The forms of all fields, kind by kind, and where each kind begins.
    private let forms: [ValueForm]
    private let firsts: [Int]
    private let enumerations: EnumeratorTable

    public init(_ vocabulary: Vocabulary) {
        var (forms, firsts): ([ValueForm], [Int]) = ([], [])
        for kind in vocabulary.kinds {
            firsts.append(forms.count)
            forms += kind.fields.map { ValueForm($0.type, in: vocabulary) }
        }
        (self.forms, self.firsts) = (forms, firsts)
        enumerations = EnumeratorTable(vocabulary.enumerations)
    }

    /// The bits of a value of a field; its text is interned in the table where the type asks for it.
    public func bits(
        _ bytes: Span<UInt8>, of kind: KindIndex, _ slot: Slot, symbols: inout SymbolTable
    ) throws(ValueFault) -> Int64 {
        let bytes = hasBlankEnd(bytes) ? bytes.extracting(trimmed(bytes)) : bytes
        guard !bytes.isEmpty else { throw .empty }
        switch forms[firsts[kind.index] + slot.index] {
        case .text: return symbols.append(bytes).bits
        case .name: return internName(bytes, &symbols).bits
        case .identifier(let scheme): return try internIdentifier(bytes, scheme, &symbols).bits
        case .enumeration(let place):
            guard let value = enumerations.find(bytes, in: place) else { throw .notInEnumeration(place) }
            return Int64(value)
        case .integer: return try readInteger(bytes)
        case .decimal: return try readDecimal(bytes).bits
        case .share: return try readShare(bytes).bits
        case .date: return try Int64(readDate(bytes).bits)
        case .boolean: return try readBoolean(bytes) ? 1 : 0
        }
    }
}

@inline(__always)
private func hasBlankEnd(_ bytes: Span<UInt8>) -> Bool {
    bytes.isEmpty || bytes[0] <= 0x20 || bytes[bytes.count - 1] <= 0x20
}

extension BatchBuilder {
    /// Reads a value into a field of the open row.
    public mutating func read(_ bytes: Span<UInt8>, into slot: Slot, with reader: ValueReader) throws(ValueFault) {
        set(slot, bits: try reader.bits(bytes, of: kind, slot, symbols: &symbols))
    }

    /// Reads a value into a field of the open row.
    public mutating func read(_ text: String, into slot: Slot, with reader: ValueReader) throws(ValueFault) {
        let text = text
        try read(text.utf8Span.span, into: slot, with: reader)
    }
}
