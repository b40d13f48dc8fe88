public import Diagnostics
import Records
import RubricLanguage
public import Scoring

/// A run in five lines.
public struct RunSummary: Sendable {
    public let scored: Int
    /// Not to be assessed. They may have a total, which is for information, and is in the control total.
    public let notAssessed: Int
    /// Without a track or a total.
    public let withoutTotal: Int
    /// Left out because of unsound records.
    public let leftOut: Int
    /// Bands from best to worst by name, with the number of people.
    public let grades: [(name: String, count: String)]
    public let controlTotal: String
    /// How many there are of each severity.
    public let findings: [Severity: Int]
    private let labels: [Labels]

    public init(_ evaluation: Evaluation, leftOut: Int, findings: [Severity: Int]) {
        let rubric = evaluation.rubric
        let tally = evaluation.tally
        let totals = ControlTotals(evaluation)
        let bands = rubric.grading?.bands ?? []
        scored = tally.scored
        notAssessed = tally.notAssessed
        withoutTotal = tally.withoutTrack + tally.withoutTotal
        self.leftOut = leftOut
        grades = zip(bands, totals.grades).map { ($0.name, $1.shown()) }
        labels = bands.map(\.labels)
        controlTotal = totals.total(rubric)
        self.findings = findings
    }

    /// The lines in the language of a run; `entrance` is where the sheets are.
    public func lines(_ run: RunDescription, entrance: String) -> [String] {
        let (words, comma) = (run.words.closing, run.words.comma)
        let grades = zip(labels, self.grades).map { $0[run.language] + " " + $1.count }
        return [
            fill(words.scored, String(scored), String(notAssessed), String(withoutTotal), String(leftOut)),
            fill(words.grades, grades.isEmpty ? "—" : grades.joined(separator: comma)),
            fill(words.sheets, entrance),
            fill(words.total, controlTotal),
            fill(words.findings, words.counted(findings, comma: comma)),
        ]
    }
}
