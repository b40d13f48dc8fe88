public import Numbers
public import Statistics

/// What somebody judged, of the criteria that may change.
public struct Judged<Value: Sendable>: Sendable {
    public var person: String
    public var value: Value

    public init(_ person: String, _ value: Value) {
        self.person = person
        self.value = value
    }
}

/// What people judged of the criteria of one track that may change, in their order.
public enum Judgements: Sendable {
    /// How many times as important each is as each other.
    case pairwise([Judged<PairwiseComparisons>])
    /// The best beside the others, and the others beside the worst.
    case bestWorst([Judged<BestWorst>])
    /// Which of two is more important: 1, 1/2 or 0.
    case comparisons([Judged<[[Exact]]>])
    /// Points, round by round; in each, the shares stand in the order of its people.
    case ratings([(round: Int, people: [String], ratings: DirectRatings)])
}

/// How far judgements contradict each other.
public struct Consistency: Sendable {
    /// `nil` where it cannot be told.
    public var ratio: Double?
    /// Above it, judgements should be gone through again; `nil` where there is no such rule.
    public var limit: Double?

    public var isContradiction: Bool { ratio.flatMap { ratio in limit.map { ratio > $0 } } ?? false }
}

/// What a panel's weights rest on.
public struct PanelEvidence: Sendable {
    /// What follows from one person's judgements alone.
    public struct Member: Sendable {
        public var person: String
        /// The share of each criterion that may change; they sum to about one.
        public var shares: [Double]
        /// `nil` where the method has no such figure.
        public var consistency: Consistency?
    }

    /// The criteria that were judged.
    public var criteria: [Int]
    public var members: [Member]
    /// That of the group, where it has judgements of its own.
    public var group: Consistency?

    /// Those whose judgements should be gone through again.
    public var contradicting: [Member] { members.filter { $0.consistency?.isContradiction == true } }
}

/// One round of direct rating.
public struct RatingRound: Sendable {
    /// What the round says of one criterion, in shares of all points.
    public struct Figures: Sendable {
        public var criterion: Int
        public var mean, median: Exact
        /// The standard deviation over the people; `nil` with one of them.
        public var deviation: Exact?
        /// The distance between the first and the third quartile.
        public var quartileRange: Exact
        /// How far the mean moved since the round before; `nil` in the first.
        public var movement: Exact?
    }

    public var round: Int
    public var people: [String]
    public var figures: [Figures]
    /// Kendall's W.
    public var concordance: Exact?
}
