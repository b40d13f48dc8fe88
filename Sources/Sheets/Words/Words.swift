import Records

/// The words of the sheets in one language. The compiler sees to it that no language lacks one.
///
/// `{1}` and `{2}` are places that `fill` fills.
struct Words: Sendable {
    // General.
    let sheetTitle, indexTitle, legacy, yes, no, comma, days, missingValue, otherwise, pointsWhen, none: String
    let draft, period, rubric, version, staffNumber, name, otherName, inputFiles, fingerprint, producedBy: String
    let parameters, sources: String
    let amendments, validity: String

    // Blocks of a person's sheet.
    let blockHead, blockGates, blockItems, blockAdjustments, blockTotal, blockPanels, blockResult: String
    let blockNotCounted, blockStatement: String

    // Gates, vetoes and verdict.
    let rule, facts, outcome, decision, gate, veto, met, notMet, undecided, inForce, flagOnly, noGates: String
    let total, band, grade, quota, rank, rankOf, notRanked, noGrade, status, scored, notAssessed, noTrack: String
    let severalTracks, unscoredDimension, noTotal, limitedByGate, limitedByVeto, gradeMissing: String
    let condition, holds, holdsNot, cannotBeTold, colon, gradeByCondition, gradeByNone, gradeUndecided: String
    let quotaSeated, quotaFull, quotaTiedOut, quotaCommittee: String

    // Items.
    let adjustmentsNote, number, item, ruleApplied, base, factors, share, awarded, positionOf, others: String
    let sameWork, byDecision: String
    let evidence, noEvidence, state, unverified, adopted, sumOfItems, criterionPoints, readTogether: String
    let readBy, noItems, amount, reason, place, original: String

    // Dimensions and total.
    let dimension, criterion, points, formula, score, weight, weighted, sum, quantities, quantity, value: String
    let noWeight, leftOutRaises, leftOutMissing, dimensionUnscored: String

    // Panels.
    let assessors, mean, trimmedMean, median, range, deviation, conflicts, source: String

    // Reasons.
    let paidBefore: String
    let reasonBase, reasonAdjustment, reasonCredit, duplicateOf, notAmongBest, notAmongChosen, overCap: String
    let overSharedCap, meanOfItems, greatestOfItems, sumOfAll, rounding, takenByVeto, conditionNotMet: String
    let conditionUnknown, outsideOfPeriod, dateTooCoarse, missing, noRow, valueMissing, evidenceMissing: String
    let evidenceLate: String
    let rejected, disputed, noContribution, otherCurrency, zeroPoints, noCriterion, reasonFormula: String
    let reasonCriterion, reasonWeighted, reasonLeftOut, reasonDeduction, countsUnder: String

    // Allocations.
    let reasonChosen, reasonNotChosen, chosenOf, provedBest, notProvedBest: String
    let limit, used, allowed, usedOf, ofAllTogether: String

    // Statement.
    let opinion, objection, signPerson, signUnit, signOffice, signChair, signature, date: String

    // Places and index.
    let institution, unit, institutions, people, heads, scoredHeads, noUnit, uniqueWorks, worth, credits: String
    let creditPoints, inflation, inflationNote, worksNote, works, sums, placeQuantities, gradesTitle: String
    let controlTotal, track, title, reports, files: String

    // Closing lines of a run.
    let lineScored, lineGrades, lineSheets, lineTotal, lineFindings: String

    /// The words in a language.
    static func `in`(_ language: Language) -> Words {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }
}
