import Numbers
import Records
import RubricLanguage
import Scoring

/// The clause of the rubric that a posting rests on, in the rubric's own words.
///
/// All that can occur is known before the run, so that a ledger copies bytes and makes no strings.
struct ClauseNames: Sendable {
    private let rubric: Rubric
    private let criteria: [CriterionIndex?]
    private let evidenceTypes: [String]

    init(_ rubric: Rubric) {
        self.rubric = rubric
        criteria = rubric.measures.map { measure in
            if case .criterion(let index) = measure.definition { index } else { nil }
        }
        evidenceTypes = rubric.vocabulary.enumeration("evidence-type")?.values.map(\.name) ?? []
    }

    /// The criterion that a measure belongs to.
    func criterion(of measure: MeasureIndex) -> Criterion? {
        criteria[measure.index].map { rubric.criteria[$0.index] }
    }

    /// The clause of a posting as it stands in the rubric; empty where the reason says all.
    func name(_ reason: Posting.Reason, _ measure: MeasureIndex, clause: Int) -> String {
        if let criterion = criterion(of: measure), let name = name(reason, criterion, clause) { return name }
        switch reason {
        case .sharedCap: return rubric.sharedCaps[clause].name
        case .veto: return rubric.vetoes[clause].name
        case .evidenceMissing, .evidenceLate: return evidenceTypes[clause]
        case .criterion, .countsElsewhere, .chosen, .notChosen: return rubric.criteria[clause].name
        case .weighted, .leftOut: return rubric.dimensions[clause].name
        case .deduction: return rubric.deductions[clause].name
        case .formula:
            return rubric.measures[measure.index].definition.expression?.text ?? ""
        default: return ""
        }
    }

    private func name(_ reason: Posting.Reason, _ criterion: Criterion, _ clause: Int) -> String? {
        switch reason {
        case .base: return base(criterion, clause)
        case .adjustment: return criterion.adjustments[clause].name
        case .credit: return criterion.credit.map { rubric.credits[$0].name }
        case .withdrawn: return criterion.withdrawal?.text
        case .paidBefore: return criterion.payment.map { "pays: \($0.rawValue)" }
        case .notSelected: return criterion.selection.map { "\($0.kind.rawValue) \($0.count)" }
        case .cap: return criterion.caps[clause].text
        case .combination: return criterion.combination.rawValue
        case .conditionNotMet, .conditionUnknown: return criterion.conditions[clause].text
        default: return nil
        }
    }

    /// The tier's name, or the words of the row that has none.
    private func base(_ criterion: Criterion, _ clause: Int) -> String {
        switch criterion.points {
        case .formula(let formula): return formula.text
        case .table(let table):
            guard table.rows.indices.contains(clause) else { return "" }
            let row = table.rows[clause]
            return row.tier ?? row.condition?.text ?? row.points.text
        }
    }

    /// Whether a measure has at most one clause for the reason, so that a posting need not name it.
    static func hasOneClause(_ reason: Posting.Reason) -> Bool {
        switch reason {
        case .base, .credit, .paidBefore, .withdrawn, .notSelected, .combination, .formula: true
        default: false
        }
    }

    /// How many clauses a reason can name under a measure.
    func clauseCount(_ reason: Posting.Reason, _ measure: MeasureIndex) -> Int {
        let criterion = criterion(of: measure)
        switch reason {
        case .base, .valueMissing:
            guard let criterion, case .table(let table) = criterion.points else { return 0 }
            return table.rows.count
        case .adjustment: return criterion?.adjustments.count ?? 0
        case .cap: return criterion?.caps.count ?? 0
        case .conditionNotMet, .conditionUnknown: return criterion?.conditions.count ?? 0
        case .sharedCap: return rubric.sharedCaps.count
        case .veto: return rubric.vetoes.count
        case .evidenceMissing, .evidenceLate: return evidenceTypes.count
        case .criterion, .countsElsewhere, .chosen, .notChosen: return rubric.criteria.count
        case .weighted, .leftOut: return rubric.dimensions.count
        case .deduction: return rubric.deductions.count
        default: return 0
        }
    }
}
