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

/// A DOI without resolver or scheme, in lower case, as the DOI handbook compares them.
func normalDOI(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    let prefixes = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/"]
    let doi = stripped(stripped(text, of: prefixes), of: ["doi:", "doi "]).map(lowercased)
    guard doi.starts(with: "10.".utf8), doi.contains(UInt8(ascii: "/")), !doi.contains(where: isSpace) else {
        throw .malformed(.doi)
    }
    return doi
}
