/// Capital letters, a digit among them, and strokes, not after the Chinese `ZL`.
func isNormalPatent(_ bytes: Span<UInt8>) -> Bool {
    var hasDigit = false
    for i in bytes.indices {
        if isDigit(bytes[i]) { hasDigit = true }
        if !isCapitalOrDigit(bytes[i]), bytes[i] != UInt8(ascii: "/") { return false }
    }
    return hasDigit && !begins(bytes, with: "ZL")
}

/// A patent number: capital letters and digits; `ZL`, which marks a granted Chinese patent, is `CN`.
func normalPatent(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    var number: [UInt8] = []
    for byte in text.map(uppercased) where !isSpace(byte) {
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") { continue }
        guard isCapitalOrDigit(byte) || byte == UInt8(ascii: "/") else { throw .malformed(.patent) }
        number.append(byte)
    }
    if number.starts(with: "ZL".utf8) { number.replaceSubrange(0..<2, with: "CN".utf8) }
    guard number.contains(where: isDigit) else { throw .malformed(.patent) }
    return number
}

/// Printable ASCII with a digit, without small letters and without runs of blanks.
func isNormalStandard(_ bytes: Span<UInt8>) -> Bool {
    var hasDigit = false
    for i in bytes.indices {
        let byte = bytes[i]
        if byte < 0x20 || byte >= 0x7F || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte { return false }
        if byte == 0x20, bytes[i + 1] == 0x20 { return false }
        if isDigit(byte) { hasDigit = true }
    }
    return hasDigit
}

/// A standard number: capital letters, single blanks.
func normalStandard(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    let number = collapsed(text.map(uppercased))
    guard number.contains(where: isDigit) else { throw .malformed(.standard) }
    return number
}

private func isCapitalOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || isDigit(byte)
}

private func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") <= 9
}
