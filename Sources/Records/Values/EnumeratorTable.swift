/// The enumerators of all enumerations: a word of each beside each other, so that one look decides for most.
struct EnumeratorTable: Sendable {
    private var keys: [UInt64] = []
    private var names: [[UInt8]] = []
    /// Where each enumeration begins, and the last ends.
    private var firsts: [Int] = []

    init(_ enumerations: [Enumeration]) {
        for enumeration in enumerations {
            firsts.append(names.count)
            names += enumeration.values.map { Array($0.name.utf8) }
        }
        firsts.append(names.count)
        keys = names.map { key(of: $0.span) }
    }

    /// The place of a value in its enumeration.
    func find(_ bytes: Span<UInt8>, in place: Int) -> Int? {
        let first = firsts[place]
        let key = key(of: bytes)
        for index in first..<firsts[place + 1] where keys[index] == key && isName(index, bytes) {
            return index - first
        }
        return nil
    }

    private func isName(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
        // The word of a short name says all of it.
        if bytes.count < 8 { return true }
        let name = names[index]
        return equal(name.span, bytes)
    }
}

/// The number of bytes, and as many of the first as find room beside it.
@inline(__always)
private func key(of bytes: Span<UInt8>) -> UInt64 {
    let raw = unsafe bytes.bytes
    if bytes.count >= 8 { return word(raw, 0) << 8 | UInt64(min(bytes.count, 255)) }
    return shortWord(raw) << 8 | UInt64(bytes.count)
}
