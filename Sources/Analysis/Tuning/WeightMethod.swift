/// A way to come to weights.
public enum WeightMethod: String, Hashable, Sendable, CaseIterable {
    /// Taken from how scores vary.
    case entropy, critic, gini, variance, merec, cilos
    case deviation = "sd"
    /// Taken from what people judge.
    case ahp, rating, rancom
    case bestWorst = "best-worst"
    /// The nearest weights that keep stated orders of people.
    case orders
    /// Weights whose ranking is near a given one.
    case ranks

    /// What a method looks at.
    public enum Basis: Sendable {
        case scores, judgements, search
    }

    public var basis: Basis {
        switch self {
        case .entropy, .critic, .gini, .variance, .merec, .cilos, .deviation: .scores
        case .ahp, .rating, .rancom, .bestWorst: .judgements
        case .orders, .ranks: .search
        }
    }
}
