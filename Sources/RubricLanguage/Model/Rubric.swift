import Diagnostics
public import Numbers
public import Records

/// A checked rubric: names are places, types agree, bands meet, and scoring with it cannot fail.
public struct Rubric: Sendable {
    public var name: String
    public var version: String
    public var title: Labels
    /// The texts that it implements.
    public var sources: [LegalSource] = []
    /// Changes that were made to what it extends, or to itself, in order.
    public var amendments: [Amendment] = []
    /// Which lints are errors.
    public var policy: Policy
    /// It reproduces an old metric: forbidden inputs are allowed, and every sheet says so.
    public var isLegacy = false
    /// The kind of record that it scores: person or platform.
    public var subject: KindIndex
    public var period: Period
    /// The first day and the last on which it holds; `nil`: without end.
    public var validFrom, validUntil: Day?
    public var currency: Currency?
    public var rounding = Rounding()
    public var parameters: [Parameter] = []

    public var vocabulary: Vocabulary
    public var pool = ExpressionPool()

    /// All named quantities of a subject, each after those that it needs.
    public var measures: [Measure] = []
    public var criteria: [Criterion] = []
    /// The last day of evidence that criteria require; `nil`: any day.
    public var evidenceDeadline: Expression?
    public var credits: [CreditRule] = []
    public var onlyOnce: [OnlyOnce] = []
    public var sharedCaps: [SharedCap] = []
    public var allocations: [Allocation] = []
    public var dimensions: [Dimension] = []
    public var tracks: [Track] = []

    /// The measure that the subject is ranked and graded by.
    public var total: MeasureIndex
    public var deductions: [Deduction] = []
    public var gates: [Gate] = []
    public var vetoes: [Veto] = []
    public var grading: Grading?
    public var quota: Quota?
    /// Measures that break ties, in order; higher is better.
    public var tieBreaks: [MeasureIndex] = []
    /// Subjects of different tracks are never ranked together.
    public var ranksWithinTrack = false
    /// Quantities of institutions and units.
    public var placeMeasures: [Measure] = []
    /// Where its parts stand in its text.
    public var places = RubricPlaces(whole: Place(file: ""))

    public init(
        name: String, version: String, title: Labels, policy: Policy, subject: KindIndex, period: Period,
        vocabulary: Vocabulary, total: MeasureIndex
    ) {
        self.name = name
        self.version = version
        self.title = title
        self.policy = policy
        self.subject = subject
        self.period = period
        self.vocabulary = vocabulary
        self.total = total
    }
}

/// A text that a rubric implements.
public struct LegalSource: Hashable, Sendable {
    public var text: String
    public var article: String?
    public var date: String?
    public var link: String?

    public init(text: String, article: String? = nil, date: String? = nil, link: String? = nil) {
        self.text = text
        self.article = article
        self.date = date
        self.link = link
    }
}

/// The stages at which numbers are rounded; where a stage is `nil` they stay exact.
public struct Rounding: Hashable, Sendable {
    /// What an item gives a subject.
    public var item: RoundingStep?
    /// The points of a criterion.
    public var criterion: RoundingStep?
    /// The score of a dimension.
    public var dimension: RoundingStep?
    /// A weighted line.
    public var weighted: RoundingStep?
    /// The total and what follows from it.
    public var total: RoundingStep?

    public init() {}
}

/// The place of a measure among the measures of a rubric.
public struct MeasureIndex: Hashable, Comparable, Sendable, BitwiseCopyable {
    public var rawValue: Int32
    @inlinable public init(_ index: Int) { rawValue = Int32(truncatingIfNeeded: index) }
    @inlinable public var index: Int { Int(rawValue) }
    public static func < (a: MeasureIndex, b: MeasureIndex) -> Bool { a.rawValue < b.rawValue }
}

/// The place of a criterion among the criteria of a rubric.
public struct CriterionIndex: Hashable, Sendable, BitwiseCopyable {
    public var rawValue: Int32
    @inlinable public init(_ index: Int) { rawValue = Int32(truncatingIfNeeded: index) }
    @inlinable public var index: Int { Int(rawValue) }
}

/// The place of a dimension among the dimensions of a rubric.
public struct DimensionIndex: Hashable, Sendable, BitwiseCopyable {
    public var rawValue: Int32
    @inlinable public init(_ index: Int) { rawValue = Int32(truncatingIfNeeded: index) }
    @inlinable public var index: Int { Int(rawValue) }
}

/// A named quantity of a subject (or of a place): a unit, a rounding step and a definition over
/// records and other measures.
public struct Measure: Sendable {
    public enum Definition: Sendable {
        /// What the items of a criterion give.
        case criterion(CriterionIndex)
        /// The sum of the points of a dimension's criteria.
        case dimensionPoints(DimensionIndex)
        /// A formula over records and measures before it.
        case formula(Expression)
        /// A dimension's score times its weight in the subject's track, over 100; nothing where the
        /// dimension is left out.
        case weightedLine(DimensionIndex)
        /// The sum of the weighted lines.
        case weightedTotal
        /// A measure less all deductions.
        case afterDeductions(MeasureIndex)
        /// Whether something holds, over records and measures before it.
        case condition(Expression)
        /// What the items give that an allocation chooses.
        case allocation(AllocationIndex)

        /// The expression that stands in the rubric, if it is written out.
        public var expression: Expression? {
            switch self {
            case .formula(let expression), .condition(let expression): expression
            default: nil
            }
        }
    }

    /// Unique in the rubric: `patents.points`, `transfer.score`, `practice-days`, `total`.
    public var name: String
    public var labels: Labels
    public var unit: Unit
    /// Whether it can be missing.
    public var isOptional: Bool
    public var rounding: RoundingStep?
    public var definition: Definition

    public init(
        name: String, labels: Labels, unit: Unit = .none, isOptional: Bool = false, rounding: RoundingStep?,
        definition: Definition
    ) {
        self.name = name
        self.labels = labels
        self.unit = unit
        self.isOptional = isOptional
        self.rounding = rounding
        self.definition = definition
    }

    /// What it is in an expression.
    var type: ValueType { unit == .condition ? .truth : .number(unit) }
}
