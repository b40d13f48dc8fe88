internal import Records

/// Calls persons who are named in records, such as contributors, by the numbers under which they are scored.
struct PersonRenaming {
    private let numbers: [String: String]
    /// For each kind the fields that name a person, but for the one that says who a subject is.
    private let slots: [[Slot]]

    init(_ vocabulary: Vocabulary, _ numbers: [String: String]) {
        self.numbers = numbers
        slots = vocabulary.kinds.map { kind in
            kind.fields.indices.map { Slot($0) }.filter {
                kind.fields[$0.index].type == .identifier(.person) && (kind.role != .subject || $0 != kind.slot("id"))
            }
        }
    }

    /// The batch with other names; `nil` if it names nobody who has another number.
    func applied(to batch: Batch) -> Batch? {
        var changes: [(row: Row, slot: Slot, number: String)] = []
        for row in (0..<batch.count).lazy.map({ Row($0) }) {
            for slot in slots[batch.kind(of: row).index] {
                guard let number = batch.text(row, slot).flatMap({ numbers[$0] }) else { continue }
                changes.append((row, slot, number))
            }
        }
        guard !changes.isEmpty else { return nil }
        var renamed = batch
        let symbols = renamed.intern(changes.map(\.number))
        for (change, symbol) in zip(changes, symbols) {
            _ = renamed.replace(change.slot, of: change.row, with: symbol.bits)
        }
        return renamed
    }
}
