internal import Numbers

/// How a date is written: `ddmmyyyy`, `yyyy-mm-dd`, `d/m/yyyy`, `yyyy`.
///
/// A letter that stands alone takes one or two digits, letters that stand together as many as they are. Everything
/// else must stand in the date as it stands in the format.
struct DateFormat: Sendable {
    enum Piece: Hashable, Sendable {
        case year
        case month(digits: ClosedRange<Int>)
        case day(digits: ClosedRange<Int>)
        case literal(UInt8)
    }

    let pieces: [Piece]

    /// Reads a format; `nil` if it names no year, a day without a month, or anything twice.
    init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            let run = rest.prefix { $0 == byte }.count
            switch (byte, run) {
            case (UInt8(ascii: "y"), 4): pieces.append(.year)
            case (UInt8(ascii: "m"), 1): pieces.append(.month(digits: 1...2))
            case (UInt8(ascii: "m"), 2): pieces.append(.month(digits: 2...2))
            case (UInt8(ascii: "d"), 1): pieces.append(.day(digits: 1...2))
            case (UInt8(ascii: "d"), 2): pieces.append(.day(digits: 2...2))
            case (UInt8(ascii: "a")...UInt8(ascii: "z"), _), (UInt8(ascii: "A")...UInt8(ascii: "Z"), _): return nil
            default: pieces += rest.prefix(run).map(Piece.literal)
            }
            rest = rest.dropFirst(run)
        }
        let letters = text.filter(\.isLetter)
        guard Set(letters).count == pieces.filter(\.isPart).count, letters.contains("y"),
            letters.contains("m") || !letters.contains("d")
        else { return nil }
        self.pieces = pieces
    }

    /// The date that a text writes; `nil` if it is not in this format, or no day of the calendar.
    func date(_ text: [UInt8]) -> PartialDate? {
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
            case .day(let digits):
                guard let number = number(digits, from: &rest) else { return nil }
                day = number
            case .literal(let byte):
                guard rest.popFirst() == byte else { return nil }
            }
        }
        return rest.isEmpty ? PartialDate(year: year, month: month, day: day) : nil
    }
}

extension DateFormat.Piece {
    fileprivate var isPart: Bool {
        if case .literal = self { false } else { true }
    }
}

/// Takes a number of so many digits off the front.
private func number(_ digits: ClosedRange<Int>, from text: inout ArraySlice<UInt8>) -> Int? {
    let run = text.prefix(digits.upperBound).prefix { 0x30...0x39 ~= $0 }
    guard digits ~= run.count else { return nil }
    text = text.dropFirst(run.count)
    return run.reduce(0) { 10 * $0 + Int($1 - 0x30) }
}
