/// `1234-5678`: eight digits of which the last proves the others, modulo 11.
func normalISSN(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    let prefixes = [
        "https://", "http://", "portal.issn.org/resource/issn/", "urn:", "issn-l", "e-issn", "p-issn", "eissn", "pissn",
        "issn", ":",
    ]
    let digits = try digits(stripped(text, of: prefixes), .issn)
    guard digits.count == 8 else { throw .malformed(.issn) }
    guard weighted(digits, from: 8).isMultiple(of: 11) else { throw .wrongCheckDigit(.issn) }
    return characters(digits[..<4]) + [hyphen] + characters(digits[4...])
}

/// 13 digits without hyphens, of which the first three are 978 or 979; an ISBN of ten digits becomes the one of 13 that
/// means the same book.
func normalISBN(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    let prefixes = ["urn:", "isbn-13", "isbn-10", "isbn13", "isbn10", "e-isbn", "eisbn", "isbn", ":"]
    let digits = try digits(stripped(text, of: prefixes), .isbn)
    switch digits.count {
    case 13 where !digits.contains(10) && (digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9])):
        guard isbnSum(digits).isMultiple(of: 10) else { throw .wrongCheckDigit(.isbn) }
        return characters(digits[...])
    case 10:
        guard weighted(digits, from: 10).isMultiple(of: 11) else { throw .wrongCheckDigit(.isbn) }
        let body = [9, 7, 8] + digits.dropLast()
        return characters((body + [(10 - isbnSum(body) % 10) % 10])[...])
    default: throw .malformed(.isbn)
    }
}

/// `0000-0002-1825-0097`: four groups, the last digit after ISO 7064, modulo 11-2.
func normalORCID(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    let prefixes = ["https://", "http://", "www.", "orcid.org/", "orcid id", "orcid", ":"]
    let digits = try digits(stripped(stripped(text, of: prefixes), ofEndings: ["/"]), .orcid)
    guard digits.count == 16 else { throw .malformed(.orcid) }
    let total = digits.dropLast().reduce(0) { ($0 + $1) * 2 % 11 }
    guard (12 - total) % 11 == digits[15] else { throw .wrongCheckDigit(.orcid) }
    return Array(stride(from: 0, to: 16, by: 4).map { characters(digits[$0..<$0 + 4]) }.joined(separator: [hyphen]))
}

/// `04f8e5v96`: a zero, six characters, and two digits that prove them after ISO 7064, modulo 97-10.
func normalROR(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    let prefixes = ["https://", "http://", "www.", "ror.org/", "ror", ":"]
    let name = stripped(stripped(text, of: prefixes), ofEndings: ["/"]).map(lowercased)
    guard name.count == 9, name[0] == UInt8(ascii: "0") else { throw .malformed(.ror) }
    // The alphabet of Crockford, which leaves out letters that look like digits.
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var number = 0
    for byte in name[1..<7] {
        guard let value = alphabet.firstIndex(of: byte) else { throw .malformed(.ror) }
        number = number * 32 + value
    }
    let proof = try digits(Array(name[7...]), .ror)
    guard proof.count == 2, !proof.contains(10) else { throw .malformed(.ror) }
    guard 98 - number * 100 % 97 == proof[0] * 10 + proof[1] else { throw .wrongCheckDigit(.ror) }
    return name
}

private let hyphen = UInt8(ascii: "-")

/// The values of the digits without hyphens and blanks; an X, which stands only at the end, is ten.
private func digits(_ text: [UInt8], _ scheme: IdentifierScheme) throws(ValueFault) -> [Int] {
    var digits: [Int] = []
    for (place, byte) in text.enumerated() where byte != hyphen && !isSpace(byte) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(Int(byte - UInt8(ascii: "0")))
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            guard place == text.count - 1 else { throw .malformed(scheme) }
            digits.append(10)
        default: throw .malformed(scheme)
        }
    }
    return digits
}

private func characters(_ digits: ArraySlice<Int>) -> [UInt8] {
    digits.map { $0 == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8($0) }
}

/// The digits, each times its weight: the given one first, then one less each.
private func weighted(_ digits: [Int], from weight: Int) -> Int {
    digits.enumerated().reduce(0) { $0 + $1.element * (weight - $1.offset) }
}

/// The digits with weights 1 and 3 by turns.
private func isbnSum(_ digits: [Int]) -> Int {
    digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 1 : 3) }
}
