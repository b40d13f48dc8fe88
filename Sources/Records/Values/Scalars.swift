internal import Numbers

/// A whole number of at most 18 digits.
func readInteger(_ bytes: Span<UInt8>) throws(ValueFault) -> Int64 {
    let start = bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") ? 1 : 0
    guard start < bytes.count else { throw .notInteger }
    var value: Int64 = 0
    for i in start..<bytes.count {
        let digit = bytes[i] &- UInt8(ascii: "0")
        guard digit <= 9 else { throw .notInteger }
        if i < start + 18 { value = value * 10 + Int64(digit) }
    }
    guard bytes.count - start <= 18 else { throw .numberTooLong }
    return bytes[0] == UInt8(ascii: "-") ? -value : value
}

/// A plain decimal, as it was written.
func readDecimal(_ bytes: Span<UInt8>) throws(ValueFault) -> PackedDecimal {
    if let decimal = PackedDecimal(utf8: bytes) { return decimal }
    throw isPlainDecimal(bytes) ? .numberTooLong : .notDecimal
}

/// A fraction of a whole, written as one or as a percentage.
func readShare(_ bytes: Span<UInt8>) throws(ValueFault) -> PackedDecimal {
    let number = bytes.extracting(trimmed(bytes.extracting(0..<endWithoutPercent(bytes))))
    guard !number.isEmpty else { throw .notShare }
    guard let decimal = PackedDecimal(utf8: number) else {
        throw isPlainDecimal(number) ? .numberTooLong : .notShare
    }
    let scale = decimal.scale + (number.count == bytes.count ? 0 : 2)
    guard scale <= 18 else { throw .numberTooLong }
    let share = PackedDecimal(bits: decimal.mantissa << 5 | Int64(scale))
    guard share.mantissa >= 0, share.exact <= .one else { throw .shareOutOfRange }
    return share
}

/// A date as precise as it was written.
func readDate(_ bytes: Span<UInt8>) throws(ValueFault) -> PartialDate {
    if let date = PartialDate(utf8: bytes) { return date }
    throw looksLikeDate(bytes) ? .noSuchDay : .notDate
}

func readBoolean(_ bytes: Span<UInt8>) throws(ValueFault) -> Bool {
    switch bytes.count {
    case 1 where bytes[0] == UInt8(ascii: "1"): return true
    case 1 where bytes[0] == UInt8(ascii: "0"): return false
    case 4 where begins(bytes, with: "true"): return true
    case 5 where begins(bytes, with: "false"): return false
    default: throw .notBoolean
    }
}

/// How many bytes stand in front of a percent sign at the end; all where there is none.
private func endWithoutPercent(_ bytes: Span<UInt8>) -> Int {
    let count = bytes.count
    if bytes[count - 1] == UInt8(ascii: "%") { return count - 1 }
    if count >= 3, bytes[count - 3] == 0xEF, bytes[count - 2] == 0xBC, bytes[count - 1] == 0x85 {
        return count - 3
    }
    return count
}

/// Digits with at most one point among them, after a sign if there is one.
private func isPlainDecimal(_ bytes: Span<UInt8>) -> Bool {
    var points = 0
    var digits = 0
    for i in bytes.indices {
        switch bytes[i] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
        case UInt8(ascii: "."): points += 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"): if i > 0 { return false }
        default: return false
        }
    }
    return digits > 0 && points <= 1
}

/// `dddd-dd` or `dddd-dd-dd`, or four digits.
private func looksLikeDate(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return false }
    for i in bytes.indices {
        let isHyphen = bytes[i] == UInt8(ascii: "-")
        guard isHyphen == (i == 4 || i == 7), isHyphen || bytes[i] &- UInt8(ascii: "0") <= 9 else { return false }
    }
    return true
}

/// Whether the bytes begin with an ASCII text.
func begins(_ bytes: Span<UInt8>, with prefix: StaticString) -> Bool {
    guard bytes.count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { prefix in
        for i in prefix.indices where unsafe prefix[i] != bytes[i] { return false }
        return true
    }
}
