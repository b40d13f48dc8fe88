internal import Records

/// What must hold of a record of one kind besides the form of its values.
struct KindRules: Sendable {
    let role: RecordKind.Role
    /// The place of its namespace in the grammar.
    let namespace: Int
    let requiredMask: UInt64
    /// The field that identifies it.
    let id: Slot?
    /// The fields of its beginning and end.
    let start: Slot?
    let end: Slot?
    let moneyMask: UInt64
    let currency: Slot?
    /// The number of contributors of an item.
    let contributors: Slot?
    /// The rank of a contributor, and its share.
    let position: Slot?
    let share: Slot?

    init(_ kind: RecordKind, namespaces: [String]) {
        role = kind.role
        namespace = namespaces.firstIndex(of: kind.namespace ?? Vocabulary.namespace) ?? 0
        requiredMask = kind.requiredMask
        id = kind.slot("id")
        start = kind.slot("from") ?? kind.slot("started")
        end = kind.slot("to") ?? kind.slot("closed") ?? kind.slot("completed")
        moneyMask = kind.fields.indices.reduce(0) { kind.fields[$1].type == .money ? $0 | 1 << UInt64($1) : $0 }
        currency = kind.slot("currency")
        contributors = kind.role == .item ? kind.slot("contributors") : nil
        position = kind.role == .part ? kind.slot("position") : nil
        share = kind.role == .part ? kind.slot("share") : nil
    }

    /// Whether a closed record needs a look at its values at all.
    var hasSpan: Bool { start != nil && end != nil }
}
