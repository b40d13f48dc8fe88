/// Records in blocks of those that share a key: only these are compared.
struct Blocks {
    /// How many of those that follow it in its block a record is compared with.
    static let reach = 100

    /// A record under a key.
    struct Member: Sendable {
        var key: UInt64
        /// The place of what is kept of the record.
        var entry: UInt32
    }

    private var members: [Member] = []
    /// How many blocks are so large that some of their records were not compared.
    private(set) var largeCount = 0

    mutating func add(_ key: UInt64, _ entry: UInt32) { members.append(Member(key: key, entry: entry)) }

    /// The pairs that may be alike, each once, in the order of their entries.
    ///
    /// - Parameters:
    ///   - precedes: a total order that puts like records together and does not depend on the order of the files.
    ///   - mayBeLike: tells at one glance whether a closer look is worth it.
    mutating func pairs(
        inOrderOf precedes: (UInt32, UInt32) -> Bool, where mayBeLike: (UInt32, UInt32) -> EntryPair?
    ) -> [EntryPair] {
        members.sort { $0.key != $1.key ? $0.key < $1.key : precedes($0.entry, $1.entry) }
        var found: Set<EntryPair> = []
        var start = 0
        while start < members.count {
            var end = start + 1
            while end < members.count, members[end].key == members[start].key { end += 1 }
            if end - start > Blocks.reach + 1 { largeCount += 1 }
            for place in start..<end {
                for other in members[(place + 1)..<max(place + 1, min(end, place + 1 + Blocks.reach))] {
                    if let pair = mayBeLike(members[place].entry, other.entry) { found.insert(pair) }
                }
            }
            start = end
        }
        return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}

/// Two records by their places in the run.
struct EntryPair: Hashable, Sendable {
    var first: UInt32
    var second: UInt32

    init(_ a: UInt32, _ b: UInt32) { (first, second) = (min(a, b), max(a, b)) }
}
