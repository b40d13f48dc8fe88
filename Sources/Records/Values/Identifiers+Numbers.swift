/// Capital letters and digits, a digit among them, not with the Chinese `ZL`.
func isNormalPatent(_ bytes: Span<UInt8>) -> Bool {
    var hasDigit = false
    for i in bytes.indices {
        if isDigit(bytes[i]) { hasDigit = true }
        if !isCapitalOrDigit(bytes[i]) { return false }
    }
    return hasDigit && !begins(bytes, with: "ZL") && !begins(bytes, with: "CNZL")
}

/// A patent number as offices' databases write it: country, number and kind in capital letters and digits, without
/// what only divides them. `ZL`, which marks a granted Chinese patent, is `CN`.
func normalPatent(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    var number: [UInt8] = []
    number.reserveCapacity(text.count)
    for byte in text.lazy.map(uppercased) where !isSpace(byte) && !dividers.contains(byte) {
        guard isCapitalOrDigit(byte) else { throw .malformed(.patent) }
        number.append(byte)
    }
    while let mark = ["CNZL", "ZL"].first(where: { number.starts(with: $0.utf8) }) {
        number.replaceSubrange(0..<mark.utf8.count, with: "CN".utf8)
    }
    guard number.contains(where: isDigit) else { throw .malformed(.patent) }
    return number
}

/// What stands between the parts of a patent number and means nothing.
private let dividers = Array("-./,".utf8)

func isCapitalOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || isDigit(byte)
}

func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") <= 9
}
