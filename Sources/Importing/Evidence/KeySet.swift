/// Keys that are few, asked for among millions: a bit of the key answers nearly always.
struct KeySet: Sendable {
    private let keys: Set<UInt64>
    /// A bit for what some bits of a key may be; sixteen for each key, so that one in sixteen is asked for in vain.
    private var bits: [UInt64]

    init(_ keys: Set<UInt64>) {
        self.keys = keys
        var size = 64
        while size < keys.count / 4 { size *= 2 }
        bits = Array(repeating: 0, count: size)
        for key in keys { bits[word(of: key)] |= 1 << (key & 63) }
    }

    func contains(_ key: UInt64) -> Bool {
        bits[word(of: key)] & 1 << (key & 63) != 0 && keys.contains(key)
    }

    private func word(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 32) & (bits.count - 1) }
}
