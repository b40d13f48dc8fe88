import Diagnostics
import Numbers
import Records
import RubricLanguage
import Testing

@Suite struct `The validity of a rubric` {
    private func findings(for period: String) throws -> [String] {
        let rubric = try #require(check(sound: "values").rubric)
        let run: Period = try #require(Period(period))
        let applied = rubric.applying(period: run)
        #expect(applied.findings.allSatisfy { $0.code == "not-valid" && $0.severity == .warning })
        return applied.findings.map(\.message)
    }

    @Test(arguments: ["2024", "2026", "2020-01-01..2024-01-01", "2025"])
    func `holds for periods that end in it`(period: String) throws {
        #expect(try findings(for: period) == [])
    }

    @Test func `is over for periods that end before or after it`() throws {
        #expect(
            try findings(for: "2020-01-01..2023-12-31") == [
                "The rubric holds from 2024-01-01 on, and the period ends on 2023-12-31."
            ])
        #expect(
            try findings(for: "2026-01-01..2027-01-01") == [
                "The rubric holds until 2026-12-31, and the period ends on 2027-01-01."
            ])
    }

    @Test func `is looked at when the rubric is checked`() throws {
        let (rubric, _) = check("rubric: r\nversion: '1'\nvalid until: 2024-06-30\nperiod: 2024\ntotal: 1\n")
        let checked = try #require(rubric)
        #expect(lint(checked, places: checked.places).map(\.code).contains("not-valid"))
    }
}

@Suite struct `The values of results` {
    @Test func `are measures that sum the points of their criteria`() throws {
        let rubric = try #require(check(sound: "values").rubric)
        let profile = rubric.measures.filter { $0.name.hasPrefix("value.") }
        #expect(profile.map(\.name) == ["value.technical", "value.social", "value.scientific", "value.economic"])
        #expect(profile.first?.labels == Labels("Technical value", "技术价值"))
        let formulas = profile.map { measure in
            if case .formula(let formula) = measure.definition { formula.text } else { "" }
        }
        #expect(
            formulas == [
                "standards.points + patents.points", "standards.points", "papers.points", "patents.points",
            ])
        #expect(rubric.criteria.map(\.valueTags) == [[.scientific], [.technical, .social], [.technical, .economic]])
    }

    @Test func `are not there unless a criterion names them`() throws {
        let rubric = try #require(check(sound: "every-key").rubric)
        #expect(!rubric.measures.contains { $0.name.hasPrefix("value.") })
    }
}
