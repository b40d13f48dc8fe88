public import Numbers

/// What each clause does to some number: by its mean over all orders, and in the order enacted. Both sum to the change.
public struct ClauseShares: Hashable, Sendable {
    /// The Shapley values.
    public var fair: [Exact]
    public var enacted: [Exact]
}

/// The breakdown of the change of each compared person, and of all of them together.
public struct ClauseBreakdown: Sendable {
    /// What a breakdown is made of.
    public enum Kind: String, Sendable {
        /// Named amendments: everybody was scored under every set of them that can stand.
        case amendments
        /// Parts of totals that are sums: the old part of each is exchanged for the new one.
        case parts
    }

    public var kind: Kind
    public var clauses: [Clause]
    /// How many sets of clauses were looked at.
    public var coalitionCount: Int
    /// For each compared person; `nil` where a number is missing under some of the sets.
    public var scores: [ClauseShares?]
    /// Places gained.
    public var places: [ClauseShares?]
    /// Percentiles gained: the share of the compared people who stand behind, equals counting half.
    public var percentiles: [ClauseShares?]
    /// Grades gained.
    public var grades: [ClauseShares?]
    /// The mean of the places that people are away from their old rank, whether up or down.
    public var meanPlaces: ClauseShares
    /// The number of people with another grade than under the old rubric.
    public var gradeChanges: ClauseShares
}
