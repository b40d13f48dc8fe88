import RubricLanguage
import Scoring

extension Words {
    /// A reason of a posting in general; the account puts the facts in where there are some.
    func sentence(for reason: Posting.Reason) -> String {
        switch reason {
        case .base: self.reasonBase
        case .adjustment: self.reasonAdjustment
        case .credit: self.reasonCredit
        case .duplicate: self.duplicateOf
        case .paidBefore: self.paidBefore
        case .withdrawn: self.withdrawn
        case .notSelected: self.notAmongBest
        case .cap: self.overCap
        case .sharedCap: self.overSharedCap
        case .combination: self.sumOfAll
        case .rounding: self.rounding
        case .veto: self.takenByVeto
        case .conditionNotMet: self.conditionNotMet
        case .conditionUnknown: self.conditionUnknown
        case .noRow: self.noRow
        case .valueMissing: self.valueMissing
        case .evidenceMissing: self.evidenceMissing
        case .evidenceLate: self.evidenceLate
        case .rejected: self.rejected
        case .disputed: self.disputed
        case .noContribution: self.noContribution
        case .otherCurrency: self.otherCurrency
        case .formula: self.reasonFormula
        case .criterion: self.reasonCriterion
        case .weighted: self.reasonWeighted
        case .leftOut: self.reasonLeftOut
        case .deduction: self.reasonDeduction
        case .countsElsewhere: self.countsUnder
        case .chosen: self.reasonChosen
        case .notChosen: self.reasonNotChosen
        }
    }

    /// The reasons of postings by their names, each in a sentence without facts: these stand in the columns beside it.
    var namedReasons: [String: String] {
        let own = workbook.reasons
        return Dictionary(
            uniqueKeysWithValues: Posting.Reason.allCases.map {
                ($0.rawValue, own[$0.rawValue] ?? sentence(for: $0))
            })
    }

    /// How the items of a criterion become its points.
    func sentence(for combination: Criterion.Combination) -> String {
        switch combination {
        case .sum: self.sumOfAll
        case .mean: self.meanOfItems
        }
    }
}
