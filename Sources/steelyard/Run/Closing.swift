import Diagnostics
import RubricLanguage
import Scoring
import Sheets

/// The five lines that matter when a run is done.
struct Closing {
    private let summary: RunSummary
    private let folder: String
    private let hasPages: Bool
    private let findings: [Finding]

    init(_ evaluation: Evaluation, leftOut: Int, findings: [Finding], folder: String, hasPages: Bool) {
        summary = RunSummary(
            evaluation, leftOut: leftOut, findings: Dictionary(grouping: findings, by: \.severity).mapValues(\.count))
        self.findings = findings
        self.folder = folder
        self.hasPages = hasPages
    }

    /// Where the reader begins.
    private var entrance: String { folder + (hasPages ? "/index.html" : "/persons.csv") }

    func text(_ run: RunDescription) -> String {
        summary.lines(run, entrance: entrance).joined(separator: "\n") + "\n"
    }

    func json() -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("scored", summary.scored)
            json.member("not-assessed", summary.notAssessed)
            json.member("without-total", summary.withoutTotal)
            json.member("left-out", summary.leftOut)
            json.object("grades") { json in for (name, count) in summary.grades { json.member(name, count) } }
            json.member("sheets", entrance)
            json.member("control-total", summary.controlTotal)
            json.member("findings", counted(findings))
        }
        json.endLine()
        return String(decoding: json.take(), as: UTF8.self)
    }
}
