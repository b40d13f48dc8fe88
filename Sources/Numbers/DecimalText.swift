/// The parts of a plain decimal: an optional sign, digits, at most one point, at least one digit.
struct DecimalText {
    /// Whether it begins with a minus.
    let isNegative: Bool
    /// Where the point stands.
    let point: Int?
    /// Everything after the sign.
    let digits: Range<Int>

    init?(utf8 bytes: Span<UInt8>) {
        guard let first = bytes.indices.first.map({ bytes[$0] }) else { return nil }
        isNegative = first == UInt8(ascii: "-")
        digits = (isNegative || first == UInt8(ascii: "+") ? 1 : 0)..<bytes.count
        var point: Int?
        for index in digits where !isDigit(bytes[index]) {
            guard bytes[index] == UInt8(ascii: "."), point == nil else { return nil }
            point = index
        }
        guard digits.count > (point == nil ? 0 : 1) else { return nil }
        self.point = point
    }
}

/// A plain decimal of at most 19 digits and 18 places that fits an `Int64`, read in one pass.
struct ShortDecimal {
    var mantissa: Int64
    var scale: Int

    /// Reads it; `nil` when it is longer, or not a plain decimal at all.
    init?(utf8 bytes: Span<UInt8>) {
        guard bytes.count > 0 else { return nil }
        let hasSign = bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+")
        let start = hasSign ? 1 : 0
        guard bytes.count - start <= 20 else { return nil }
        var value: UInt64 = 0
        var point: Int?
        for index in start..<bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            if digit <= 9 {
                value = value &* 10 &+ UInt64(digit)
            } else if bytes[index] == UInt8(ascii: "."), point == nil {
                point = index
            } else {
                return nil
            }
        }
        let digits = bytes.count - start - (point == nil ? 0 : 1)
        scale = point.map { bytes.count - 1 - $0 } ?? 0
        guard 1...19 ~= digits, scale <= 18, let magnitude = Int64(exactly: value) else { return nil }
        mantissa = bytes[0] == UInt8(ascii: "-") ? -magnitude : magnitude
    }
}

/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") <= 9
}

/// Appends `mantissa` × 10^-`places` as ASCII, with places of 0 to 18.
func writeMantissa(_ mantissa: Int64, places: Int, into target: inout TextBuffer) {
    var text = InlineArray<22, UInt8>(repeating: UInt8(ascii: "0"))
    var start = text.count
    var rest = mantissa.magnitude
    if places > 0 {
        writeDigits(places, of: &rest, to: &text, &start)
        start -= 1
        text[start] = UInt8(ascii: ".")
    }
    repeat { writeDigits(1, of: &rest, to: &text, &start) } while rest > 0
    if mantissa < 0 {
        start -= 1
        text[start] = UInt8(ascii: "-")
    }
    target.append(text.span.extracting(start..<text.count))
}

/// Writes the last digits of a number in front of what is written already.
@inline(__always)
private func writeDigits(_ count: Int, of rest: inout UInt64, to text: inout InlineArray<22, UInt8>, _ start: inout Int)
{
    for _ in 0..<count {
        start -= 1
        text[start] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
        rest /= 10
    }
}
