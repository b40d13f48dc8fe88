public import Numbers

extension Batch {
    /// The number of a decimal, share or money field; `nil` when it is missing.
    @inlinable
    public func exact(_ row: Row, _ slot: Slot) -> Exact? {
        bits(row, slot).map { PackedDecimal(bits: $0).exact }
    }

    /// The date of a field; `nil` when it is missing.
    @inlinable
    public func date(_ row: Row, _ slot: Slot) -> PartialDate? {
        bits(row, slot).map { PartialDate(bits: Int32(truncatingIfNeeded: $0)) }
    }

    /// The whole number of a field, or the place of its value in the enumeration; `nil` when it is missing.
    @inlinable
    public func integer(_ row: Row, _ slot: Slot) -> Int? {
        bits(row, slot).map { Int(truncatingIfNeeded: $0) }
    }

    /// The truth of a field; `nil` when it is missing.
    @inlinable
    public func boolean(_ row: Row, _ slot: Slot) -> Bool? {
        bits(row, slot).map { $0 != 0 }
    }

    /// A value as people and spreadsheets read it: dates and numbers with the places with which they were
    /// written, shares as percentages, enumerators by name.
    public func describe(_ bits: Int64, of type: FieldType, in vocabulary: Vocabulary) -> String {
        switch type {
        case .text, .name, .identifier: symbols[Symbol(bits: bits)]
        case .enumeration(let name):
            vocabulary.enumeration(name)?.values[Int(bits)].name ?? String(bits)
        case .integer: String(bits)
        case .decimal, .money: PackedDecimal(bits: bits).description
        case .share: percentage(PackedDecimal(bits: bits))
        case .date: PartialDate(bits: Int32(truncatingIfNeeded: bits)).description
        case .boolean: bits == 0 ? "false" : "true"
        }
    }

    /// The value of a field as people read it; `nil` when it is missing.
    public func describe(_ row: Row, _ slot: Slot, in vocabulary: Vocabulary) -> String? {
        bits(row, slot).map { describe($0, of: vocabulary[kind(of: row)].fields[slot.index].type, in: vocabulary) }
    }
}

/// A share as a percentage with no more places than it needs: `50 %`.
private func percentage(_ share: PackedDecimal) -> String {
    "\(share.exact * 100) %"
}
