/// One cell of a CSV file.
public struct CSVCell {
    /// What was meant: without quotes, and without blanks at the ends of a cell that has none.
    public var text: [UInt8]
    /// Where it stands, quotes included.
    public var range: Range<Int>
    /// Whether there are blanks around it.
    public var isPadded = false
}

/// One record of a CSV file.
public struct CSVRecord {
    public var cells: [CSVCell]
    /// The line of the file where it begins, counted from 1.
    public var line: Int

    /// Where it stands.
    public var range: Range<Int> { (cells.first?.range.lowerBound ?? 0)..<(cells.last?.range.upperBound ?? 0) }
}

/// Reads records of a CSV file as RFC 4180 has them, with `,` or `;` between cells.
///
/// A byte order mark is passed over, a quote inside a cell without quotes is taken as it stands, and a line
/// without any cell is no record.
public struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var place: Int
    private var line = 1
    /// The quote that is never closed, if one is met.
    public private(set) var openQuote: Int?

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = bytes[place...].prefix { $0 != 0x0A && $0 != 0x0D }
        let (commas, semicolons) = (head.count { $0 == comma }, head.count { $0 == semicolon })
        separator = semicolons > commas ? semicolon : comma
    }

    /// The next record.
    public mutating func next() -> CSVRecord? {
        while place < bytes.count {
            let line = line
            let cells = cells()
            if cells.count > 1 || cells.contains(where: { !$0.range.isEmpty }) {
                return CSVRecord(cells: cells, line: line)
            }
        }
        return nil
    }

    private mutating func cells() -> [CSVCell] {
        var cells = [cell()]
        while place < bytes.count, bytes[place] == separator {
            place += 1
            cells.append(cell())
        }
        skipLineEnd()
        return cells
    }

    private mutating func cell() -> CSVCell {
        let start = place
        while place < bytes.count, bytes[place] == blank { place += 1 }
        var cell = place < bytes.count && bytes[place] == quote ? quotedCell() : plainCell()
        cell.isPadded = cell.range.lowerBound > start || place > cell.range.upperBound
        return cell
    }

    private mutating func plainCell() -> CSVCell {
        let start = place
        while place < bytes.count, !endsCell(bytes[place]) { place += 1 }
        var end = place
        while end > start, bytes[end - 1] == blank { end -= 1 }
        return CSVCell(text: Array(bytes[start..<end]), range: start..<end)
    }

    /// A cell in quotes, in which two quotes stand for one. What follows the closing quote belongs to the cell.
    private mutating func quotedCell() -> CSVCell {
        let start = place
        var text: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == 0x0A { line += 1 }
            if byte != quote {
                text.append(byte)
            } else if place < bytes.count, bytes[place] == quote {
                text.append(quote)
                place += 1
            } else {
                text += plainCell().text
                return CSVCell(text: text, range: start..<place)
            }
        }
        openQuote = start
        return CSVCell(text: text, range: start..<place)
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }

    private mutating func skipLineEnd() {
        line += 1
        if place < bytes.count, bytes[place] == 0x0D { place += 1 }
        if place < bytes.count, bytes[place] == 0x0A { place += 1 }
    }
}

private let comma = UInt8(ascii: ",")
private let semicolon = UInt8(ascii: ";")
private let quote = UInt8(ascii: "\"")
private let blank = UInt8(ascii: " ")
