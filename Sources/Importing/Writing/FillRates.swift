public import Records

/// How many records of each kind there are, and how many of them have each field.
public struct FillRates: Sendable {
    private var records: [Int]
    private var filled: [[Int]]

    public init(_ vocabulary: Vocabulary) {
        records = vocabulary.kinds.map { _ in 0 }
        filled = vocabulary.kinds.map { $0.fields.map { _ in 0 } }
    }

    /// Counts all rows of a batch.
    public mutating func add(_ batch: Batch) {
        for index in 0..<batch.count {
            let row = Row(index)
            let kind = batch.kind(of: row).index
            records[kind] += 1
            var mask = batch.mask(of: row)
            while mask != 0 {
                filled[kind][mask.trailingZeroBitCount] += 1
                mask &= mask - 1
            }
        }
    }

    /// How many records of a kind there are.
    public subscript(kind: KindIndex) -> Int { records[kind.index] }

    /// How many records of a kind have a field.
    public subscript(kind: KindIndex, slot: Slot) -> Int { filled[kind.index][slot.index] }

    /// All kinds with records, in the order of the vocabulary.
    public var kinds: [KindIndex] { records.indices.filter { records[$0] > 0 }.map { KindIndex($0) } }

    /// The share of the records of a kind that have a field, in percent with one place: `58.3`.
    ///
    /// It is rounded half-up, but 100.0 means all and 0.0 none.
    public func percent(_ kind: KindIndex, _ slot: Slot) -> String {
        let (count, all) = (self[kind, slot], self[kind])
        guard count > 0 else { return "0.0" }
        let nearest = (count * 2000 + all) / (2 * all)
        let tenths = count == all ? 1000 : min(max(nearest, 1), 999)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
