public import Numbers

/// Somebody who shall be ahead of somebody else. People are known by their place among those of the track.
public struct StatedOrder: Hashable, Sendable {
    public var ahead: Int
    public var behind: Int

    public init(_ ahead: Int, before behind: Int) {
        self.ahead = ahead
        self.behind = behind
    }
}

/// What weights are to keep to.
public struct SearchDemands: Sendable {
    public var locked: Set<Int> = []
    /// Where the weights of some criteria may go.
    public var bounds: [Int: ClosedRange<Exact>] = [:]
    public var orders: [StatedOrder] = []
    /// How many points somebody must be ahead.
    public var margin = Exact(1, over: 100)
    public var norm = Norm.sum

    /// What a change of weights is measured by.
    public enum Norm: String, Hashable, Sendable, CaseIterable {
        /// The sum of what all weights change by.
        case sum
        /// The most that any weight changes by.
        case greatest
    }

    public init() {}
}

/// How searched weights were found, and what is known of them.
public struct SearchEvidence: Sendable {
    /// `linear`: proved by a linear program. `searched`: tried one after the other.
    public var kind: AnswerKind
    /// How many orders are kept.
    public var orders: Int
    /// How large the change of weights is, by its norm.
    public var size: Exact
    /// The least size there can be, before weights are cut to decimals; `nil` where none is proved.
    public var least: Exact?
    public var norm: SearchDemands.Norm
    /// How many weights were tried, where they were.
    public var tried: Int?
    /// What a search for a given ranking reached.
    public var ranks: Ranks?

    /// A given ranking and the rankings of a run.
    public struct Ranks: Sendable {
        /// Each is compared with so many who follow in the given ranking.
        public var reach: Int
        public var comparisons: Int
        /// By how much the compared should be ahead, for the weights that were taken.
        public var margin: Exact?
        /// What their distances fall short of it by in sum before weights are cut, and the least that is proved possible.
        public var shortfall, least: Exact?
        /// The distance of the ranks of a run from the given ones, with the weights as they are, and with those found.
        public var before, after: RankDistance
    }
}

/// Orders that no weights keep together, with what proves it.
public struct OrderContradiction: Sendable {
    /// Stated orders, each with how often it is counted: counted so, they demand more than any weights give.
    public var orders: [(order: StatedOrder, times: Exact)]
    /// Whether they could be kept if people may be level.
    public var allowsTies: Bool
    /// The most points that the orders, counted so, are ahead under any weights, and what the margin demands of them.
    public var most, demanded: Exact
}
