public import Numbers
public import Records
public import RubricLanguage

/// Scores subjects one by one under one rubric.
///
/// A scorer belongs to one thread; what it works with is allocated once. The result of a subject
/// depends on nothing but the subject's records and the rubric.
public struct Scorer<Sink: PostingSink>: ~Copyable {
    public let rubric: Rubric
    let plan: ScoringPlan
    public var evaluator: Evaluator

    /// The items of the criterion at hand that give something so far.
    var candidates: [Candidate] = []
    /// For each criterion the items that are its own, where it shares items with others.
    var held: [(candidates: [Candidate], claims: [Row: Set<Int>])?]
    /// Keys of the candidates' groups, as many for each as there are keys.
    var keys: [GroupValue] = []
    /// The candidates in an order, and for each whether it stays.
    var order: [Int] = []
    var isKept: [Bool] = []
    var capGroups: [CapGroup] = []
    var shares: [Exact] = []
    /// Whether they are in the order of the list, and not by position.
    var sharesFollowList = true
    /// The contributors whose shares they are; `nil` where one belongs to somebody who is not listed.
    var sharers: [Row?] = []
    /// Values that grouped items by number, so that a key is always one word.
    var numberKeys: [Exact] = []
    /// Texts that grouped items; equal texts may have different symbols.
    var textKeys: [Symbol] = []
    var weigher: Weigher
    /// Measures that are given and not computed.
    var injected: [Exact??]
    /// The points of criteria before shared caps, if they are kept.
    var uncapped: [Exact?] = []
    var keepsUncapped = false
    /// Criteria that a veto takes the points of: the veto.
    var vetoed: [Int?]
    /// Works that were paid, for the roll-up to places.
    public internal(set) var paidWorks: [PaidWork] = []
    /// Where the subject scored last belongs: its appointments at the end of the period.
    public internal(set) var affiliations: [Affiliation] = []
    /// The appointments on the day of an item.
    var datedAffiliations: [Affiliation] = []
    /// Whether the items that criteria count are kept though no expression asks for them.
    var keepsAllCounted = false
    /// What the subject scored last gives aggregates over subjects.
    var contributions: [PlaceTotals.Contribution] = []
    /// The aggregates over subjects, as places in the pool.
    let subjectAggregates: [Int]

    /// What the subjects of the batch adopted, in order, and how far the order was followed.
    var adoptions: [(subject: Row, item: Row)] = []
    var nextAdoption = 0
    var adopted: [Row] = []
    /// What earlier runs gave, to everybody and to the subject at hand.
    var prior: PriorRun?
    var recalled = PriorRun.Subject()
    /// For items of the criterion at hand the places of what was paid for them before.
    var claims: [Row: Set<Int>] = [:]
    /// What was paid to the subject scored last by criteria that ask for it.
    var payments: [Payment] = []

    /// What is known of allocations that people share, and what the subject scored last has of each.
    var allocations = AllocationValues()
    public internal(set) var allotments: [Allotment?]

    /// The track that a trial supposes.
    var supposedTrack: Int?

    /// What is given for subjects of the batch.
    var given: [GivenMeasure] = []

    // The last of all, because its size differs.
    public var sink: Sink

    public init(_ rubric: Rubric, sink: Sink) {
        self.rubric = rubric
        plan = ScoringPlan(rubric)
        self.sink = sink
        evaluator = Evaluator(rubric)
        weigher = Weigher(rubric, rounding: nil)
        injected = Array(repeating: .none, count: rubric.measures.count)
        held = Array(repeating: nil, count: rubric.criteria.count)
        allotments = Array(repeating: nil, count: rubric.allocations.count)
        vetoed = Array(repeating: nil, count: rubric.criteria.count)
        subjectAggregates = rubric.pool.aggregates.indices.filter { rubric.pool.aggregates[$0].source == .subjects }
    }
}

/// An item on its way through a criterion.
struct Candidate {
    var row: Row
    /// The row of the decision table; negative where there is none.
    var tier: Int32
    /// What the item is worth before sharing, rounded as an item.
    var worth: Exact
    /// What it gives the subject, as far as the pipeline has come.
    var amount: Exact
}

/// What was allowed so far to a group of candidates under a cap.
struct CapGroup {
    /// The place of its first candidate.
    var first: Int
    var items = 0
    var points = Exact.zero
}

/// A work that a criterion paid a subject for.
public struct PaidWork: Sendable {
    public var criterion: CriterionIndex
    public var item: Row
    /// `nil`: only this report of it exists.
    public var work: WorkIndex?
    /// What the work is worth before sharing.
    public var worth: Exact
    /// What it gave the subject, before limits that criteria share.
    public var amount: Exact
    /// The date whose appointments get it, where the rubric names one and the item has it.
    public var date: PartialDate?
}

/// The value of a group key in one word; `alone` where the field is missing: the item is a group of its own.
enum GroupValue: Hashable {
    case alone(Row)
    case work(WorkIndex)
    case bits(Int64)
}
