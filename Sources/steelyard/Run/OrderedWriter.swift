import Glibc

/// Puts segments into an order that is not the one in which they come.
///
/// As long as they come in order they go straight on, unless all must wait. Others wait in a nameless temporary file;
/// of each run of neighbours only its place is kept in memory.
final class OrderedWriter {
    /// Neighbours that wait together.
    private struct Waiting {
        var ordinals: Range<Int>
        var offset: Int
        var byteCount: Int
    }

    /// Takes the bytes of segments in order, and which they are.
    typealias Write = (_ bytes: ArraySlice<UInt8>, _ ordinals: Range<Int>) throws -> Void

    /// So many bytes of neighbours are read back together: less than goes back to the system when it is done with.
    private static let most = 1 << 19

    private let write: Write
    private let makeTemporaryFile: () throws -> Int32
    private let holdsAll: Bool
    private var waiting: [Waiting] = []
    private var next = 0
    private var temporary: Int32?
    private var temporarySize = 0

    /// - Parameters:
    ///   - holdsAll: nothing is written before the end.
    ///   - temporaryFile: opens a file without a name.
    ///   - write: takes the bytes in order.
    init(holdsAll: Bool = false, temporaryFile: @escaping () throws -> Int32, write: @escaping Write) {
        self.holdsAll = holdsAll
        makeTemporaryFile = temporaryFile
        self.write = write
    }

    deinit {
        if let temporary { close(temporary) }
    }

    /// Takes the segments of a batch: all bytes, end to end, and where each of them ends.
    func add(_ bytes: [UInt8], ends: [Int], ordinals: [Int]) throws {
        var first = 0
        while first < ordinals.count {
            var last = first + 1
            while last < ordinals.count, ordinals[last] == ordinals[last - 1] + 1 { last += 1 }
            let start = first == 0 ? 0 : ends[first - 1]
            try add(bytes[start..<ends[last - 1]], ordinals[first]..<ordinals[first] + last - first)
            first = last
        }
    }

    private func add(_ bytes: ArraySlice<UInt8>, _ ordinals: Range<Int>) throws {
        if !holdsAll, ordinals.lowerBound == next {
            try write(bytes, ordinals)
            next = ordinals.upperBound
            return
        }
        let descriptor = try temporary ?? makeTemporaryFile()
        temporary = descriptor
        let code = writeAll(bytes.span, to: descriptor)
        guard code == 0 else { throw Fault("A temporary file cannot be written: error \(code).") }
        if let last = waiting.indices.last, waiting[last].ordinals.upperBound == ordinals.lowerBound,
            waiting[last].byteCount + bytes.count <= Self.most
        {
            waiting[last].ordinals = waiting[last].ordinals.lowerBound..<ordinals.upperBound
            waiting[last].byteCount += bytes.count
        } else {
            waiting.append(Waiting(ordinals: ordinals, offset: temporarySize, byteCount: bytes.count))
        }
        temporarySize += bytes.count
    }

    /// Writes what waited.
    func finish() throws {
        for entry in waiting.sorted(by: { $0.ordinals.lowerBound < $1.ordinals.lowerBound }) {
            guard let temporary else { preconditionFailure("what waits is in the temporary file") }
            try write(read(entry, from: temporary)[...], entry.ordinals)
        }
        waiting = []
    }

    private func read(_ entry: Waiting, from descriptor: Int32) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: entry.byteCount)
        var done = 0
        while done < entry.byteCount {
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + done }, entry.byteCount - done,
                    off_t(entry.offset + done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Fault("A temporary file cannot be read: error \(errno).") }
            done += count
        }
        return bytes
    }
}
