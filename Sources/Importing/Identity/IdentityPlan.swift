internal import Records

/// What the join must know of a vocabulary, worked out once.
struct IdentityPlan: Sendable {
    /// What the join must know of a kind of record.
    struct Kind: Sendable {
        var role: RecordKind.Role
        /// A subject that contributors name by staff number.
        var isPerson: Bool
        /// The number of a subject, or of an item within its subject.
        var id: Slot?
        /// The fields that identify the work: a bit for each slot.
        var identifiers: UInt64
        /// The fields that all reports of a work should state alike.
        var shared: UInt64
        var symbols: UInt64

        /// The first of the fields that identify the work.
        var firstIdentifier: Slot? { identifiers == 0 ? nil : Slot(identifiers.trailingZeroBitCount) }
    }

    /// Where a contributor says who he is and what he did.
    struct Contributor: Sendable {
        var kind: KindIndex
        var person: Slot
        var itself: Slot
        var position: Slot
        var share: Slot
    }

    let vocabulary: Vocabulary
    let kinds: [Kind]
    let contributor: Contributor

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        kinds = vocabulary.kinds.map(Kind.init)
        contributor = Contributor(of: vocabulary)
    }
}

extension IdentityPlan.Kind {
    init(_ kind: RecordKind) {
        role = kind.role
        isPerson = kind.role == .subject && kind.name == "person"
        id = kind.slot("id")
        identifiers = kind.role == .item ? kind.identifierMask : 0
        shared = kind.fields.indices.reduce(0) { kind.fields[$1].isShared ? $0 | 1 << UInt64($1) : $0 }
        symbols = kind.symbolMask
    }
}

extension IdentityPlan.Contributor {
    init(of vocabulary: Vocabulary) {
        guard let kind = vocabulary.kind("contributor"),
            let person = vocabulary[kind].slot("person"), let itself = vocabulary[kind].slot("self"),
            let position = vocabulary[kind].slot("position"), let share = vocabulary[kind].slot("share")
        else { preconditionFailure("a vocabulary has contributors with person, self, position and share") }
        self.init(kind: kind, person: person, itself: itself, position: position, share: share)
    }
}

extension RecordKind {
    /// The fields that identify the work: of each scheme that joins works the first field. A later one of the
    /// same scheme names another work, as the standard that this one revises.
    fileprivate var identifierMask: UInt64 {
        var mask: UInt64 = 0
        var seen: Set<IdentifierScheme> = []
        for (slot, field) in fields.enumerated() {
            guard case .identifier(let scheme) = field.type, scheme.joinsWorks, seen.insert(scheme).inserted else {
                continue
            }
            mask |= 1 << UInt64(slot)
        }
        return mask
    }
}
