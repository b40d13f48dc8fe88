import RubricLanguage
import Scoring

extension Words {
    /// A reason of a posting in general; the account puts the facts in where there are some.
    func sentence(for reason: Posting.Reason) -> String {
        switch reason {
        case .base: reasonBase
        case .adjustment: reasonAdjustment
        case .credit: reasonCredit
        case .duplicate: duplicateOf
        case .paidBefore: paidBefore
        case .notSelected: notAmongBest
        case .cap: overCap
        case .sharedCap: overSharedCap
        case .combination: sumOfAll
        case .rounding: rounding
        case .veto: takenByVeto
        case .conditionNotMet: conditionNotMet
        case .conditionUnknown: conditionUnknown
        case .noRow: noRow
        case .valueMissing: valueMissing
        case .evidenceMissing: evidenceMissing
        case .evidenceLate: evidenceLate
        case .rejected: rejected
        case .disputed: disputed
        case .noContribution: noContribution
        case .otherCurrency: otherCurrency
        case .formula: reasonFormula
        case .criterion: reasonCriterion
        case .weighted: reasonWeighted
        case .leftOut: reasonLeftOut
        case .deduction: reasonDeduction
        case .countsElsewhere: countsUnder
        case .chosen: reasonChosen
        case .notChosen: reasonNotChosen
        }
    }

    /// How the items of a criterion become its points.
    func sentence(for combination: Criterion.Combination) -> String {
        switch combination {
        case .sum: sumOfAll
        case .mean: meanOfItems
        case .max: greatestOfItems
        }
    }
}
