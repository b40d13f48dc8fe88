/// Finds keys that come more than once among millions, in a few megabytes.
///
/// A key that was met sets four bits of one word of a field; one whose bits are all set already was met before, or
/// rarely by chance. So no repeated key is missed, and the few others fall out when the texts are compared.
struct RepeatedKeys: Sendable {
    private static let wordCount = UInt64(1 << 19)

    private var field: [UInt64] = []
    private(set) var repeated: Set<UInt64> = []

    /// Takes up keys. The field is made for the first ones.
    mutating func insert(_ keys: [UInt64]) {
        if keys.isEmpty { return }
        if field.isEmpty { field = Array(repeating: 0, count: Int(Self.wordCount)) }
        var met: [UInt64] = []
        var field = field.mutableSpan
        for key in keys {
            let word = Int(key % Self.wordCount)
            let bits = UInt64(1) << (key >> 40 & 63) | 1 << (key >> 46 & 63) | 1 << (key >> 52 & 63) | 1 << (key >> 58)
            let known = field[word]
            if known & bits == bits { met.append(key) } else { field[word] = known | bits }
        }
        repeated.formUnion(met)
    }
}
