/// Finds keys that come more than once among millions, in a few megabytes.
///
/// A key that was met sets three bits of a field; one whose bits are all set already was met before, or nearly never by
/// chance. So no repeated key is missed, and the few others fall out when the texts are compared.
struct RepeatedKeys: Sendable {
    private static let bitCount = UInt64(1 << 26)

    private var field: [UInt64] = []
    private(set) var repeated: Set<UInt64> = []

    /// Takes up a key. The field is made for the first one.
    mutating func insert(_ key: UInt64) {
        if field.isEmpty { field = Array(repeating: 0, count: Int(Self.bitCount / 64)) }
        var isKnown = true
        for turn in 0..<3 {
            let bit = (key >> UInt64(19 * turn)) % Self.bitCount
            let (word, mask) = (Int(bit / 64), UInt64(1) << (bit % 64))
            isKnown = isKnown && field[word] & mask != 0
            field[word] |= mask
        }
        if isKnown { repeated.insert(key) }
    }
}
