/// A choice that is worth most under limits, as far as it is about a subject.
public struct AllocationAccount: Sendable {
    public internal(set) var name: String
    public internal(set) var title: String
    /// The items of the criteria: those that are chosen with what they are worth, and the others with nothing.
    public internal(set) var items: [CriterionAccount.Line] = []
    /// Rounding.
    public internal(set) var adjustments: [CriterionAccount.Line] = []
    /// What the chosen items of the subject are worth together.
    public internal(set) var points = ""
    public internal(set) var limits: [Limit] = []
    /// Who chose, how many items, and what is proved.
    public internal(set) var statement = ""

    /// What is used of a limit.
    public struct Limit: Hashable, Sendable {
        public var title: String
        public var clause: Account.Clause
        public var used: String
        public var allowed: String
        /// Whether it holds for all together who share the choice.
        public var isShared: Bool
    }
}
