/// The symbol of an identifier in the normal form of its scheme.
///
/// A text that is normal already is interned as it stands; only others are copied and rewritten.
func internIdentifier(
    _ bytes: Span<UInt8>, _ scheme: IdentifierScheme, _ symbols: inout SymbolTable
) throws(ValueFault) -> Symbol {
    if isNormal(bytes, scheme) { return symbols.intern(bytes) }
    let normal = try normalForm(foldedToASCII(bytes), scheme)
    return symbols.intern(normal.span)
}

private func normalForm(_ text: [UInt8], _ scheme: IdentifierScheme) throws(ValueFault) -> [UInt8] {
    guard !text.isEmpty else { throw .empty }
    return switch scheme {
    case .doi: try normalDOI(text)
    case .issn: try normalISSN(text)
    case .isbn: try normalISBN(text)
    case .orcid: try normalORCID(text)
    case .patent: try normalPatent(text)
    case .standard: try normalStandard(text)
    default: text
    }
}

/// Whether an identifier certainly needs no rewriting.
private func isNormal(_ bytes: Span<UInt8>, _ scheme: IdentifierScheme) -> Bool {
    switch scheme {
    case .doi: isNormalDOI(bytes)
    case .patent: isNormalPatent(bytes)
    case .standard: isNormalStandard(bytes)
    case .issn, .isbn, .orcid: false
    default: true
    }
}

/// The text with full-width forms and dashes written in ASCII, and no white space at its ends.
///
/// Chinese input methods write `ＧＢ／Ｔ` and `—` where the number has `GB/T` and `-`.
private func foldedToASCII(_ bytes: Span<UInt8>) -> [UInt8] {
    let text = array(bytes)
    if text.allSatisfy({ $0 < 0x80 }) { return text }
    var folded = String()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0xFF01...0xFF5E: folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        case 0x3000, 0xA0: folded.append(" ")
        case 0x2010...0x2015, 0x2212: folded.append("-")
        default: folded.unicodeScalars.append(scalar)
        }
    }
    return collapsed(folded.utf8)
}

func uppercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte ? byte - 0x20 : byte
}

func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte + 0x20 : byte
}

/// The text behind the first of some prefixes that it begins with, whatever their case.
func stripped(_ text: [UInt8], of prefixes: [String]) -> [UInt8] {
    for prefix in prefixes where text.map(lowercased).starts(with: prefix.utf8) {
        return Array(text.dropFirst(prefix.utf8.count).drop(while: isSpace))
    }
    return text
}
