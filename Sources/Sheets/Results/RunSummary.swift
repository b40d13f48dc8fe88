import Records
import RubricLanguage
public import Scoring

/// A run in five lines.
public struct RunSummary: Sendable {
    public let scored: Int
    /// Without a track or a total, or not to be assessed.
    public let withoutTotal: Int
    /// Left out because of unsound records.
    public let leftOut: Int
    /// Bands from best to worst by name, with the number of people.
    public let grades: [(name: String, count: String)]
    public let controlTotal: String
    public let findings: String
    private let labels: [Labels]

    public init(_ evaluation: Evaluation, leftOut: Int, findings: String) {
        let rubric = evaluation.rubric
        let totals = ControlTotals(evaluation)
        let bands = rubric.grading?.bands ?? []
        scored = evaluation.tally.scored
        withoutTotal = evaluation.tally.subjects - evaluation.tally.scored
        self.leftOut = leftOut
        grades = zip(bands, totals.grades).map { ($0.name, $1.shown()) }
        labels = bands.map(\.labels)
        controlTotal = totals.total(rubric)
        self.findings = findings
    }

    /// The lines in the language of a run; `entrance` is where the sheets are.
    public func lines(_ run: RunDescription, entrance: String) -> [String] {
        let words = run.words
        let grades = zip(labels, self.grades).map { $0[run.language] + " " + $1.count }
        return [
            fill(words.lineScored, String(scored), String(withoutTotal), String(leftOut)),
            fill(words.lineGrades, grades.isEmpty ? "—" : grades.joined(separator: words.comma)),
            fill(words.lineSheets, entrance),
            fill(words.lineTotal, controlTotal),
            fill(words.lineFindings, findings),
        ]
    }
}
