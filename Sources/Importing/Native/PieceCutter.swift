internal import Hashing

/// Reads a file from front to back and cuts it in front of subjects.
///
/// Where it cuts is a guess by the look of the bytes, which may stand in a comment: only a parser proves it.
///
/// Unchecked, because its one user among many threads, `PieceSequence`, keeps it behind a lock.
final class PieceCutter: @unchecked Sendable {
    private let source: ByteSource
    private let pieceSize: Int
    /// The root's start and end tag as the file writes them.
    private let prefix: [UInt8]
    let suffix: [UInt8]
    /// `<person`, `<platform`, with the prefix of the namespace that the file uses.
    private let openings: [[UInt8]]
    private let rootEnd: Int
    private let hasPlainNames: Bool
    private let splits: Bool

    private var hash = SHA256()
    private var position: Int
    private var carry: [UInt8] = []
    /// Where the next body begins in the file.
    private var offset: Int
    private var column = 0
    private var isFirst = true
    private var isDone = false
    private var spare: [[UInt8]] = []

    /// No piece becomes longer, because it must be held in memory.
    static let longest = 64 << 20

    /// - Parameters:
    ///   - head: the first bytes of the file, which hold the root.
    ///   - start: where the text begins, behind a mark of the encoding.
    init(_ source: ByteSource, head: [UInt8], start: Int, root: RootElement, subjects: [String], pieceSize: Int) {
        self.source = source
        self.pieceSize = pieceSize
        let colon = root.prefix.map { $0 + ":" } ?? ""
        prefix = Array(head[root.tag])
        suffix = Array("</\(colon)\(root.name)>".utf8)
        openings = subjects.map { Array("<\(colon)\($0)".utf8) }
        rootEnd = root.tag.upperBound
        hasPlainNames = root.prefix == nil
        splits = !root.hasDeclarations
        position = start
        offset = start
        hash.update(head.span.extracting(first: start))
    }

    /// The next piece; `nil` behind the last.
    func next() throws -> Piece? {
        guard !isDone else { return nil }
        var bytes = spare.popLast() ?? []
        let start = isFirst ? 0 : prefix.count
        let room = start + carry.count + pieceSize + suffix.count + Piece.margin
        if bytes.count < room { bytes = [UInt8](repeating: 0, count: room) }
        if !isFirst { write(prefix, to: &bytes, at: 0) }
        write(carry, to: &bytes, at: start)
        let end = try fill(&bytes, start, start + carry.count)
        let column = column
        self.column = columnBehind(bytes, start..<end)
        let isLast = isDone
        var zero = end
        if !isLast {
            write(suffix, to: &bytes, at: end)
            zero += suffix.count
        }
        bytes[zero] = 0
        defer {
            offset += end - start
            isFirst = false
        }
        return Piece(
            bytes: bytes, body: start..<end, end: zero, isFirst: isFirst, isLast: isLast,
            isPlain: hasPlainNames && !isFirst && !isLast, offset: offset, column: column)
    }

    /// Takes back the memory of a piece.
    func recycle(_ piece: consuming Piece) {
        if spare.count < 8 { spare.append(piece.bytes) }
    }

    /// Reads until a cut is found or the file ends; where the body ends. What is behind is kept for the next piece.
    private func fill(_ bytes: inout [UInt8], _ start: Int, _ filled: Int) throws -> Int {
        var filled = filled
        var lowest = isFirst ? max(start, rootEnd - offset) : start + 1
        while true {
            if bytes.count < filled + pieceSize + suffix.count + Piece.margin {
                bytes.append(contentsOf: repeatElement(0, count: pieceSize))
            }
            let count = try source.read(into: &bytes, filled..<filled + pieceSize, at: position)
            hash.update(bytes.span.extracting(filled..<filled + count))
            position += count
            filled += count
            if count < pieceSize || position >= source.byteCount {
                isDone = true
                return filled
            }
            if splits, let cut = lastOpening(bytes.span.extracting(0..<filled), from: lowest) {
                carry = Array(bytes[cut..<filled])
                return cut
            }
            if filled > Self.longest { throw PieceFault.tooLong }
            // What was searched need not be searched again, but for a tag that the end may have cut in two.
            lowest = max(lowest, filled - 64)
        }
    }

    private func write(_ text: [UInt8], to bytes: inout [UInt8], at place: Int) {
        bytes.replaceSubrange(place..<place + text.count, with: text)
    }

    /// Where the last start tag of a subject begins.
    private func lastOpening(_ bytes: Span<UInt8>, from lowest: Int) -> Int? {
        var place = bytes.count - 2
        while place >= lowest {
            if bytes[place] == UInt8(ascii: "<"), openings.contains(where: { isOpening($0, bytes, place) }) {
                return place
            }
            place -= 1
        }
        return nil
    }

    private func isOpening(_ opening: [UInt8], _ bytes: Span<UInt8>, _ place: Int) -> Bool {
        guard place + opening.count < bytes.count else { return false }
        for i in opening.indices where opening[i] != bytes[place + i] { return false }
        let next = bytes[place + opening.count]
        return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }

    /// The characters between the last line end and the end of a body.
    private func columnBehind(_ bytes: [UInt8], _ body: Range<Int>) -> Int {
        var count = 0
        for place in body.reversed() {
            if bytes[place] == 0x0A { return count }
            if bytes[place] & 0xC0 != 0x80 { count += 1 }
        }
        return column + count
    }

    /// Reads what is left of the file, for the digest of the whole.
    func digest() throws -> String {
        var rest: [UInt8] = []
        while true {
            rest.removeAll(keepingCapacity: true)
            let count = try source.append(to: &rest, count: 1 << 20, at: position)
            if count == 0 { break }
            position += count
            hash.update(rest.span)
        }
        var done = SHA256()
        swap(&done, &hash)
        return done.finish()
    }
}

/// Why no piece could be cut.
enum PieceFault: Error {
    /// One subject, or a file that cannot be split, is longer than a piece may be.
    case tooLong
}
