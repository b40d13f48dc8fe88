internal import CLibXML2
internal import Hashing

/// What is known of a file that was read once from front to back: where its records lie, and all that is around them.
///
/// Unchecked, because its tree is not changed while threads copy it.
final class Survey: @unchecked Sendable {
    let frame: XMLTree
    let chunks: [RecordChunk]
    let parents: [RecordParent]

    /// Reads the file.
    init(_ source: SurveyedSource, _ surveyor: Surveyor) throws(TreeFault) {
        frame = XMLTree(try survey(source, surveyor, dictionary: nil))
        (chunks, parents) = (surveyor.chunks, surveyor.parents)
    }
}

/// What stands around the records of a file, with names in a dictionary or in one of its own.
func survey(
    _ source: SurveyedSource, _ surveyor: Surveyor, dictionary: xmlDictPtr?
) throws(TreeFault) -> ParsedDocument {
    let document: ParsedDocument
    do {
        document = try unsafe TreeParser(dictionary, surveyor).parse(
            { source, buffer, count in unsafe read(source, buffer, count) },
            from: Unmanaged.passUnretained(source).toOpaque())
    } catch {
        throw source.lineOfNUL.map { .nul(line: $0) } ?? error
    }
    if let line = source.lineOfNUL { throw .nul(line: line) }
    surveyor.finish()
    return document
}

/// A file that is read from front to back, and its digest on the way.
final class SurveyedSource {
    private let bytes: ByteSource
    private var position: Int
    private var hash = SHA256()
    /// What was read last, and how much of that was handed out.
    private var buffer: [UInt8] = []
    private var handedOut = 0
    /// The first NUL byte: to libxml2 it would be the end of the text.
    private var nul: Int?
    /// Why bytes could not be read.
    private(set) var fault: (any Error)?

    /// - Parameter start: where the text begins, behind a mark of the encoding.
    init(_ bytes: ByteSource, from start: Int) throws {
        self.bytes = bytes
        position = start
        _ = try bytes.append(to: &buffer, count: start, at: 0)
        hash.update(buffer.span)
        handedOut = buffer.count
    }

    /// The next bytes, so many at most; none at the end, `nil` when they cannot be read.
    func next(_ count: Int) -> ArraySlice<UInt8>? {
        if handedOut == buffer.count, !readOn() { return nil }
        let next = buffer[handedOut...].prefix(count)
        handedOut += next.count
        return next
    }

    /// Reads a block; whether that could be done.
    private func readOn() -> Bool {
        buffer.removeAll(keepingCapacity: true)
        handedOut = 0
        do {
            _ = try bytes.append(to: &buffer, count: 1 << 16, at: position)
            let block = buffer
            if nul == nil, let place = block.span.firstZero { nul = position + place }
            position += block.count
            hash.update(block.span)
            return true
        } catch {
            fault = error
            return false
        }
    }

    /// The line of the first NUL byte that was read.
    var lineOfNUL: Int? {
        guard let nul else { return nil }
        var (line, place) = (1, 0)
        var text: [UInt8] = []
        while place < nul, let count = try? bytes.append(to: &text, count: min(nul - place, 1 << 20), at: place),
            count > 0
        {
            line += text.count { $0 == 0x0A }
            place += count
            text.removeAll(keepingCapacity: true)
        }
        return line
    }

    /// The digest of the whole, for which the rest is read.
    func digest() -> String {
        while let rest = next(.max), !rest.isEmpty {}
        var done = SHA256()
        swap(&done, &hash)
        return done.finish()
    }
}

/// Hands libxml2 the next bytes of a source.
private func read(
    _ source: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ count: Int32
) -> Int32 {
    guard let source = unsafe source, let buffer = unsafe buffer,
        let bytes = unsafe Unmanaged<SurveyedSource>.fromOpaque(source).takeUnretainedValue().next(Int(count))
    else { return -1 }
    return unsafe bytes.withUnsafeBytes { bytes in
        unsafe UnsafeMutableRawBufferPointer(start: buffer, count: bytes.count).copyMemory(from: bytes)
        return Int32(bytes.count)
    }
}
