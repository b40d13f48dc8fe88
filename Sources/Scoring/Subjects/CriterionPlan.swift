import Numbers
import Records
import RubricLanguage

/// A criterion as the scorer goes through it for every subject: looking at it copies nothing.
final class CriterionPlan: Sendable {
    /// A row of the decision table: nodes of the condition (negative: always) and of the points.
    struct Row: BitwiseCopyable {
        var condition: Int32
        var points: Int32
    }

    let measure: MeasureIndex
    /// The kinds of items that are looked at, in the order of the vocabulary.
    let kinds: [KindIndex]
    /// Nodes of the conditions.
    let conditions: [Int32]
    /// The node of the points where there is no decision table.
    let formula: Int32?
    let rows: [Row]
    let hitPolicy: DecisionTable.HitPolicy
    let adjustments: [Adjustment]
    /// The place of the credit rule.
    let credit: Int?
    let oncePer: [KeyPlan]
    let selection: Selection?
    let caps: [CapPlan]
    let combination: Criterion.Combination
    let evidence: [Int]
    let payment: Criterion.Payment?
    /// The node of the condition under which an item is withdrawn; negative: none is.
    let withdrawal: Int32
    /// The node of the date whose appointments get the points; negative: the end of the period.
    let creditDate: Int32
    /// The rounding step of the measure.
    let rounding: RoundingStep?

    /// A factor or an addition: nodes of the condition (negative: always) and of the value.
    struct Adjustment: BitwiseCopyable {
        var isFactor: Bool
        var condition: Int32
        var value: Int32
    }

    init(_ criterion: Criterion, _ rubric: Rubric) {
        measure = criterion.measure
        kinds = Set(criterion.kinds).sorted()
        conditions = criterion.conditions.map(\.root)
        switch criterion.points {
        case .formula(let formula):
            self.formula = formula.root
            rows = []
            hitPolicy = .first
        case .table(let table):
            formula = nil
            rows = table.rows.map { Row(condition: $0.condition?.root ?? -1, points: $0.points.root) }
            hitPolicy = table.hitPolicy
        }
        adjustments = criterion.adjustments.map {
            Adjustment(isFactor: $0.isFactor, condition: $0.condition?.root ?? -1, value: $0.value.root)
        }
        credit = criterion.credit
        oncePer = criterion.oncePer.map(KeyPlan.init)
        selection = criterion.selection
        caps = criterion.caps.map(CapPlan.init)
        combination = criterion.combination
        evidence = criterion.evidence
        payment = criterion.payment
        withdrawal = criterion.withdrawal?.root ?? -1
        creditDate = criterion.creditDate?.root ?? -1
        rounding = rubric.measures[criterion.measure.index].rounding
    }
}
