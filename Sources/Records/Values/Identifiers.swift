/// The symbol of an identifier in the normal form of its scheme.
///
/// A text that is normal already is interned as it stands; only others are copied and rewritten. Numbers of documents,
/// whose symbols nobody compares, are not looked up.
func internIdentifier(
    _ bytes: Span<UInt8>, _ scheme: IdentifierScheme, _ symbols: inout SymbolTable
) throws(ValueFault) -> Symbol {
    if scheme == .document { return symbols.append(bytes) }
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
    case .ror: try normalROR(text)
    case .patent: try normalPatent(text)
    case .standard: try normalStandard(text)
    default: collapsed(text)
    }
}

/// Whether an identifier certainly needs no rewriting.
private func isNormal(_ bytes: Span<UInt8>, _ scheme: IdentifierScheme) -> Bool {
    switch scheme {
    case .doi: isNormalDOI(bytes)
    case .patent: isNormalPatent(bytes)
    case .standard: isNormalStandard(bytes)
    case .issn, .isbn, .orcid, .ror: false
    case .family, .contract, .project, .registration: isPlain(bytes)
    case .item, .person, .institution, .unit, .document: true
    }
}

/// The text with full-width forms, dashes, strokes and odd blanks written in ASCII, without what cannot be seen, and
/// no white space at its ends.
///
/// Chinese input methods write `ＧＢ／Ｔ` and `—` where the number has `GB/T` and `-`; texts that were set or copied from
/// pages hold narrow blanks and marks of no width.
private func foldedToASCII(_ bytes: Span<UInt8>) -> [UInt8] {
    let text = array(bytes)
    if text.allSatisfy({ $0 < 0x80 }) { return text }
    var folded = String()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0xFF01...0xFF5E: folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: folded.append(" ")
        case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: folded.append("-")
        case 0x2044, 0x2215: folded.append("/")
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: break
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

/// The text behind all prefixes of a list that it begins with, one behind the other and whatever their case. No prefix
/// begins with a digit.
func stripped(_ text: [UInt8], of prefixes: [String]) -> [UInt8] {
    if let first = text.first, isDigit(first) { return text }
    var rest = text[...]
    while let prefix = prefixes.first(where: { begins(rest, with: $0) }) {
        rest = rest.dropFirst(prefix.utf8.count).drop(while: isSpace)
    }
    return Array(rest)
}

/// The text without the first of some endings that it has, whatever its case.
func stripped(_ text: [UInt8], ofEndings endings: [String]) -> [UInt8] {
    let ending = endings.first { text.reversed().map(lowercased).starts(with: $0.utf8.reversed()) }
    return Array(text.dropLast(ending?.utf8.count ?? 0))
}

private func begins(_ text: ArraySlice<UInt8>, with prefix: String) -> Bool {
    text.count >= prefix.utf8.count && zip(text, prefix.utf8).allSatisfy { lowercased($0) == $1 }
}
