/// The rows of a reference table in the shape in which they are looked up.
public struct ReferenceRows: Sendable {
    /// A row that was found, and by which look-up.
    public struct Match: Hashable, Sendable {
        public var lookup: Int
        /// The place of the value: in its enumeration, or in the pool's `numbers` or `texts`.
        public var value: Int32
        /// The line of the file.
        public var line: Int32
    }

    /// For each look-up its keys, each once and in order.
    var lookups: [SortedKeys] = []

    public init() {}

    /// What one look-up says of a key.
    public func find(_ key: [UInt8], by lookup: Int) -> Match? {
        guard lookups.indices.contains(lookup), let place = lookups[lookup].place(of: key) else { return nil }
        let entry = lookups[lookup].entries[place]
        return Match(lookup: lookup, value: entry.value, line: entry.line)
    }
}

/// Keys end to end in one array, sorted by their bytes.
struct SortedKeys: Sendable {
    private var bytes: [UInt8] = []
    private(set) var entries: [(end: Int32, value: Int32, line: Int32)] = []

    /// Adds a key that is greater than all before it.
    mutating func append(_ key: [UInt8], value: Int32, line: Int32) {
        bytes += key
        entries.append((Int32(bytes.count), value, line))
    }

    func place(of key: [UInt8]) -> Int? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && self[low].elementsEqual(key) ? low : nil
    }

    private subscript(place: Int) -> ArraySlice<UInt8> {
        bytes[(place == 0 ? 0 : Int(entries[place - 1].end))..<Int(entries[place].end)]
    }
}
