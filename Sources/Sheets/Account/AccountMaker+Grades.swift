import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// Which condition gave the grade, or cannot be told, where grades go by conditions.
    func gradeReason(_ outcome: Outcome, _ scorer: inout Scorer<LedgerSink>) -> [String] {
        guard outcome.status == .scored, let grading = rubric.grading, grading.isByConditions else { return [] }
        guard let band = outcome.band else { return undecidedGrade(grading, &scorer) }
        let label = grading.bands[band].labels[language]
        guard let condition = grading.bands[band].condition else { return [fill(words.gradeByNone, label)] }
        return [fill(words.gradeByCondition, label, reasons.clause(of: condition, &scorer.evaluator).text)]
    }

    /// The worst grade of which it cannot be told whether it holds.
    private func undecidedGrade(_ grading: Grading, _ scorer: inout Scorer<LedgerSink>) -> [String] {
        for band in grading.bands.reversed() {
            guard let condition = band.condition else { return [] }
            let quotation = reasons.quote(condition, &scorer.evaluator)
            if quotation.result == nil {
                let clause = reasons.clause(of: condition, quotation)
                return [fill(words.gradeUndecided, band.labels[language], clause.text)]
            }
        }
        return []
    }
}
