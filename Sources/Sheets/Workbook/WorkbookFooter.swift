import Hashing
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
                words.fingerprint + " " + run.fingerprint.prefix(16),
            ]).joined(separator: " · ")
    }
}

extension RunDescription {
    /// One hash for all that went into the run: the hashes of its inputs in their order, what was set, and the version
    /// of the program.
    var fingerprint: String {
        let lines =
            inputs.map { $0.role.rawValue + " " + $0.sha256 } + settings.map { $0.name + "=" + $0.value } + [version]
        return SHA256.hash(Array(lines.joined(separator: "\n").utf8).span)
    }
}
