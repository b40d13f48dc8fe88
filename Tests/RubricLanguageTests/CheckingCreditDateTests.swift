import RubricLanguage
import Testing

@Suite struct `The date whose units get the points` {
    private func check(date: String) -> (rubric: Rubric?, findings: String) {
        RubricLanguageTests.check(
            """
            rubric: dated
            version: 1.0.0
            period: 2024
            total: papers.points
            criteria: {papers: {counts: paper, points: 1, credited on: \(date)}}
            """)
    }

    @Test(arguments: ["published", "published else online", "first-day(published)"])
    func `is any date of the item`(date: String) throws {
        let (rubric, findings) = check(date: date)
        #expect(findings == "no findings")
        #expect(rubric?.criteria.first?.creditDate?.text == date)
    }

    @Test(arguments: ["pages", "period", "publishd"]) func `is nothing else`(date: String) {
        let (rubric, findings) = check(date: date)
        #expect(rubric == nil && findings.contains("rubric.yaml:5:"))
    }
}
