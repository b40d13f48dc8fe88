public import Numbers

/// What earlier runs gave people and paid for their items, as far as the rubric asks for it.
public struct PriorRun: Sendable {
    /// An item that was paid.
    public struct Item: Hashable, Sendable {
        /// The name of the criterion that paid it.
        public var criterion: String
        public var number: String
        /// The kind of the item, and whether a colleague reported it; `nil`: not known.
        public var origin: Origin?
        /// Identifiers that join works, each with its scheme: `doi:10.5555/1`.
        public var identifiers: Set<String>
        /// What all runs so far paid.
        public var paid: Exact

        public init(criterion: String, number: String, origin: Origin?, identifiers: Set<String>, paid: Exact) {
            self.criterion = criterion
            self.number = number
            self.origin = origin
            self.identifiers = identifiers
            self.paid = paid
        }
    }

    /// What a number of an item is unique among.
    public struct Origin: Hashable, Sendable {
        public var kind: String
        public var isAdopted: Bool

        public init(kind: String, isAdopted: Bool) {
            self.kind = kind
            self.isAdopted = isAdopted
        }
    }

    /// What one subject was given.
    public struct Subject: Sendable {
        public var measures: [String: Exact] = [:]
        public var items: [Item] = []

        public init() {}
    }

    /// By number.
    public private(set) var subjects: [String: Subject] = [:]

    public init() {}

    public subscript(subject: String) -> Subject {
        get { subjects[subject] ?? Subject() }
        _modify { yield &subjects[subject, default: Subject()] }
    }
}

extension PriorRun.Item {
    /// Whether an item of today is this one: it shares an identifier or, where no identifier speaks against it, has the
    /// same number among those of its kind.
    func isSame(as other: PriorRun.Item) -> Bool {
        guard criterion == other.criterion else { return false }
        if !identifiers.isDisjoint(with: other.identifiers) { return true }
        guard number == other.number, origin == nil || other.origin == nil || origin == other.origin
        else { return false }
        return schemes.isDisjoint(with: other.schemes)
    }

    private var schemes: Set<Substring> { Set(identifiers.map { $0.prefix { $0 != ":" } }) }
}
