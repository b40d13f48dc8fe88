/// What people are grouped by in an aggregation over other people: a node, and the type of its value.
public struct CohortKey: Hashable, Sendable {
    public var node: Int32
    public var type: ValueType

    public init(node: Int32, type: ValueType) {
        self.node = node
        self.type = type
    }
}

extension Aggregate {
    /// What people are grouped by; nothing where it does not run over people of the run.
    public var keys: [CohortKey] {
        if case .cohort(let keys) = source { keys } else { [] }
    }

    /// Whether it runs over people of the run.
    public var isOverCohort: Bool {
        if case .cohort = source { true } else { false }
    }
}
