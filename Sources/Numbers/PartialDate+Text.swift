extension PartialDate {
    /// Reads `2024`, `2024-03` or `2024-03-15`, as the date types of XML Schema write them.
    ///
    /// A time of day and a time zone may follow. They are checked for their form and left out: the day is the one
    /// that was written, and is never converted to another zone.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        self.init(utf8: text.utf8Span.span)
    }

    /// The same from UTF-8 bytes, without allocation.
    public init?(utf8 bytes: Span<UInt8>) {
        if let (year, month, day) = wholeDate(bytes) {
            self.init(year: year, month: month, day: day)
            return
        }
        var reader = DateReader(position: 0)
        guard let date = reader.date(bytes) else { return nil }
        if date.precision == .day, reader.skips(UInt8(ascii: "T"), bytes), !reader.skipsTime(bytes) { return nil }
        guard reader.isAtEnd(bytes) || reader.skipsZone(bytes), reader.isAtEnd(bytes) else { return nil }
        self = date
    }

    /// Reads a date that is nothing but a date, from part of the bytes.
    init?(plain bytes: Span<UInt8>) {
        var reader = DateReader(position: 0)
        guard let date = reader.date(bytes), reader.isAtEnd(bytes) else { return nil }
        self = date
    }
}

/// The numbers of a date like `2024-03-15`, as nearly all are written, from eight bytes and two; `nil` if it is not.
@inline(__always)
private func wholeDate(_ bytes: Span<UInt8>) -> (year: Int, month: Int, day: Int)? {
    guard bytes.count == 10 else { return nil }
    let word = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(as: UInt64.self))
    // What each byte has over `0000-00-`, which is nothing at a hyphen and up to nine at a digit.
    let digits = word ^ 0x2D30_302D_3030_3030
    let others = (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
    let isPlain = others | digits & 0xFF00_00FF_0000_0000 == 0
    let (ten, one) = (bytes[8] &- UInt8(ascii: "0"), bytes[9] &- UInt8(ascii: "0"))
    guard isPlain, ten <= 9, one <= 9 else { return nil }
    func digit(_ place: UInt64) -> Int { Int(digits >> (8 * place) & 15) }
    return (
        1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3), 10 * digit(5) + digit(6), 10 * Int(ten) + Int(one)
    )
}

/// A place in a text on its way through the parts of a date.
private struct DateReader {
    var position: Int

    func isAtEnd(_ bytes: Span<UInt8>) -> Bool {
        position == bytes.count
    }

    mutating func date(_ bytes: Span<UInt8>) -> PartialDate? {
        guard let year = number(4, bytes) else { return nil }
        let month = part(bytes)
        let day = month == nil ? nil : part(bytes)
        return PartialDate(year: year, month: month, day: day)
    }

    /// `hh:mm`, with seconds and fractions of them if there are any.
    mutating func skipsTime(_ bytes: Span<UInt8>) -> Bool {
        guard skipsClock(24, bytes) else { return false }
        guard skips(UInt8(ascii: ":"), bytes) else { return true }
        guard let seconds = number(2, bytes), seconds < 60 else { return false }
        guard skips(UInt8(ascii: "."), bytes) else { return true }
        let start = position
        while position < bytes.count, isDigit(bytes[position]) { position += 1 }
        return position > start
    }

    /// `Z`, `+01:00` or `-05:00`.
    mutating func skipsZone(_ bytes: Span<UInt8>) -> Bool {
        if skips(UInt8(ascii: "Z"), bytes) { return true }
        guard skips(UInt8(ascii: "+"), bytes) || skips(UInt8(ascii: "-"), bytes) else { return false }
        return skipsClock(14, bytes)
    }

    mutating func skips(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipsClock(_ hours: Int, _ bytes: Span<UInt8>) -> Bool {
        guard let hour = number(2, bytes), hour <= hours, skips(UInt8(ascii: ":"), bytes) else { return false }
        return number(2, bytes).map { $0 < 60 } ?? false
    }

    /// A month or day with the hyphen before it. What `:` follows is the hour of a zone instead.
    private mutating func part(_ bytes: Span<UInt8>) -> Int? {
        let start = position
        guard skips(UInt8(ascii: "-"), bytes), let part = number(2, bytes),
            isAtEnd(bytes) || bytes[position] != UInt8(ascii: ":")
        else {
            position = start
            return nil
        }
        return part
    }

    /// A number of exactly so many digits.
    private mutating func number(_ digits: Int, _ bytes: Span<UInt8>) -> Int? {
        guard position + digits <= bytes.count else { return nil }
        var number = 0
        for index in position..<position + digits {
            guard isDigit(bytes[index]) else { return nil }
            number = 10 * number + Int(bytes[index] - UInt8(ascii: "0"))
        }
        position += digits
        return number
    }
}
