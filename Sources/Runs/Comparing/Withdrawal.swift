/// An item that a run takes back because it was withdrawn.
public struct Withdrawal: Hashable, Sendable {
    public var person: String
    /// Number and kind of the item.
    public var item, kind: String
    public var measure: String
    /// What is taken back, with a minus.
    public var amount: String
}

extension SubjectChange {
    /// What only the second run takes back.
    var withdrawals: [Withdrawal] {
        lines.compactMap { line in
            guard line.reason == "withdrawn", line.old == nil, let new = line.new, new.amount.hasPrefix("-")
            else { return nil }
            return Withdrawal(person: id, item: line.item, kind: line.kind, measure: line.measure, amount: new.amount)
        }
    }
}
