public import Numbers
public import Records
public import Statistics

/// What a change of rubric, or of period, does to people.
///
/// Compared are the people with a total on both sides. All ranks here are among these, by the total and the tie-breaks
/// of each rubric. Groups of whatever kind are always those of the old side.
public struct RubricComparison: Sendable {
    public var old, new: Population
    public var settings: Settings
    public var people: [ComparedPerson]
    /// Those without a total on one side or both: places in the populations.
    public var leftOut: [Int]
    public var agreement: RankAgreement
    /// What the criteria of both rubrics give, each in the points of its rubric.
    public var criteria: [PartChange]
    /// What the totals are made of; `nil` where one of them is no sum.
    public var parts: [PartChange]?
    public var grades: GradeTransitions
    public var divisions: [GroupDivision]
    /// For each compared person the items that change most; empty unless they were looked for.
    public var items: [[ItemEffect]] = []
    /// What each clause does; `nil` where that cannot be told.
    public var breakdown: ClauseBreakdown?

    /// What a comparison is told.
    public struct Settings: Sendable {
        /// The share of the best that is looked at.
        public var topShare: Exact
        /// Groups of fewer people are not shown.
        public var smallestGroup: Int
        public var seed: UInt64

        public init(topShare: Exact = Exact(1, over: 5), smallestGroup: Int = 5, seed: UInt64 = 1) {
            self.topShare = topShare
            self.smallestGroup = smallestGroup
            self.seed = seed
        }
    }
}

/// One person on both sides.
public struct ComparedPerson: Sendable {
    /// The place in both populations.
    public var person: Int
    public var oldRank, newRank: Int
    /// From 0 to 100: the share of the compared people who stand behind, equals counting half.
    public var oldPercentile, newPercentile: Exact
    public var quadrant: Quadrant
    /// The fifth of the old ranking: 1 is the worst, 5 the best. Who is equal is together, in the better one.
    public var oldFifth: Int

    /// Places gained; negative where they are lost.
    public var gain: Int { oldRank - newRank }
    public var percentileShift: Exact { newPercentile - oldPercentile }
}

/// A criterion or part of a total on both sides: for each compared person what it gives.
public struct PartChange: Sendable {
    public var name: String
    public var labels: Labels
    /// `nil`: that side has no such part.
    public var old, new: [Exact?]?
    /// It is what the other parts leave: rounding, and points taken away at the end.
    public var isRest = false

    /// What changes for a person; a part that a side does not have gives nothing there. `nil` where a value is missing.
    public func difference(_ person: Int) -> Exact? {
        guard let before = old.map({ $0[person] }) ?? .zero, let after = new.map({ $0[person] }) ?? .zero else {
            return nil
        }
        return after - before
    }
}
