/// A hash of 128 bits that spreads any text evenly, the same on every machine and in every run.
///
/// The algorithm is SipHash-2-4 with 128 bits of output, by Aumasson and Bernstein (2012).
struct SipHash {
    private var v0: UInt64
    private var v1: UInt64
    private var v2: UInt64
    private var v3: UInt64

    private init(_ k0: UInt64, _ k1: UInt64) {
        v0 = k0 ^ 0x736f_6d65_7073_6575
        v1 = k1 ^ 0x646f_7261_6e64_6f6d ^ 0xee
        v2 = k0 ^ 0x6c79_6765_6e65_7261
        v3 = k1 ^ 0x7465_6462_7974_6573
    }

    /// The hash of a text under a key of two words.
    static func hash(_ text: Span<UInt8>, key: (UInt64, UInt64)) -> (UInt64, UInt64) {
        var state = SipHash(key.0, key.1)
        let bytes = unsafe text.bytes
        var place = 0
        while place + 8 <= text.count {
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            state.absorb(UInt64(littleEndian: word))
            place += 8
        }
        var rest = UInt64(truncatingIfNeeded: text.count) << 56
        for i in place..<text.count { rest |= UInt64(text[i]) << UInt64(8 * (i - place)) }
        state.absorb(rest)
        return state.finish()
    }

    private mutating func absorb(_ word: UInt64) {
        v3 ^= word
        for _ in 0..<2 { mix() }
        v0 ^= word
    }

    private mutating func finish() -> (UInt64, UInt64) {
        v2 ^= 0xee
        for _ in 0..<4 { mix() }
        let first = v0 ^ v1 ^ v2 ^ v3
        v1 ^= 0xdd
        for _ in 0..<4 { mix() }
        return (first, v0 ^ v1 ^ v2 ^ v3)
    }

    private mutating func mix() {
        v0 &+= v1
        v1 = rotated(v1, 13) ^ v0
        v0 = rotated(v0, 32)
        v2 &+= v3
        v3 = rotated(v3, 16) ^ v2
        v0 &+= v3
        v3 = rotated(v3, 21) ^ v0
        v2 &+= v1
        v1 = rotated(v1, 17) ^ v2
        v2 = rotated(v2, 32)
    }
}

private func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
}
