internal import Numbers
internal import Records

/// What likeness looks at in a vocabulary, worked out once.
struct LikenessPlan: Sendable {
    /// What it looks at in a kind of item.
    struct Kind: Sendable {
        var title: Slot
        /// Dates that belong to the work.
        var dates: [Slot]
        /// All facts of the work but the title.
        var shared: [Slot]

        /// From the first year to the last that an item names; all years where it names none.
        func years(of row: Row, in batch: Batch) -> ClosedRange<Int16> {
            let years = dates.compactMap { batch.date(row, $0) }.map { Int16($0.year) }
            guard let first = years.min(), let last = years.max() else { return Int16.min...Int16.max }
            return first...last
        }
    }

    let identity: IdentityPlan
    /// By the place of the kind; `nil` for what is not shared with others, as teaching, and so comes back every year.
    let kinds: [Kind?]

    var vocabulary: Vocabulary { identity.vocabulary }

    init(_ vocabulary: Vocabulary) {
        identity = IdentityPlan(vocabulary)
        let common = Set(Vocabulary.itemFields.map(\.name))
        kinds = vocabulary.kinds.map { kind in
            guard kind.role == .item, let title = kind.slot("title"),
                kind.fields.contains(where: { $0.isShared && !common.contains($0.name) })
            else { return nil }
            let shared = kind.fields.indices.filter { kind.fields[$0].isShared }.map(Slot.init).filter { $0 != title }
            return Kind(
                title: title, dates: shared.filter { kind.fields[$0.index].type == .date }, shared: shared)
        }
    }
}
