/// What was looked up in a reference table and not found, each once.
///
/// It is the same whatever the threads and the order of the records: of keys only a digest is kept, and of examples
/// those that come first in order.
public struct Unmatched: Hashable, Sendable {
    private var digests: Set<UInt64> = []
    public private(set) var examples: [String] = []

    /// How many different keys were not found.
    public var count: Int { digests.count }

    mutating func add(_ keys: [[UInt8]]) {
        guard digests.insert(digest(keys)).inserted else { return }
        note(keys.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", "))
    }

    mutating func add(_ other: Unmatched) {
        digests.formUnion(other.digests)
        for example in other.examples { note(example) }
    }

    private mutating func note(_ example: String) {
        guard !examples.contains(example) else { return }
        examples.append(example)
        examples.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if examples.count > 3 { examples.removeLast() }
    }

    /// FNV-1a, the same in every run.
    private func digest(_ keys: [[UInt8]]) -> UInt64 {
        keys.joined(separator: [0x1F]).reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
