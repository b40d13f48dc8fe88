/// The hash of a key: so long that no two keys of one run have the same.
struct KeyHash: Hashable, Comparable, Sendable {
    private let high: UInt64
    private let low: UInt64

    init(_ key: [UInt8]) { (high, low) = SipHash.hash(key.span, key: (0, 0)) }

    static func < (left: KeyHash, right: KeyHash) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

/// Which nodes have which keys: 24 bytes for each.
struct KeyEntries {
    private struct Entry: Hashable {
        var key: KeyHash
        var node: Int
    }

    /// As they were added; in the order of keys and nodes when the table is finished.
    private var entries: [Entry] = []
    /// The nodes alone, in their order.
    private var nodes: [Int] = []

    /// Adds a node under a key: all keys of a node behind each other.
    mutating func add(_ node: Int, under key: KeyHash) { entries.append(Entry(key: key, node: node)) }

    /// Prepares the table; for what is asked, see ``KeyRule``.
    mutating func finish(
        preferring preferred: KeyEntries?, without left: KeyEntries?, among kept: KeyEntries?, once: Bool
    ) {
        if let preferred { chooseKeys(preferred) }
        entries.removeAll { entry in left?.has(entry.key) ?? false || !(kept?.has(entry.key) ?? true) }
        entries.sort { ($0.key, $0.node) < ($1.key, $1.node) }
        var last: Entry?
        entries.removeAll { entry in
            defer { last = entry }
            return once ? last?.key == entry.key : last == entry
        }
        nodes = entries.map(\.node).sorted()
        var before: Int?
        nodes.removeAll { node in
            defer { before = node }
            return before == node
        }
    }

    /// Leaves each node one key.
    private mutating func chooseKeys(_ preferred: KeyEntries) {
        var chosen: [Entry] = []
        var start = 0
        while start < entries.count {
            let end = entries[start...].firstIndex { $0.node != entries[start].node } ?? entries.count
            chosen.append(entries[start..<end].first { preferred.has($0.key) } ?? entries[start])
            start = end
        }
        entries = chosen
    }

    func numbers(under key: KeyHash) -> [Int] { entries(under: key).map(\.node) }

    func has(_ key: KeyHash) -> Bool { !entries(under: key).isEmpty }

    func numbers(within range: Range<Int>) -> ArraySlice<Int> {
        nodes[partition(nodes) { $0 < range.lowerBound }..<partition(nodes) { $0 < range.upperBound }]
    }

    private func entries(under key: KeyHash) -> ArraySlice<Entry> {
        entries[partition(entries) { $0.key < key }...].prefix { $0.key == key }
    }
}

/// How many elements at the front of an array do not yet belong behind a place; they all stand in front of the others.
func partition<Element>(_ array: [Element], isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, array.count)
    while low < high {
        let middle = (low + high) / 2
        if isBefore(array[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
}
