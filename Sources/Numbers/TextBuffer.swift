/// A text that is put together from many small pieces, in UTF-8.
public struct TextBuffer: ~Copyable {
    @usableFromInline var bytes: Memory<UInt8>

    /// - Parameter capacity: for how many bytes there is room at first.
    public init(capacity: Int = 1 << 12) { bytes = Memory(capacity: capacity) }

    deinit { bytes.free() }

    /// How many bytes it has.
    public var count: Int { bytes.count }

    @inlinable @inline(__always)
    public mutating func append(_ byte: UInt8) { bytes.append(byte) }

    @inlinable @inline(__always)
    public mutating func append(_ text: Span<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append($0) }
    }

    @inlinable @inline(__always)
    public mutating func append(_ text: [UInt8]) { append(text.span) }

    public mutating func append(_ text: borrowing TextBuffer) {
        unsafe text.bytes.withUnsafeBuffer { unsafe bytes.append($0) }
    }

    /// Appends a text that stands in the program.
    @inlinable @inline(__always)
    public mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append($0) }
    }

    public mutating func append(utf8 text: String) {
        let text = text
        append(text.utf8Span.span)
    }

    /// Appends a whole number that is not negative.
    public mutating func append(decimal number: Int) { writeMantissa(Int64(number), places: 0, into: &self) }

    /// Replaces a byte.
    public mutating func set(_ byte: UInt8, at place: Int) { bytes[place] = byte }

    /// Appends the text to bytes, and begins anew.
    public mutating func move(to target: inout [UInt8]) {
        unsafe bytes.withUnsafeBuffer { unsafe target.append(contentsOf: $0) }
        bytes.truncate(to: 0)
    }
}

extension String {
    public init(_ text: borrowing TextBuffer) {
        self = unsafe text.bytes.withUnsafeBuffer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
