import Records

/// What names mean at one place of a rubric.
struct Scope {
    /// What an expression is about.
    enum Level {
        /// The person or platform that is scored.
        case subject
        /// An item of the subject.
        case item
        /// An institution or a unit.
        case place
        /// One of the subjects of a place.
        case member
    }

    /// Records whose fields are called by their bare names.
    struct Record {
        var kinds: [KindIndex]
        var scope: FieldReference.Scope
    }

    /// What `points` means.
    enum Points {
        case item
        /// Those of a dimension, or of the criterion that is all of it.
        case quantity(Quantity)
    }

    var level: Level
    /// The named numbers of the item at hand: places in the pool's `itemValues`; `nil` for one with a fault.
    var values: [String: Int?] = [:]
    /// Names that only some of the criteria at hand have for a number of their items: one of the others.
    var lackingValues: [String: String] = [:]
    /// The innermost comes last.
    var records: [Record] = []
    var points: Points?
    /// Whether a group of records is at hand, whose `members` can be counted.
    var knowsMembers = false
    /// Whether quantities of the subject or the place may be named.
    var knowsMeasures = false

    /// About the subject before anything is scored: tracks and caps.
    static let attributes = Scope(level: .subject)
    /// About the subject and its quantities.
    static let subject = Scope(level: .subject, knowsMeasures: true)
    /// About an institution or a unit.
    static let place = Scope(level: .place, knowsMeasures: true)

    /// About an item of some kinds.
    static func item(_ kinds: [KindIndex], points: Points? = nil) -> Scope {
        Scope(level: .item, records: [Record(kinds: kinds, scope: .item)], points: points)
    }

    /// The item at hand.
    var item: Record? { records.last { $0.scope == .item } }

    /// Inside an aggregation over records.
    func inside(_ record: Record) -> Scope {
        var inner = self
        inner.records = record.scope == .part ? records + [record] : [record]
        return inner
    }

    /// Inside an aggregation over the subjects of a place.
    var member: Scope { Scope(level: .member, knowsMeasures: true) }
}
