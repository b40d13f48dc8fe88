public import Numbers
public import Records
public import RubricLanguage

/// What single items give a person.
public struct PersonItems: Sendable {
    /// The points of an item under a criterion, after limits and duplicates.
    public struct Points: Sendable {
        public var criterion: CriterionIndex
        public var kind: KindIndex
        /// The number of the item, which no other has in the same report.
        public var id: String
        /// Where somebody else reported it; `nil`: the person did.
        public var report: Origin?
        public var title: String?
        /// The work that it reports with others; `nil`: only this report of it exists.
        public var work: WorkIndex?
        public var points: Exact
    }

    public internal(set) var points: [Points] = []
    /// Criteria where something is more than the sum of items: a limit, a choice or a duplicate. Without one of the
    /// items another could count.
    public internal(set) var entangled: Set<CriterionIndex> = []
}

extension PersonItems.Points {
    /// What an item is known by under every rubric.
    public struct Key: Hashable, Sendable {
        public var kind: KindIndex
        public var id: String
        public var report: Origin?
    }

    public var key: Key { Key(kind: kind, id: id, report: report) }
}
