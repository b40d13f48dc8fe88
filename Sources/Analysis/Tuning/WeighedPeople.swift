public import Numbers
public import Records
import RubricLanguage
import Scoring
public import Weighting

/// People who are judged by the same weights: those of one track, or, where the total is a plain sum, everybody.
public struct WeighedPeople: Sendable {
    /// What a weight belongs to: a dimension, or a term of the sum.
    public struct Criterion: Hashable, Sendable {
        public var name: String
        public var labels: Labels
    }

    /// What keeps a total from being the sum of weight times score.
    public enum Obstacle: Hashable, Sendable {
        /// Weighted lines, or the total, are rounded.
        case rounding
        /// Dimensions are left out when that raises the total.
        case optional
        /// A missing score gives its weight to the other dimensions; so many people miss one.
        case missing(Int)
        /// The scores of a criterion have no common unit in which all of them fit a word.
        case tooWide
    }

    /// Where the people stand.
    public let population: Population
    /// The track; `nil` where one sum holds for everybody.
    public let track: Int?
    public let criteria: [Criterion]
    public let weights: [Exact]
    /// The people, by their place in the population.
    public let people: [Int]
    /// How many people of the track have no total.
    public let withoutTotal: Int
    /// How many have one and are not to be assessed.
    public let notAssessed: Int
    /// Person by person the score of each criterion.
    var scores: [[Exact?]]
    public internal(set) var obstacles: [Obstacle]
    let rule: TotalRule
    /// The scores as a matrix whose sums of weight times value are totals before rounding; `nil` where totals are none.
    ///
    /// Weights keep their sum along every path, so that it is divided by once and for all.
    public internal(set) var matrix: ScoreMatrix?

    /// Whether the weights sum to a fixed sum, so that the others answer when one changes.
    public var keepsSum: Bool { track != nil }
    /// What the weights sum to.
    public var sum: Exact { weights.reduce(.zero, +) }
    /// Whether totals are sums of weight times score.
    public var isLinear: Bool { obstacles.isEmpty }
    /// Whether they are but for rounding.
    public var isLinearBeforeRounding: Bool { obstacles.allSatisfy { $0 == .rounding } }

    /// What one of these people has under a criterion; `nil` where that is missing.
    public func score(_ person: Int, _ criterion: Int) -> Exact? { scores[person][criterion] }

    /// The criterion of a name.
    public func criterion(_ name: String) -> Int? { criteria.firstIndex { $0.name == name } }
}

/// How a total follows from scores and weights.
enum TotalRule: Sendable {
    /// As the scorer weighs dimensions.
    case weighed(Weigher, Weigher.Weights)
    /// A sum, rounded by one step after the other.
    case sum([RoundingStep])
}
