import Numbers
public import Records
public import RubricLanguage

/// Evaluates checked expressions for one subject at a time.
///
/// It walks the rubric's nodes directly; nothing is allocated and nothing thrown. A value that is
/// missing is `nil`, and so is a condition that depends on one.
public struct Evaluator: ~Copyable {
    let pool: ExpressionPool
    let fields: FieldTable
    let aggregates: AggregateTable
    let texts: [[UInt8]]
    let period: Period
    let parameters: [Parameter.Value]
    let currency: [UInt8]
    let layout: Layout

    /// The records at hand.
    public internal(set) var batch = Batch(file: 0)
    var subject = Row(0)
    var item = Row(0)
    /// Who stands for the subject among the contributors to it while the shares of all of them are found, which may be
    /// somebody who is not listed; `.none`: the subject.
    var sharer: Row??
    var part = Row(0)
    /// The item that a trial supposes to have the evidence that is required.
    var itemWithEvidence: Row?
    /// For each kind of attribute the row that holds at the end of the period.
    var attributes: [Row?]
    /// The subject's items in canonical order: by kind, then by number.
    var items: [Row] = []
    /// For each kind where its items stand among them.
    var itemPlaces: [Range<Int>]

    /// Measures of the subject as far as they are known.
    var measures: [Exact?]
    /// The points of the item at hand, as far as they are known.
    var points = Exact.zero
    /// The named numbers of items: nodes and rounding steps, and what they are for one item as far as they are known.
    let itemValueRules: [(node: Int32, step: RoundingStep?)]
    var itemValues: [Exact??]
    /// Of a name that several criteria have: the place of each one's own number.
    let itemValueVariants: [Int: [CriterionIndex: Int]]
    var itemOfValues: Row?
    /// The items that criteria count, and which of them belong to each.
    var counted: [CountedItem] = []
    var countedRanges: [Range<Int>]
    /// The items that allocations chose stand among them a second time.
    var chosenRanges: [Range<Int>]
    /// The place among them of the one at hand.
    var countedAtHand = 0
    /// How many records the group at hand has.
    var members = 0
    /// Whether an amount was left out because it is in another currency.
    var sawOtherCurrency = false
    /// The grade of the subject, once it is decided.
    var grade: Int?
    /// What aggregates over subjects gave, while quantities of a place are computed.
    var rolledUp: [Int32: Exact] = [:]
    /// What the criteria paid at the place whose quantities are computed.
    var works: [PlaceTotals.Works] = []
    /// What an earlier run gave the subject, for each measure that is asked of it; empty without such a run.
    var priorValues: [Exact?] = []
    /// What people have together, as far as it was gathered.
    var cohorts = CohortValues()

    /// For each reference table what was asked last, and what was not found.
    var consultations: [Consultation?]
    var unmatched: [Unmatched]
    /// The names of enumerators, for the keys of reference tables.
    let enumerators: [String: [String]]

    var spans: [Period] = []
    var valuedSpans: [(Period, Exact)] = []
    /// Memory for values that are put in order.
    var sortedValues: [Exact] = []

    public init(_ rubric: Rubric) {
        pool = rubric.pool
        fields = FieldTable(rubric.pool.fields, kindCount: rubric.vocabulary.kinds.count)
        texts = rubric.pool.texts.map { Array($0.utf8) }
        period = rubric.period
        parameters = rubric.parameters.map(\.value)
        currency = Array((rubric.currency?.code ?? "").utf8)
        layout = Layout(rubric.vocabulary)
        aggregates = AggregateTable(rubric.pool.aggregates, roles: layout.roles)
        itemValueRules = rubric.pool.itemValues.map { ($0.value.root, $0.rounding) }
        itemValues = Array(repeating: .none, count: rubric.pool.itemValues.count)
        itemValueVariants = Dictionary(
            uniqueKeysWithValues: rubric.pool.itemValues.enumerated().lazy.filter { !$1.variants.isEmpty }
                .map { ($0, $1.variants) })
        chosenRanges = Array(repeating: 0..<0, count: rubric.allocations.count)
        countedRanges = Array(repeating: 0..<0, count: rubric.criteria.count)
        consultations = Array(repeating: nil, count: rubric.pool.references.count)
        unmatched = Array(repeating: Unmatched(), count: rubric.pool.references.count)
        enumerators = rubric.enumeratorsOfReferences
        attributes = Array(repeating: nil, count: rubric.vocabulary.kinds.count)
        itemPlaces = Array(repeating: 0..<0, count: rubric.vocabulary.kinds.count)
        measures = Array(repeating: nil, count: max(rubric.measures.count, rubric.placeMeasures.count))
    }
}

/// The places of the fields that the engine itself looks at.
struct Layout: Sendable {
    let roles: [RecordKind.Role]
    let idSlots: [Slot?]
    let currencySlots: [Slot?]
    let contributorCountSlots: [Slot?]
    let chosenSlots: [Slot?]
    let verificationSlots: [Slot?]
    let claimSlots: [Slot?]
    let contributor: KindIndex
    let contributorPerson, contributorSelf, contributorPosition, contributorShare: Slot
    let span: KindIndex
    let spanFrom, spanTo: Slot
    let evidence: KindIndex
    let evidenceType, evidenceDate: Slot
    let fromSlots, toSlots: [Slot?]
    let decision: KindIndex
    let decisionNumber, decisionFinding, decisionItem: Slot
    let lateEvidence: Int64
    let appointment: KindIndex
    let appointmentSlots: (institution: Slot, unit: Slot, share: Slot)
    let rejected, disputed, verified: Int64
    let assessedSlots: [Slot?]

    init(_ vocabulary: Vocabulary) {
        func kind(_ name: String) -> KindIndex { Layout.known(vocabulary.kind(name)) }
        func slot(_ kind: KindIndex, _ field: String) -> Slot { Layout.known(vocabulary[kind].slot(field)) }
        func slots(_ field: String) -> [Slot?] { vocabulary.kinds.map { $0.slot(field) } }
        roles = vocabulary.kinds.map(\.role)
        idSlots = slots("id")
        currencySlots = slots("currency")
        contributorCountSlots = slots("contributors")
        chosenSlots = slots("chosen")
        verificationSlots = slots("verification")
        claimSlots = slots("claimed-points")
        fromSlots = slots("from")
        toSlots = slots("to")
        assessedSlots = slots("assessed")
        contributor = kind("contributor")
        contributorPerson = slot(contributor, "person")
        contributorSelf = slot(contributor, "self")
        contributorPosition = slot(contributor, "position")
        contributorShare = slot(contributor, "share")
        span = kind("span")
        spanFrom = slot(span, "from")
        spanTo = slot(span, "to")
        evidence = kind("evidence")
        evidenceType = slot(evidence, "type")
        evidenceDate = slot(evidence, "date")
        decision = kind("decision")
        decisionNumber = slot(decision, "number")
        decisionFinding = slot(decision, "finding")
        decisionItem = slot(decision, "of")
        lateEvidence = Int64(
            Layout.known(Layout.known(vocabulary.enumeration("decision-finding")).index(of: "late-evidence")))
        appointment = kind("appointment")
        appointmentSlots = (
            slot(appointment, "institution"), slot(appointment, "unit"), slot(appointment, "fte")
        )
        let verification = Layout.known(vocabulary.enumeration("verification"))
        rejected = Int64(Layout.known(verification.index(of: "rejected")))
        disputed = Int64(Layout.known(verification.index(of: "disputed")))
        verified = Int64(Layout.known(verification.index(of: "verified")))
    }

    private static func known<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("the core vocabulary has what the engine looks at") }
        return value
    }
}
