import Records

extension Rubric {
    /// For each kind of the vocabulary the fields that only people look at and that the rubric does not ask for: a bit for
    /// each slot.
    public var unasked: [UInt64] {
        var masks = vocabulary.kinds.map(\.onlyShownMask)
        for field in pool.fields {
            for (kind, slot) in field.slots.enumerated() where slot < 64 { masks[kind] &= ~(1 << UInt64(slot)) }
        }
        return masks
    }
}
