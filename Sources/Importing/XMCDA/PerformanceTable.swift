public import Numbers

/// People, criteria, weights and scores, as programs that aid decisions exchange them.
public struct PerformanceTable: Hashable, Sendable {
    /// What is chosen among, or what it is judged by.
    public struct Named: Hashable, Sendable {
        public var id: String
        public var name: String?

        public init(id: String, name: String? = nil) {
            (self.id, self.name) = (id, name)
        }
    }

    public var alternatives: [Named]
    public var criteria: [Named]
    /// One for each criterion.
    public var weights: [Exact]
    /// For each alternative what it has under each criterion; `nil` where that is not known.
    public var performances: [[Exact?]]

    public init(alternatives: [Named], criteria: [Named], weights: [Exact], performances: [[Exact?]]) {
        precondition(weights.count == criteria.count && performances.count == alternatives.count)
        precondition(performances.allSatisfy { $0.count == criteria.count }, "each criterion has a place in each row")
        (self.alternatives, self.criteria) = (alternatives, criteria)
        (self.weights, self.performances) = (weights, performances)
    }
}
