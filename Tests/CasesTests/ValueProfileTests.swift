import Cases
import Diagnostics
import Records
import Testing

@Suite struct `A profile of values` {
    private let rubric = """
        rubric: values
        version: 1.0.0
        period: 2024
        criteria:
          papers: {counts: paper, points: 3, value: scientific, at most: 5}
          patents: {counts: patent, points: 7, value: [technical, economic]}
          software: {counts: software, points: 2, value: technical}
        total: papers.points + patents.points + software.points
        """

    @Test func `sums the points of criteria, after their limits`() {
        let cases = """
            - case: One person
              person: {id: P}
              items: [{paper: {journal: A}}, {paper: {journal: B}}, {patent: {}}, {software: {}}]
              expect: {total: 14, value.scientific: 5, value.technical: 9, value.economic: 7}
            """
        let report = runCases(
            in: RubricFolder(
                name: "values", rubric: SourceText(name: "rubric.yaml", text: rubric),
                cases: SourceText(name: "cases.yaml", text: cases), vocabulary: .core))
        #expect(report.findings.isEmpty, "\(render(report.findings))")
        #expect(report.failures == "")
        #expect(report.passed == 1)
    }
}
