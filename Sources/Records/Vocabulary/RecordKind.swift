/// A kind of record: an XML element with typed fields and, inside it, records of other kinds.
public struct RecordKind: Sendable {
    /// The place of a kind in the tree of records.
    public enum Role: Hashable, Sendable {
        /// The frame of an evaluation: an institution or a unit.
        case place
        /// The one who is evaluated, with items inside: a person, a platform.
        case subject
        /// A dated attribute of a subject: an appointment, a title, a track.
        case attribute
        /// One dated thing done, as one subject reports it.
        case item
        /// A detail of an item: a contributor, a receipt, a span.
        case part
    }

    public var name: String
    public var role: Role
    public var labels: Labels
    /// At most 64, so that one word says which are present.
    public var fields: [Field]
    /// The names of the kinds that may stand inside.
    public var children: [String]
    /// The XML namespace of an extension; `nil` for the core vocabulary.
    public var namespace: String?

    public init(
        _ role: Role, _ name: String, _ english: String, _ chinese: String, fields: [Field],
        children: [String] = [], namespace: String? = nil
    ) {
        precondition(fields.count <= 64, "a kind has at most 64 fields")
        self.role = role
        self.name = name
        self.labels = Labels(english, chinese)
        self.fields = fields
        self.children = children
        self.namespace = namespace
    }

    /// The slot of a field: its place among the fields of this kind.
    public func slot(_ field: String) -> Slot? {
        fields.firstIndex { $0.name == field }.map(Slot.init)
    }

    /// A bit for each field without which a record is not sound.
    public var requiredMask: UInt64 {
        fields.indices.reduce(0) { fields[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
    }

    /// A bit for each field that only people look at.
    public var onlyShownMask: UInt64 {
        fields.indices.reduce(0) { fields[$1].isOnlyShown ? $0 | 1 << UInt64($1) : $0 }
    }

    /// A bit for each field whose value is a symbol of the batch.
    public var symbolMask: UInt64 {
        fields.indices.reduce(0) { fields[$1].type.isSymbol ? $0 | 1 << UInt64($1) : $0 }
    }
}

/// The place of a kind in its vocabulary.
public struct KindIndex: Hashable, Comparable, Sendable, BitwiseCopyable {
    public var rawValue: UInt16
    @inlinable public init(_ index: Int) { rawValue = UInt16(index) }
    @inlinable public var index: Int { Int(rawValue) }
    public static func < (a: KindIndex, b: KindIndex) -> Bool { a.rawValue < b.rawValue }
}

/// The place of a field in its kind.
public struct Slot: Hashable, Sendable {
    public var rawValue: UInt8
    @inlinable public init(_ index: Int) { rawValue = UInt8(index) }
    @inlinable public var index: Int { Int(rawValue) }
}
