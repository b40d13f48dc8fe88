/// `10.`, lower-case ASCII, no blanks: a DOI that needs no rewriting.
func isNormalDOI(_ bytes: Span<UInt8>) -> Bool {
    guard begins(bytes, with: "10.") else { return false }
    var hasSlash = false
    for i in bytes.indices {
        let byte = bytes[i]
        if byte <= 0x20 || byte >= 0x7F || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte { return false }
        if byte == UInt8(ascii: "/") { hasSlash = true }
    }
    return hasSlash
}

/// A DOI without resolver or scheme, in lower case, as the DOI handbook compares them. The address of a resolver may
/// have it with escapes: `https://doi.org/10.1000%2F182`.
func normalDOI(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    let prefixes = [
        "https://", "http://", "//", "www.", "dx.doi.org/", "doi.org/", "info:doi/", "urn:doi:", "doi:", "doi=", "doi ",
    ]
    let isAddress = stripped(text, of: ["doi:", "doi "]).map(lowercased).starts(with: "http".utf8)
    let bare = stripped(text, of: prefixes)
    let doi = (isAddress ? unescaped(bare) : bare).map(lowercased)
    guard doi.starts(with: "10.".utf8), doi.contains(UInt8(ascii: "/")),
        !doi.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { throw .malformed(.doi) }
    return doi
}

/// A text of an address with its escapes replaced: `%2F` is a stroke. What is no escape stays.
private func unescaped(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < text.count {
        if text[place] == UInt8(ascii: "%"), place + 2 < text.count, let high = hexValue(text[place + 1]),
            let low = hexValue(text[place + 2])
        {
            result.append(high << 4 | low)
            place += 3
        } else {
            result.append(text[place])
            place += 1
        }
    }
    return String(validating: result, as: UTF8.self) == nil ? text : result
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch lowercased(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): lowercased(byte) - UInt8(ascii: "a") + 10
    default: nil
    }
}
