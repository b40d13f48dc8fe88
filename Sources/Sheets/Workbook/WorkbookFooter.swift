import Numbers
import Records
import RubricLanguage

/// What stands at the foot of each printed page of a workbook.
enum WorkbookFooter {
    static func text(_ rubric: Rubric, _ run: RunDescription) -> String {
        let words = run.words
        let marks = rubric.isLegacy ? [words.legacy] : []
        return
            (marks + [
                String(rubric.title[run.language].prefix(60)), rubric.period.description, words.draft,
                words.fingerprint + " " + run.fingerprint(rubric).prefix(16),
            ]).joined(separator: " · ")
    }
}
