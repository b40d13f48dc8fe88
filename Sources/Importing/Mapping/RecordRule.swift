internal import Records

/// How some nodes of a file become rows of one kind.
struct RecordRule: Sendable {
    var kind: KindIndex
    /// The nodes: all that any of the paths selects, path by path.
    var selects: [MappedPath] = []
    /// The table of keys from whose nodes the paths start.
    var lookup: TableLookup?
    /// The place of the expression that must hold at a node.
    var condition: Int?
    var fields: [FieldRule] = []
    /// For items: what tells one from the others of its person; without it they are numbered.
    var identity: [ValueSource] = []
    /// For subjects: by what their entries in lists are known.
    var known: Identity?
    /// For lists: by what an entry is known to be the subject.
    var itself: Identity?
    /// For lists: the place of an entry, where it is written; otherwise the order of the file holds.
    var order: [ValueSource] = []
    /// For lists: the place of the expression that holds, at the record around, when the list is cut short.
    var etAl: Int?
    var inside: [RecordRule] = []
}

/// Which nodes of a table of keys a rule starts from.
struct TableLookup: Equatable, Sendable {
    var table: String
    /// By which keys; without it all nodes of the table that stand in the file.
    var by: MappedPath?
}

/// How a field gets its value: from the first source that has one.
struct FieldRule: Sendable {
    var slot: Slot
    var sources: [ValueSource]
}

/// One place that may hold a value, and how its text is to be understood.
struct ValueSource: Sendable {
    var origin: Origin
    var conversion = Conversion()

    /// Where the text comes from.
    indirect enum Origin: Sendable {
        case path(MappedPath)
        case constant([UInt8])
        /// A date whose parts stand in different places.
        case date(DateParts)
        /// The date on which something ends that begins on a date and lasts so long.
        case end(DateEnd)
        /// The name of the file without folder and extension.
        case fileName
    }

    /// The sources of a beginning and of how long it lasts.
    struct DateEnd: Sendable {
        var start: [ValueSource]
        var duration: [ValueSource]
    }

    /// The sources of the parts of a date.
    struct DateParts: Sendable {
        var year: [ValueSource]
        var month: [ValueSource] = []
        var day: [ValueSource] = []
    }
}

/// By what somebody is recognised: an identifier first, then names.
struct Identity: Sendable {
    var id: [ValueSource] = []
    /// Every one of them may hold a name.
    var names: [ValueSource] = []
    /// What parts several names in one text.
    var separator: UInt8?
}
