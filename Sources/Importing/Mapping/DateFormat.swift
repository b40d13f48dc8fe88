internal import Numbers

/// How a date is written: `ddmmyyyy`, `yyyy-mm-dd`, `d/m/yyyy`, `d mmm yyyy`, `yyyy*`.
///
/// A letter that stands alone takes one or two digits, letters that stand together as many as they are; `mmm` is the
/// name of a month, and `*` at the end whatever follows. Everything else must stand in the date as it stands in the
/// format; letters that do stand between apostrophes.
struct DateFormat: Sendable {
    enum Piece: Hashable, Sendable {
        case year
        case month(digits: ClosedRange<Int>)
        case monthName
        case day(digits: ClosedRange<Int>)
        case literal(UInt8)
        case rest
    }

    /// As the mapping writes it.
    let text: String
    let pieces: [Piece]

    /// Reads a format; `nil` if it names no year, a day without a month, or anything twice.
    init?(_ text: String) {
        guard let pieces = dateFormatPieces(Array(text.utf8)[...]) else { return nil }
        let parts = pieces.compactMap(\.part)
        guard Set(parts).count == parts.count, parts.contains("y"), parts.contains("m") || !parts.contains("d"),
            pieces.firstIndex(of: .rest).map({ $0 == pieces.count - 1 }) ?? true
        else { return nil }
        self.text = text
        self.pieces = pieces
    }

    /// Whether a date in the format names its month.
    var hasMonthName: Bool { pieces.contains(.monthName) }

    /// The date that a text writes; `nil` if it is not in this format, or no day of the calendar.
    func date(_ text: [UInt8], months: MonthNames? = nil) -> PartialDate? {
        var rest = text[...]
        var year = 0
        var month: Int?
        var day: Int?
        for piece in pieces {
            switch piece {
            case .year:
                guard let number = number(4...4, from: &rest) else { return nil }
                year = number
            case .month(let digits):
                guard let number = number(digits, from: &rest) else { return nil }
                month = number
            case .monthName:
                guard let number = months?.month(word(from: &rest)) else { return nil }
                month = number
            case .day(let digits):
                guard let number = number(digits, from: &rest) else { return nil }
                day = number
            case .literal(let byte):
                guard rest.popFirst() == byte else { return nil }
            case .rest: rest = []
            }
        }
        return rest.isEmpty ? PartialDate(year: year, month: month, day: day) : nil
    }
}

extension DateFormat.Piece {
    /// The letter of the part of a date that it takes.
    fileprivate var part: Character? {
        switch self {
        case .year: "y"
        case .month, .monthName: "m"
        case .day: "d"
        case .literal, .rest: nil
        }
    }
}

/// The pieces of a format; `nil` if a letter means nothing.
private func dateFormatPieces(_ text: ArraySlice<UInt8>) -> [DateFormat.Piece]? {
    var pieces: [DateFormat.Piece] = []
    var rest = text
    while let byte = rest.first {
        let run = rest.prefix { $0 == byte }.count
        switch (byte, run) {
        case (UInt8(ascii: "y"), 4): pieces.append(.year)
        case (UInt8(ascii: "m"), 1): pieces.append(.month(digits: 1...2))
        case (UInt8(ascii: "m"), 2): pieces.append(.month(digits: 2...2))
        case (UInt8(ascii: "m"), 3): pieces.append(.monthName)
        case (UInt8(ascii: "d"), 1): pieces.append(.day(digits: 1...2))
        case (UInt8(ascii: "d"), 2): pieces.append(.day(digits: 2...2))
        case (UInt8(ascii: "*"), 1): pieces.append(.rest)
        case (UInt8(ascii: "'"), 1):
            let literal = rest.dropFirst().prefix { $0 != byte }
            guard literal.endIndex < rest.endIndex else { return nil }
            pieces += literal.map(DateFormat.Piece.literal)
            rest = rest[(literal.endIndex + 1)...]
            continue
        case (UInt8(ascii: "a")...UInt8(ascii: "z"), _), (UInt8(ascii: "A")...UInt8(ascii: "Z"), _): return nil
        default: pieces += rest.prefix(run).map(DateFormat.Piece.literal)
        }
        rest = rest.dropFirst(run)
    }
    return pieces
}

/// Takes a number of so many digits off the front.
private func number(_ digits: ClosedRange<Int>, from text: inout ArraySlice<UInt8>) -> Int? {
    let run = text.prefix(digits.upperBound).prefix { 0x30...0x39 ~= $0 }
    guard digits ~= run.count else { return nil }
    text = text.dropFirst(run.count)
    return run.reduce(0) { 10 * $0 + Int($1 - 0x30) }
}

/// Takes letters off the front, and a full stop behind them.
private func word(from text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let letters = text.prefix { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 >= 0x80 }
    text = text.dropFirst(letters.count)
    if text.first == UInt8(ascii: ".") { text.removeFirst() }
    return letters
}
