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

/// Whether white space stands in the bytes other than as single blanks. A control character counts as white space, and a
/// blank at an end may count as two.
private func mayHaveRuns(_ bytes: Span<UInt8>) -> Bool { anyWord(of: bytes, breaks) }

/// Printable ASCII, certainly without runs of blanks.
func isPlain(_ bytes: Span<UInt8>) -> Bool {
    !anyWord(of: bytes) { breaks($0) || ($0 | ($0 &+ eight(0x01))) & eight(0x80) != 0 }
}

/// Whether something is true of any eight bytes that stand together. Of fewer the last is repeated.
@inline(__always)
private func anyWord(of bytes: Span<UInt8>, _ isTrue: (UInt64) -> Bool) -> Bool {
    let raw = unsafe bytes.bytes
    guard bytes.count >= 8 else {
        let last = UInt64(bytes[bytes.count - 1])
        return isTrue(shortWord(raw) | (last * eight(0x01)) << UInt64(8 * bytes.count))
    }
    var place = 0
    while place + 8 < bytes.count {
        if isTrue(word(raw, place)) { return true }
        // What stands across two words is in one of them.
        place += 7
    }
    return isTrue(word(raw, bytes.count - 8))
}

/// Whether among eight bytes is a control character, or a blank behind another.
@inline(__always)
private func breaks(_ word: UInt64) -> Bool {
    let others = word ^ eight(0x20)
    let blanks = ~((others & eight(0x7F) &+ eight(0x7F)) | others) & eight(0x80)
    return (word &- eight(0x20)) & ~word & eight(0x80) != 0 || blanks & blanks >> 8 != 0
}

/// A byte eight times.
@inline(__always)
private func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

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
    guard mayHaveRuns(bytes) else { return symbols.intern(bytes) }
    let name = collapsed(array(bytes))
    return symbols.intern(name.span)
}

/// A copy.
func array(_ bytes: Span<UInt8>) -> [UInt8] {
    unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
}
