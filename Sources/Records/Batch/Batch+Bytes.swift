extension Batch {
    /// Appends the batch as bytes for this process to read back: a batch that must wait on disk.
    public func write(into bytes: inout [UInt8]) {
        for number in [file, firstLine, firstOffset] { put(column: [Int64(number)], to: &bytes) }
        put(column: heads, to: &bytes)
        put(column: values, to: &bytes)
        put(column: wideValues, to: &bytes)
        put(column: symbols.ends, to: &bytes)
        put(column: symbols.bytes, to: &bytes)
        put(
            column: origins.flatMap {
                [Int64($0.row.index), Int64($0.place.file), Int64($0.place.line), Int64($0.place.offset)]
            },
            to: &bytes)
    }

    /// Reads a batch that `write(into:)` wrote.
    public init(reading bytes: Span<UInt8>) {
        var rest = unsafe bytes.bytes
        let head = (0..<3).map { _ in Int(take(Int64.self, from: &rest)[0]) }
        self.init(file: head[0], firstLine: head[1], firstOffset: head[2])
        heads = take(RowHead.self, from: &rest)
        values = take(Int32.self, from: &rest)
        wideValues = take(Int64.self, from: &rest)
        let symbolEnds = take(UInt32.self, from: &rest)
        symbols = SymbolTable(bytes: take(UInt8.self, from: &rest), ends: symbolEnds)
        let numbers = take(Int64.self, from: &rest).map { Int($0) }
        origins = stride(from: 0, to: numbers.count, by: 4).map {
            (Row(numbers[$0]), Origin(file: numbers[$0 + 1], line: numbers[$0 + 2], offset: numbers[$0 + 3]))
        }
    }
}

/// A column: its byte count, then its elements.
private func put<Element: BitwiseCopyable>(column: [Element], to bytes: inout [UInt8]) {
    let raw = unsafe column.span.bytes
    var count = UInt64(raw.byteCount)
    for _ in 0..<8 {
        bytes.append(UInt8(truncatingIfNeeded: count))
        count >>= 8
    }
    unsafe raw.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
}

/// Takes a column off the front of the bytes.
private func take<Element: BitwiseCopyable>(
    _ type: Element.Type, from bytes: inout RawSpan
) -> [Element] {
    let byteCount = unsafe Int(bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self))
    let column = bytes.extracting(8..<8 + byteCount)
    bytes = bytes.extracting((8 + byteCount)...)
    // The bytes of a single element end without its padding.
    let elements = (byteCount + MemoryLayout<Element>.stride - 1) / MemoryLayout<Element>.stride
    return unsafe column.withUnsafeBytes { source in
        unsafe [Element](unsafeUninitializedCapacity: elements) { target, count in
            unsafe UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
            count = elements
        }
    }
}
