import Diagnostics
import RubricLanguage
import Scoring
import Sheets

extension ScoreRun {
    /// What was looked up in reference tables and not found: how much, and the first of it.
    func unmatchedFindings() -> [Finding] {
        zip(rubric.pool.references, evaluation.unmatched).compactMap { reference, unmatched in
            guard unmatched.count > 0 else { return nil }
            let (examples, more) = (unmatched.examples.map { "`\($0)`" }, unmatched.count > unmatched.examples.count)
            let isOne = unmatched.count == 1
            return Finding(
                code: "reference-unmatched", severity: .note,
                message: "\(unmatched.count) \(isOne ? "key has" : "keys have") no row in the table "
                    + "`\(reference.name)`: \(examples.joined(separator: "; "))\(more ? "; …" : "").",
                place: rubricPlace)
        }
    }
}
