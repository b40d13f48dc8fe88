import Diagnostics
import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

@Suite struct `A look-up in a reference table` {
    private static let text = """
        rubric: looked-up
        version: 1
        period: 2024
        parameters:
          here: {of: paper-tier, value: core}
          there: {of: paper-tier, value: general}
          few: 1
          many: 7
        references:
          worth: {file: worth.csv, keys: {tier: {column: tier, of: paper-tier}}, value: worth}
          bonus: {file: bonus.csv, keys: {number: {column: number, as: number}}, value: bonus}
        criteria:
          papers: {counts: paper, points: "1000 * worth[tier] + 100 * worth[high-quality] else 0"}
        total: papers.points + (10 * worth[here] + worth[there] else 0) + (100 * bonus[few] + 10 * bonus[many] else 0)
        """

    private static let files = [
        "worth.csv": "tier,worth\nhigh-quality,3\ncore,2\ngeneral,1\n", "bonus.csv": "number,bonus\n1,40\n7,70\n",
    ]

    /// One look-up after another, each with an argument of its own, and none takes the row of the one before.
    @Test(arguments: [("core", 2), ("general", 1), ("high-quality", 3)])
    func `finds the row of its own argument`(tier: String, worth: Exact) throws {
        var rubric = try rubric(Self.text)
        let findings = rubric.loadReferences { reference in
            Self.files[reference.file].map { SourceText(name: reference.file, text: $0) }
        }
        #expect(findings.isEmpty)
        let paper = RandomFaculty.Element(kind: "paper", fields: [("id", .text("a")), ("tier", .code(tier))])
        let person = RandomFaculty.Element(
            kind: "person", fields: [("id", .text("P")), ("name", .text("P"))], children: [paper])
        let total = ScoredFaculty(Batch([person]), rubric).people["P"]?.values[rubric.total.index]
        #expect(total == 1000 * worth + 300 + 21 + 4700)
    }
}
