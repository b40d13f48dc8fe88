/// A value of a subject that two runs give differently; an empty text is a missing value.
public struct ValueChange: Hashable, Sendable {
    /// The column of `persons.csv`.
    public var name: String
    public var old, new: String
}

/// A posting that two runs give differently: only the first has it, only the second, or both with another amount or
/// clause.
public struct LineChange: Hashable, Sendable {
    /// What one run says.
    public struct Side: Hashable, Sendable {
        /// The clause of the rubric.
        public var rule: String
        public var amount: String
    }

    public var measure: String
    /// Number and kind of the item, empty for a quantity of the subject.
    public var item, kind: String
    public var reason: String
    /// The item that is counted instead, or is no longer.
    public var other: String
    public var old, new: Side?
}

/// A fact of a staff record that two runs read differently.
public struct FactChange: Hashable, Sendable {
    /// Number and kind of the item; empty for what is said of the person.
    public var item, kind: String
    /// The way to the field: `published`, or `contributor[2]/share`; empty for an item as a whole.
    public var field: String
    /// `nil`: it is not there.
    public var old, new: String?

    public init(item: String, kind: String, field: String, old: String?, new: String?) {
        self.item = item
        self.kind = kind
        self.field = field
        self.old = old
        self.new = new
    }
}
