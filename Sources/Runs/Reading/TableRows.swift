import Diagnostics

/// A row of a table as it stands in its file, without the line end.
public struct TableRow: Sendable {
    fileprivate(set) var bytes: [UInt8] = []
    /// Where the commas between cells are.
    fileprivate(set) var commas: [Int] = []

    /// How many cells there are.
    public var count: Int { commas.count + 1 }

    /// The bytes of some cells and the commas between them.
    func bytes(ofFirst cells: Int) -> ArraySlice<UInt8> { cells < count ? bytes[..<commas[cells - 1]] : bytes[...] }

    /// A cell as it was meant: without quotes, and without the apostrophe that keeps it from being a formula.
    public subscript(index: Int) -> String {
        let start = index == 0 ? 0 : commas[index - 1] + 1
        let end = index < commas.count ? commas[index] : bytes.count
        return String(decoding: withoutApostrophe(unquoted(bytes[start..<end])), as: UTF8.self)
    }

    /// All cells.
    public var cells: [String] { (0..<count).map { self[$0] } }

    private func unquoted(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard cell.first == quote else { return cell }
        var text: [UInt8] = []
        var wasQuote = false
        for byte in cell.dropFirst().dropLast() {
            wasQuote = byte == quote && !wasQuote
            if !wasQuote { text.append(byte) }
        }
        return text[...]
    }
}

/// Reads the rows of a table that a run wrote, of whatever size: a piece of the file at a time.
public struct TableRows<Failure: Error> {
    /// Reads the next piece of a file; nothing at its end.
    public typealias Reading = () throws(Failure) -> [UInt8]

    private let read: Reading
    private var piece: ArraySlice<UInt8> = []
    private var isAtEnd = false

    public init(_ read: @escaping Reading) { self.read = read }

    /// The next row; `nil` when there is none.
    public mutating func next() throws(Failure) -> TableRow? {
        var row = TableRow()
        var isQuoted = false
        while try fill() {
            let start = piece.startIndex
            var place = start
            while place < piece.endIndex, isQuoted || piece[place] != lineFeed {
                let byte = piece[place]
                if byte == quote {
                    isQuoted.toggle()
                } else if byte == comma, !isQuoted {
                    row.commas.append(row.bytes.count + place - start)
                }
                place += 1
            }
            row.bytes += piece[..<place]
            piece = piece[place...]
            guard piece.popFirst() != nil else { continue }
            if row.bytes.last == carriageReturn { row.bytes.removeLast() }
            return row
        }
        return row.bytes.isEmpty ? nil : row
    }

    /// Whether there is another byte.
    private mutating func fill() throws(Failure) -> Bool {
        while piece.isEmpty, !isAtEnd {
            piece = try read()[...]
            isAtEnd = piece.isEmpty
        }
        return !piece.isEmpty
    }
}

extension TableRows<Never> {
    /// The rows of a table, or of a part of one, that is at hand.
    public init(_ table: ArraySlice<UInt8>) {
        self.init({ [] })
        piece = table
    }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D
