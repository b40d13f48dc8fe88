import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

@Suite struct `A parameter` {
    private static let text = """
        rubric: parameters
        version: 1
        period: 2024
        parameters: {level: {of: paper-tier, value: core}, reference: 2022-06-30, factor: 10}
        tables: {worth: {high-quality: 3, core: 2, general: 1}}
        total: >-
          factor * worth[level] + count(paper where tier = level and reference >= published)
        """

    private let papers = [("core", 2020), ("core", 2023), ("general", 2021), ("general", 2022)].enumerated().map {
        RandomFaculty.Element(
            kind: "paper",
            fields: [("id", .text("\($0)")), ("tier", .code($1.0)), ("published", .date($1.1, nil, nil))])
    }

    @Test(
        arguments: [
            ([:], 21), (["level": "general"], 11), (["level": "general", "reference": "2022"], 12),
            (["level": "high-quality", "factor": "2"], 6), (["reference": "2023-12-31"], 22),
        ] as [([String: String], Exact)])
    func `is used as the run sets it`(settings: [String: String], total: Exact) throws {
        let (rubric, findings) = try rubric(Self.text).applying(parameters: settings)
        #expect(findings.isEmpty)
        let person = RandomFaculty.Element(
            kind: "person", fields: [("id", .text("P")), ("name", .text("P"))], children: papers)
        #expect(ScoredFaculty(Batch([person]), rubric).people["P"]?.values[rubric.total.index] == total)
    }
}
