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
