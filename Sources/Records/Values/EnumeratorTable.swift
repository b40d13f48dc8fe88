/// The enumerators of all enumerations by their texts.
struct EnumeratorTable: Sendable {
    private var keys: [Key] = []
    private var names: [[UInt8]] = []
    /// Where each enumeration begins.
    private var firsts: [Int] = []
    /// Open addressing: the place of a name plus one, zero in a free bucket.
    private var buckets: [UInt32]

    init(_ enumerations: [Enumeration]) {
        for (number, enumeration) in enumerations.enumerated() {
            firsts.append(names.count)
            for value in enumeration.values {
                let name = Array(value.name.utf8)
                keys.append(Key(name.span, in: number))
                names.append(name)
            }
        }
        var size = 64
        while size < 4 * names.count { size *= 2 }
        buckets = Array(repeating: 0, count: size)
        for (name, key) in keys.enumerated() {
            var bucket = key.hash & (size - 1)
            while buckets[bucket] != 0 { bucket = (bucket + 1) & (size - 1) }
            buckets[bucket] = UInt32(name + 1)
        }
    }

    /// The place of a value in its enumeration.
    func find(_ bytes: Span<UInt8>, in enumeration: Int) -> Int? {
        let key = Key(bytes, in: enumeration)
        let last = buckets.count - 1
        var bucket = key.hash & last
        while buckets[bucket] != 0 {
            let name = Int(buckets[bucket]) - 1
            if keys[name] == key, isName(name, bytes) { return name - firsts[enumeration] }
            bucket = (bucket + 1) & last
        }
        return nil
    }

    private func isName(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
        // The words of a short name say all of it.
        if bytes.count <= 16 { return true }
        let name = names[index]
        return equal(name.span, bytes)
    }

    /// The length of a text, its first eight bytes and its last, and its enumeration.
    private struct Key: Equatable {
        var lengthAndPlace: UInt64
        var head: UInt64
        var tail: UInt64

        @inline(__always)
        init(_ bytes: Span<UInt8>, in enumeration: Int) {
            let raw = unsafe bytes.bytes
            lengthAndPlace = UInt64(bytes.count) << 32 | UInt64(enumeration)
            head = bytes.count < 8 ? shortWord(raw) : word(raw, 0)
            tail = bytes.count < 8 ? 0 : word(raw, bytes.count - 8)
        }

        @inline(__always)
        var hash: Int {
            let mixed = (head ^ tail &* 0xBF58_476D_1CE4_E5B9 ^ lengthAndPlace) &* 0x9E37_79B9_7F4A_7C15
            return Int(truncatingIfNeeded: mixed >> 40)
        }
    }
}
