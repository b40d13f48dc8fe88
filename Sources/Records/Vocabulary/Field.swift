/// One typed field of a kind of record.
public struct Field: Hashable, Sendable {
    public var name: String
    public var type: FieldType
    public var labels: Labels
    /// A record without it is not sound.
    public var isRequired = false
    /// It belongs to the work and not to the one who reports it: where two reports of one work
    /// differ in it, a finding says so.
    public var isShared = false
    /// Only people look at it, on pages and in tables of records: no check and no score depends on it unless a rubric
    /// asks for it. It is a text.
    public var isOnlyShown = false
    /// The unit of a number, for people: `days`, `hours`, `10,000 characters`.
    public var unit: String?
    /// What it means where the label does not say it all.
    public var note: String?

    public init(_ name: String, _ type: FieldType, _ english: String, _ chinese: String, unit: String? = nil) {
        self.name = name
        self.type = type
        self.labels = Labels(english, chinese)
        self.unit = unit
    }

    /// The field, without which a record is not sound.
    public var required: Field { with { $0.isRequired = true } }

    /// The field, as a fact of the work that all its reports should state alike.
    public var shared: Field { with { $0.isShared = true } }

    /// The field, as one that only people look at.
    public var onlyShown: Field { with { $0.isOnlyShown = true } }

    /// The field with a note.
    public func noted(_ note: String) -> Field { with { $0.note = note } }

    private func with(_ change: (inout Field) -> Void) -> Field {
        var copy = self
        change(&copy)
        return copy
    }
}
