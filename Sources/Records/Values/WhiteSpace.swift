/// Whether a byte is white space in the sense of XML.
@inlinable
func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}

/// Where the bytes begin and end without the white space at both ends.
public func trimmed(_ bytes: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = bytes.count
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
}

/// Whether white space stands in the bytes other than as single blanks.
private func hasRuns(_ bytes: Span<UInt8>) -> Bool {
    for i in bytes.indices where bytes[i] <= 0x20 && isSpace(bytes[i]) {
        if bytes[i] != 0x20 || i + 1 < bytes.count && isSpace(bytes[i + 1]) { return true }
    }
    return false
}

/// Bytes with each run of white space made one blank, and none at the ends.
func collapsed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isPending = false
    for byte in bytes {
        if isSpace(byte) {
            isPending = !result.isEmpty
        } else {
            if isPending { result.append(0x20) }
            isPending = false
            result.append(byte)
        }
    }
    return result
}

/// The symbol of a name: runs of white space in it count as one blank.
func internName(_ bytes: Span<UInt8>, _ symbols: inout SymbolTable) -> Symbol {
    guard hasRuns(bytes) else { return symbols.intern(bytes) }
    let name = collapsed(array(bytes))
    return symbols.intern(name.span)
}

/// A copy.
func array(_ bytes: Span<UInt8>) -> [UInt8] {
    unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
}
