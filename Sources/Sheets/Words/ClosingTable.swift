import Diagnostics

/// Words of the closing lines of a run.
struct ClosingTable: WordTable {
    static let words = ClosingTable()

    let scored = Word(
        "line-scored", "People: {1} scored, {2} not assessed, {3} without a total, {4} left out",
        "人员：已评分 {1}，不参加考核 {2}，无总分 {3}，未纳入 {4}")
    let grades = Word("line-grades", "Grades: {1}", "等次：{1}")
    let sheets = Word("line-sheets", "Sheets: {1}", "评分表：{1}")
    let total = Word("line-total", "Control total (sum of totals): {1}", "总分合计（核对用）：{1}")
    let findings = Word("line-findings", "Findings: {1}", "检查发现：{1}")
    let noFindings = Word("no-findings", "no findings", "无")
    let oneError = Word("one-error", "1 error", "错误 1 项")
    let errors = Word("errors", "{1} errors", "错误 {1} 项")
    let oneWarning = Word("one-warning", "1 warning", "警告 1 项")
    let warnings = Word("warnings", "{1} warnings", "警告 {1} 项")
    let oneNote = Word("one-note", "1 note", "提示 1 项")
    let notes = Word("notes", "{1} notes", "提示 {1} 项")
}

typealias ClosingWords = WordSet<ClosingTable>

extension Words {
    /// The words of the closing lines.
    var closing: ClosingWords { ClosingWords(language, translation) }
}

extension ClosingWords {
    /// How many findings there are of each severity, the gravest first.
    func counted(_ findings: [Severity: Int], comma: String) -> String {
        let parts = Severity.allCases.reversed().compactMap { severity -> String? in
            guard let count = findings[severity], count > 0 else { return nil }
            return fill(count == 1 ? one(severity) : several(severity), String(count))
        }
        return parts.isEmpty ? self.noFindings : parts.joined(separator: comma)
    }

    private func one(_ severity: Severity) -> String {
        switch severity {
        case .error: self.oneError
        case .warning: self.oneWarning
        case .note: self.oneNote
        }
    }

    private func several(_ severity: Severity) -> String {
        switch severity {
        case .error: self.errors
        case .warning: self.warnings
        case .note: self.notes
        }
    }
}
