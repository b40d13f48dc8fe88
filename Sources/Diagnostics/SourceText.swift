/// A text with a name, which knows its lines.
///
/// Positions are byte offsets; lines and columns are worked out only when somebody asks, by reading the text up to
/// there. Lines end with LF, CRLF or a lone CR; columns count characters as a reader sees them, so that they are
/// right in Chinese text and beside combining marks. A byte order mark at the start is not a column.
public struct SourceText: Sendable {
    /// The name by which the user knows the text, usually the path of a file.
    public let name: String
    /// The text as it was read; it may be invalid UTF-8.
    public let bytes: [UInt8]
    /// The texts that it was joined from, each with its first byte; none if it is one text.
    private let parts: [(start: Int, text: SourceText)]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        parts = []
    }

    /// Several texts as one, named after the first. A place in it is the place in the text that it comes from.
    ///
    /// A line end stands between two texts. ``start(ofPart:)`` says where each begins.
    public init(joining texts: [SourceText]) {
        precondition(!texts.isEmpty, "something is joined")
        var (bytes, parts): ([UInt8], [(start: Int, text: SourceText)]) = ([], [])
        for text in texts {
            if !parts.isEmpty { bytes.append(0x0A) }
            parts.append((bytes.count, text))
            bytes += text.bytes
        }
        name = texts[0].name
        self.bytes = bytes
        self.parts = parts
    }

    /// The first byte of one of the texts that it was joined from.
    public func start(ofPart part: Int) -> Int { parts[part].start }

    public init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The text as a string, with invalid bytes replaced. Costs a copy.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text of some bytes, with invalid bytes replaced; bytes beyond the end are left out.
    public func text(in range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
    }

    /// The first bytes that are no UTF-8; `nil` if all are.
    public var notUTF8: Range<Int>? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets
        }
    }

    /// The place of some bytes, with the line and the column of the first.
    public func place(at range: Range<Int>) -> Place {
        if let (start, text) = parts.last(where: { $0.start <= range.lowerBound }) {
            return text.place(at: range.lowerBound - start..<range.upperBound - start)
        }
        let (line, start) = line(holding: range.lowerBound)
        let before = text(in: start..<max(start, range.lowerBound))
        return Place(file: name, line: line, column: before.count + 1, bytes: range)
    }

    /// The text of line `number`, counted from 1, without its end; empty if there is no such line.
    public func line(_ number: Int) -> String {
        text(in: bytes(ofLine: number) ?? 0..<0)
    }

    /// The bytes of line `number`, without the line's end.
    func bytes(ofLine number: Int) -> Range<Int>? {
        var lines = LineStarts(bytes)
        while lines.number < number {
            if !lines.advance() { return nil }
        }
        return lines.number == number ? lines.start..<end(ofLineAt: lines.start) : nil
    }

    /// The number and the first byte of the line that holds a byte.
    func line(holding offset: Int) -> (number: Int, start: Int) {
        var lines = LineStarts(bytes)
        var found = (lines.number, lines.start)
        while lines.advance(), lines.start <= offset {
            found = (lines.number, lines.start)
        }
        return found
    }

    private func end(ofLineAt start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return end
    }
}

/// Walks from line to line.
private struct LineStarts {
    let bytes: [UInt8]
    var number = 1
    var start: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Goes to the next line; false if this is the last.
    mutating func advance() -> Bool {
        var i = start
        while i < bytes.count {
            let byte = bytes[i]
            i += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, i < bytes.count, bytes[i] == 0x0A { i += 1 }
            number += 1
            start = i
            return true
        }
        return false
    }
}
