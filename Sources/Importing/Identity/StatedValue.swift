internal import Numbers
internal import Records

/// A value that a report states, with what is needed to compare and to show it.
struct StatedValue {
    var bits: Int64
    var type: FieldType
    var batch: Batch

    /// How precisely a date is written; the same for all other values.
    var precision: Int {
        type == .date ? PartialDate(bits: Int32(truncatingIfNeeded: bits)).precision.rawValue : 0
    }

    /// The value in words.
    func words(in vocabulary: Vocabulary) -> String { batch.describe(bits, of: type, in: vocabulary) }

    /// Whether two values cannot both be true. A coarse date does not contradict one that lies within it.
    func contradicts(_ other: StatedValue) -> Bool {
        switch type {
        case .text, .name, .identifier:
            batch.symbols[Symbol(bits: bits)] != other.batch.symbols[Symbol(bits: other.bits)]
        case .decimal, .share, .money: PackedDecimal(bits: bits).exact != PackedDecimal(bits: other.bits).exact
        case .date: !overlaps(other)
        case .enumeration, .integer, .boolean: bits != other.bits
        }
    }

    private func overlaps(_ other: StatedValue) -> Bool {
        let date = PartialDate(bits: Int32(truncatingIfNeeded: bits))
        let second = PartialDate(bits: Int32(truncatingIfNeeded: other.bits))
        return date.first <= second.last && second.first <= date.last
    }
}
