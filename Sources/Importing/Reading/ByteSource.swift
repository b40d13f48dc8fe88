/// The bytes of an input, read where and when they are wanted: the one who opens files hands it in.
@safe public struct ByteSource: Sendable {
    /// How many bytes there are.
    public let byteCount: Int
    /// Reads bytes from a place on, as many as there are or the buffer holds; how many it read, 0 at the end.
    private let readBytes: @Sendable (_ buffer: UnsafeMutableRawBufferPointer, _ offset: Int) throws -> Int

    public init(
        byteCount: Int,
        read: @escaping @Sendable (_ buffer: UnsafeMutableRawBufferPointer, _ offset: Int) throws -> Int
    ) {
        self.byteCount = byteCount
        unsafe self.readBytes = read
    }

    /// Bytes that are in memory already.
    public init(_ bytes: [UInt8]) {
        unsafe self.init(byteCount: bytes.count) { buffer, offset in
            let count = min(buffer.count, max(0, bytes.count - offset))
            unsafe bytes.withUnsafeBytes {
                unsafe buffer.copyMemory(from: .init(rebasing: $0[offset..<offset + count]))
            }
            return count
        }
    }

    /// Appends up to so many bytes from a place on; how many they were. Fewer only at the end.
    func append(to bytes: inout [UInt8], count: Int, at offset: Int) throws -> Int {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: min(count, max(0, byteCount - offset))))
        let done = try read(into: &bytes, start..<bytes.count, at: offset)
        bytes.removeLast(bytes.count - start - done)
        return done
    }

    /// Reads bytes over others; how many they were. Fewer than there is room for only at the end.
    func read(into bytes: inout [UInt8], _ range: Range<Int>, at offset: Int) throws -> Int {
        var done = 0
        while done < range.count {
            let read = try unsafe bytes.withUnsafeMutableBytes {
                try unsafe readBytes(.init(rebasing: $0[range.dropFirst(done)]), offset + done)
            }
            if read == 0 { break }
            done += read
        }
        return done
    }
}

/// An input with the name by which the user knows it.
public struct StaffSource: Sendable {
    public var name: String
    public var bytes: ByteSource

    public init(name: String, bytes: ByteSource) {
        self.name = name
        self.bytes = bytes
    }
}
