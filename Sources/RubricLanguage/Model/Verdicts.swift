public import Numbers
public import Records

/// A part of the whole that has a score and, in each track, a weight.
public struct Dimension: Sendable {
    public enum Missing: String, CaseIterable, Sendable {
        /// The weight goes to the other dimensions in proportion.
        case redistribute
        case zero
        /// The subject has no total.
        case unscored
    }

    public var name: String
    public var labels: Labels
    /// The measure `NAME.points`, when criteria belong to it.
    public var points: MeasureIndex?
    /// The measure `NAME.score`.
    public var score: MeasureIndex
    /// The measure `NAME.weighted`, when the rubric has weights.
    public var weighted: MeasureIndex?
    public var missing: Missing

    public init(
        name: String, labels: Labels, points: MeasureIndex?, score: MeasureIndex, weighted: MeasureIndex?,
        missing: Missing
    ) {
        self.name = name
        self.labels = labels
        self.points = points
        self.score = score
        self.weighted = weighted
        self.missing = missing
    }
}

/// A class of subjects that is judged by weights of its own. Exactly one must hold for each subject.
public struct Track: Sendable {
    public var name: String
    public var labels: Labels
    public var condition: Expression
    /// The weight of each dimension, in percent, in the order of the rubric's dimensions.
    public var weights: [Exact]
    /// Dimensions that are left out when that raises the total.
    public var optional: [DimensionIndex] = []
    /// The greatest weight that may be left out.
    public var greatestWeightLeftOut = Exact(100)

    public init(name: String, labels: Labels, condition: Expression, weights: [Exact]) {
        self.name = name
        self.labels = labels
        self.condition = condition
        self.weights = weights
    }
}

/// Points that are taken away at the end.
public struct Deduction: Sendable {
    public var name: String
    public var labels: Labels
    public var points: Expression

    public init(name: String, labels: Labels, points: Expression) {
        self.name = name
        self.labels = labels
        self.points = points
    }
}

/// A condition that limits the grade.
public struct Gate: Sendable {
    public var name: String
    public var labels: Labels
    /// The tracks that it concerns; empty: all.
    public var tracks: [Int]
    public var requirement: Expression
    /// The best grade for one who does not meet it: a band of the grading; `nil`: a flag only.
    public var bestGrade: Int?

    public init(name: String, labels: Labels, tracks: [Int], requirement: Expression, bestGrade: Int?) {
        self.name = name
        self.labels = labels
        self.tracks = tracks
        self.requirement = requirement
        self.bestGrade = bestGrade
    }
}

/// A finding that suspends a result. It takes effect only with the number of a decision; without
/// one the sheet shows a flag.
public struct Veto: Sendable {
    public var name: String
    public var labels: Labels
    /// Holds for an item of kind `decision` of the subject.
    public var condition: Expression
    /// The grade: a band of the grading.
    public var grade: Int?
    /// Criteria that give nothing.
    public var criteria: [CriterionIndex]

    public init(name: String, labels: Labels, condition: Expression, grade: Int?, criteria: [CriterionIndex]) {
        self.name = name
        self.labels = labels
        self.condition = condition
        self.grade = grade
        self.criteria = criteria
    }
}

/// Bands of a measure, or grades by conditions, from the best to the worst.
public struct Grading: Sendable {
    public struct Band: Sendable {
        public var name: String
        public var labels: Labels
        public var range: NumberRange
        /// Where the grade is the worst whose condition holds: the condition; `nil`: always.
        public var condition: Expression?

        public init(name: String, labels: Labels, range: NumberRange) {
            self.name = name
            self.labels = labels
            self.range = range
        }
    }

    /// What bands are of. Without it there is no grade.
    public var measure: MeasureIndex
    public var bands: [Band]
    /// The grade is the worst whose condition holds; the ranges are open.
    public var isByConditions = false

    public init(measure: MeasureIndex, bands: [Band]) {
        self.measure = measure
        self.bands = bands
    }
}

/// A limit on the number of subjects with the best grade.
public struct Quota: Sendable {
    /// Among whom the seats are counted.
    public enum Scope: String, CaseIterable, Sendable {
        case institution, unit, track
    }

    /// What happens to equals at the last seat.
    public enum Tie: String, CaseIterable, Sendable {
        /// None of them gets it.
        case allOut = "all-out"
        /// None gets it yet, and the sheet says that the committee decides.
        case committee
    }

    /// The grade that is limited: a band of the grading. Who is over the limit gets the next one.
    public var grade: Int
    /// The greatest share of the subjects to be assessed.
    public var share: Exact
    public var rounding: RoundingMode
    /// Within what the seats are counted. Institution and unit together: the institution's seats are
    /// shared among its units by largest remainder. Track: each track has seats of its own.
    public var scopes: [Scope]
    public var tie: Tie

    public init(grade: Int, share: Exact, rounding: RoundingMode, scopes: [Scope], tie: Tie) {
        self.grade = grade
        self.share = share
        self.rounding = rounding
        self.scopes = scopes
        self.tie = tie
    }
}
