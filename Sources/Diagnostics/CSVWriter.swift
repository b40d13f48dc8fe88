/// Writes CSV byte by byte, as RFC 4180 has it: commas, CRLF, quotes where they are needed.
///
/// A cell that a spreadsheet would take for a formula gets a leading apostrophe, unless it is a plain number.
public struct CSVWriter: Sendable {
    /// What has been written since the last ``take()``.
    public private(set) var bytes: [UInt8] = []
    private var rowIsEmpty = true

    /// - Parameter byteOrderMark: whether to begin with the mark by which some spreadsheets know UTF-8.
    public init(byteOrderMark: Bool = false) {
        if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Hands over what has been written and forgets it.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// A whole row.
    public mutating func row(_ cells: some Sequence<String>) {
        for cell in cells { self.cell(cell) }
        endRow()
    }

    /// The next cell of the row.
    public mutating func cell(_ text: String) {
        startCell()
        let utf8 = text.utf8
        let prefix: [UInt8] = isTakenForFormula(utf8) ? [0x27] : []
        guard utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            bytes += prefix
            bytes.append(contentsOf: utf8)
            return
        }
        bytes.append(0x22)
        bytes += prefix
        for byte in utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// The next cell, with a whole number.
    public mutating func cell(_ value: some BinaryInteger) {
        startCell()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// The next cell, left empty.
    public mutating func emptyCell() { startCell() }

    /// Ends the row.
    public mutating func endRow() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        rowIsEmpty = true
    }

    private mutating func startCell() {
        if !rowIsEmpty { bytes.append(0x2C) }
        rowIsEmpty = false
    }
}

/// The text that was meant by a cell: without the apostrophe that keeps a spreadsheet from running it.
public func withoutApostrophe(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = cell.dropFirst()
    return cell.first == 0x27 && isTakenForFormula(rest) ? rest : cell
}

/// Whether a spreadsheet could run the cell. Spreadsheets in Chinese and Japanese take the full-width signs as well.
/// A text with apostrophes of its own before such a sign counts too, so that the one before them can be told apart.
private func isTakenForFormula(_ cell: some Collection<UInt8>) -> Bool {
    let cell = cell.drop { $0 == 0x27 }
    return switch cell.first {
    case 0x3D, 0x40, 0x09, 0x0A, 0x0D: true
    case 0x2B, 0x2D: !isPlainNumber(cell.dropFirst())
    case 0xEF: ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains { cell.starts(with: $0.utf8) }
    default: false
    }
}

/// Digits, with a point among them at most once.
private func isPlainNumber(_ digits: some Collection<UInt8>) -> Bool {
    var points = 0
    for byte in digits {
        if byte == 0x2E { points += 1 } else if !(0x30...0x39).contains(byte) { return false }
    }
    return points <= 1 && digits.count > points && digits.first != 0x2E
}
