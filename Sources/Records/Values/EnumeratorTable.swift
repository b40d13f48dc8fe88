/// The enumerators of all enumerations: two words of each beside each other, so that one look decides for most.
struct EnumeratorTable: Sendable {
    private var keys: [Key] = []
    private var names: [[UInt8]] = []
    /// Where each enumeration begins, and the last ends.
    private var firsts: [Int] = []

    init(_ enumerations: [Enumeration]) {
        for enumeration in enumerations {
            firsts.append(names.count)
            names += enumeration.values.map { Array($0.name.utf8) }
        }
        firsts.append(names.count)
        keys = names.map { Key($0.span) }
    }

    /// The place of a value in its enumeration.
    func find(_ bytes: Span<UInt8>, in place: Int) -> Int? {
        let first = firsts[place]
        let key = Key(bytes)
        for index in first..<firsts[place + 1] where keys[index] == key && isName(index, bytes) {
            return index - first
        }
        return nil
    }

    private func isName(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
        // The words of a short name say all of it.
        if bytes.count <= 16 { return true }
        let name = names[index]
        return equal(name.span, bytes)
    }

    /// The length of a text, its first eight bytes and its last.
    private struct Key: Equatable {
        var count: Int
        var head: UInt64
        var tail: UInt64

        @inline(__always)
        init(_ bytes: Span<UInt8>) {
            let raw = unsafe bytes.bytes
            count = bytes.count
            head = count < 8 ? shortWord(raw) : word(raw, 0)
            tail = count < 8 ? 0 : word(raw, count - 8)
        }
    }
}
