public import Numbers
public import Records
public import RubricLanguage

/// One effect on one measure of one subject. The postings of a measure sum to the measure.
public struct Posting: Sendable {
    public var measure: MeasureIndex
    /// The item that it is about.
    public var item: Row?
    public var reason: Reason
    /// Which clause of the rubric did it; what the number means is said by the reason.
    public var clause: Int32 = -1
    /// The item that was counted instead.
    public var other: Row?
    public var amount: Exact

    public init(
        _ measure: MeasureIndex, _ reason: Reason, item: Row? = nil, clause: Int = -1, other: Row? = nil,
        amount: Exact = .zero
    ) {
        self.measure = measure
        self.item = item
        self.reason = reason
        self.clause = Int32(truncatingIfNeeded: clause)
        self.other = other
        self.amount = amount
    }

    /// Why a number changed, or why it did not.
    public enum Reason: String, CaseIterable, Sendable {
        /// The points of an item; clause: the row of the decision table, if it has one.
        case base
        /// A multiplier or a bonus; clause: the adjustment.
        case adjustment
        /// What belongs to other contributors, and what rounding the share took or gave.
        case credit
        /// Another report of the same work or family is paid; other: that item.
        case duplicate
        /// An earlier run paid it, in part or altogether.
        case paidBefore = "paid-before"
        /// Better or chosen items take all places.
        case notSelected = "not-selected"
        /// Over a cap; clause: the cap.
        case cap
        /// Over a cap that several criteria share; clause: the shared cap.
        case sharedCap = "shared-cap"
        /// From the sum to the mean or the greatest.
        case combination
        /// A rounding step of the criterion.
        case rounding
        /// A veto takes the points away; clause: the veto.
        case veto

        // Items that did not count; the amount is zero.

        /// A condition is not met; clause: the condition.
        case conditionNotMet = "condition-not-met"
        /// A condition depends on something that is missing; clause: the condition.
        case conditionUnknown = "condition-unknown"
        /// No row of the decision table matches.
        case noRow = "no-row"
        /// The points depend on something that is missing.
        case valueMissing = "value-missing"
        /// Required evidence is missing; clause: the type of evidence.
        case evidenceMissing = "evidence-missing"
        /// The verification refused it.
        case rejected
        /// It is disputed, or the declared shares do not sum to one.
        case disputed
        /// The subject's place among the contributors is not known.
        case noContribution = "no-contribution"

        /// An amount is in another currency than the rubric's and was left out.
        case otherCurrency = "other-currency"

        // Quantities of the subject.

        /// The value of a formula.
        case formula
        /// The points of one criterion of a dimension; clause: the criterion.
        case criterion
        /// A weighted line; clause: the dimension.
        case weighted
        /// A dimension is left out and its weight goes to the others; clause: the dimension.
        case leftOut = "left-out"
        /// Points taken away at the end; clause: the deduction.
        case deduction

        /// Another criterion pays the item better, and only one may; clause: that criterion.
        case countsElsewhere = "counts-elsewhere"

        /// An item that an allocation chose; clause: its criterion.
        case chosen
        /// An item that an allocation did not choose; clause: its criterion.
        case notChosen = "not-chosen"

        /// Required evidence is later than the rubric allows, and no decision admits it; clause: the type of evidence.
        case evidenceLate = "evidence-late"

        /// The item was withdrawn: what it gave, or what earlier runs paid for it, is taken back.
        case withdrawn
    }
}

/// Takes postings. Chosen when the scorer is built, so that ranking alone pays nothing for them.
public protocol PostingSink {
    /// A new subject begins.
    mutating func begin()
    mutating func post(_ posting: @autoclosure () -> Posting)
}

/// Takes nothing.
public struct EmptySink: PostingSink, Sendable {
    public init() {}
    @inlinable public mutating func begin() {}
    @inlinable public mutating func post(_ posting: @autoclosure () -> Posting) {}
}

/// Keeps the postings of the subject at hand, in the order in which they were made.
public struct LedgerSink: PostingSink, Sendable {
    public private(set) var postings: [Posting] = []

    public init() {}

    public mutating func begin() {
        postings.removeAll(keepingCapacity: true)
    }

    public mutating func post(_ posting: @autoclosure () -> Posting) {
        postings.append(posting())
    }
}
