public import Records

/// A choice among the items that criteria count: what is worth most under limits.
public struct Allocation: Sendable {
    public var name: String
    public var labels: Labels
    /// The measure that it defines: what the chosen items are worth.
    public var measure: MeasureIndex
    /// Whose items can be chosen.
    public var criteria: [CriterionIndex]
    /// Those who agree in these share one choice; `nil`: each chooses alone.
    public var keys: [CohortKey]?
    public var limits: [Limit]
    /// Of equally good choices the one with the items for which these are greater, the first one first.
    public var ties: [Expression]

    /// What the chosen items together must keep.
    public struct Limit: Sendable {
        public enum Bound: Sendable {
            /// Of each person; of those who share a choice the least holds.
            case atMost(Expression)
            /// Of the same sum over all that is chosen.
            case share(Expression)

            public var expression: Expression {
                switch self {
                case .atMost(let expression), .share(let expression): expression
                }
            }
        }

        public var labels: Labels
        /// Whether it holds for each subject by itself.
        public var isPerSubject: Bool
        /// Which items it limits; `nil`: all.
        public var condition: Expression?
        /// What is summed up; `nil`: items are counted.
        public var amount: Expression?
        public var bound: Bound

        /// Whether the amount of an item matters that it does not limit.
        public var isShare: Bool { if case .share = bound { true } else { false } }
    }

    var expressions: [Expression] {
        limits.flatMap { [$0.condition, $0.amount, $0.bound.expression].compactMap(\.self) } + ties
    }

    /// The nodes that it rests on.
    var roots: [Int32] { expressions.map(\.root) + (keys ?? []).map(\.node) }
}

/// The place of an allocation among the allocations of a rubric.
public struct AllocationIndex: Hashable, Sendable, BitwiseCopyable {
    public var rawValue: Int32
    @inlinable public init(_ index: Int) { rawValue = Int32(truncatingIfNeeded: index) }
    @inlinable public var index: Int { Int(rawValue) }
}
