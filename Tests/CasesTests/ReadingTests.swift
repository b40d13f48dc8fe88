import Cases
import Diagnostics
import Testing

@Suite struct `The records of an example` {
    @Test func `take parts as texts, as mappings and under the plural of their kind`() {
        let report = report(
            """
            - case: Spellings
              person: {id: P, tracks: [{value: applied, to: 2024-05}, {value: basic, from: 2024-06}], born: 1980}
              items:
                - patent:
                    statuses: [{value: filed, date: 2020}, {value: in-force, date: 2023}]
                    evidence: [certificate]
                - patent: {status: in-force, evidence: {type: certificate, date: 2024-02}}
                - placement:
                    company: X
                    mode: full-time
                    spans: [2024-01-01..2024-01-10, {from: 2024-01-06, to: 2024-01-15}]
                - placement: {company: Y, mode: visit, span: 2024-12-31..}
                - assessment: {source: user, scores: [80, {value: 90, assessor: Z}]}
              expect: {patents.points: 24, days-away: 16, opinion: 85, track: basic}
            """)
        #expect(report.failures == "" && report.findings.isEmpty)
    }

    @Test func `take the own contributor from the item or from the list`() {
        let report = report(
            """
            - case: Own part
              person: {id: P, track: basic}
              items:
                - paper: {published: 2024-03, tier: core, position: 2, contributors: 3}
                - paper: {published: 2024-03, tier: core, contributors: [{name: Q}, {name: R}, {person: P}]}
                - transformation:
                    currency: CNY
                    share: 25 %
                    contributors: 2
                    receipts: [{date: 2024-05-01, amount: 80000}]
              expect: {papers.points: 4, income.points: 2}
            """)
        #expect(report.failures == "" && report.findings.isEmpty)
    }

    @Test func `join under one exact identifier, however it is written`() {
        let report = report(
            """
            - case: Twice by one, once by another
              people:
                - id: A
                  track: basic
                  institution: U
                  unit: V
                  items:
                    - paper: {doi: 10.5555/x, published: 2024-03, tier: core}
                    - paper: {doi: "https://doi.org/10.5555/X", published: 2024-03}
                    - paper: {published: 2024-03}
                - id: B
                  track: basic
                  institution: U
                  items: [{paper: {doi: 10.5555/x, published: 2024-03, tier: core}}]
              expect: {A: {papers.points: 12}, B: {papers.points: 10}}
              places: {U: {heads: 2, unique-papers: 2}, U/V: {heads: 1, unique-papers: 2}}
            """)
        #expect(report.failures == "" && report.findings.isEmpty)
    }

    @Test func `credit colleagues who are named and reported nothing`() {
        let report = report(
            """
            - case: Named
              people:
                - id: A
                  track: basic
                  items: [{paper: {published: 2024-03, tier: core, contributors: [{person: A}, {person: B}, {person: C}]}}]
                - {id: B, track: basic}
                - id: C
                  track: basic
                  items: [{paper: {doi: 10.5555/x, published: 2024-03}}]
              expect: {A: {papers.points: 6}, B: {papers.points: 3}, C: {papers.points: 3}}
            """)
        #expect(report.failures == "" && report.findings.isEmpty)
    }
}

@Suite struct `A fault in an example` {
    /// The code, the words at its place and the hint of the only finding.
    private func fault(_ example: String) throws -> (code: String, text: String, hint: String?) {
        let folder = folder(example)
        let findings = runCases(in: folder).findings
        let finding = try #require(findings.first)
        #expect(findings.count == 1, "\(render(findings, in: [folder.cases]))")
        return (finding.code, folder.cases.text(in: finding.place.bytes ?? 0..<0), finding.hint)
    }

    private func fault(
        person: String = "{id: P, track: basic}", item: String = "paper: {published: 2024}",
        expect: String = "{total: 2}", more: String = ""
    ) throws -> (code: String, text: String, hint: String?) {
        try fault("- {case: one, person: \(person), items: [{\(item)}], expect: \(expect)\(more)}")
    }

    @Test func `in a name is found with the nearest name`() throws {
        #expect(try fault(item: "papers: {}") == ("unknown-kind", "papers", "Did you mean `paper`?"))
        #expect(try fault(item: "paper: {jornal: A}") == ("unknown-field", "jornal", "Did you mean `journal`?"))
        #expect(try fault(item: "paper: {positon: 1}") == ("unknown-field", "positon", "Did you mean `position`?"))
        #expect(try fault(person: "{id: P, trak: basic}") == ("unknown-field", "trak", "Did you mean `track`?"))
        #expect(try fault(expect: "{totl: 2}") == ("unknown-measure", "totl", "Did you mean `total`?"))
        #expect(try fault(expect: "{grade: god}") == ("unknown-value", "god", "Did you mean `good`?"))
        #expect(try fault(expect: "{unmet: [awy]}") == ("unknown-value", "awy", "Did you mean `away`?"))
        #expect(try fault(more: ", set: {facto: 2}") == ("unknown-parameter", "facto", "Did you mean `factor`?"))
        #expect(try fault(more: ", inject: {totl: 2}") == ("unknown-measure", "totl", "Did you mean `total`?"))
        #expect(try fault(more: ", injekt: {total: 2}") == ("unknown-key", "injekt", "Did you mean `inject`?"))
    }

    @Test func `in a value is found where it stands`() throws {
        #expect(try fault(item: "paper: {published: 2024-13}").code == "date")
        #expect(try fault(item: "paper: {tier: cor}") == ("unknown-value", "cor", "Did you mean `core`?"))
        #expect(try fault(item: "patent: {share: 120 %}").text == "120 %")
        #expect(try fault(expect: "{qualified: 1}") == ("wrong-value", "1", nil))
        #expect(try fault(expect: "{total: two}") == ("wrong-value", "two", nil))
        #expect(try fault(more: ", period: soon").code == "wrong-value")
        #expect(try fault(item: "placement: {mode: visit}").code == "missing-field")
    }

    @Test func `in its shape is found`() throws {
        #expect(try fault("- {person: {id: P}, expect: {total: 0}}").code == "missing-key")
        #expect(try fault("- {case: one, expect: {total: 0}}").code == "missing-key")
        #expect(try fault("- {case: one, person: {id: P}}").code == "missing-key")
        #expect(try fault("- {case: one, people: [{track: basic}], expect: {}}").code == "missing-field")
        #expect(try fault("- {case: one, people: [{id: A}, {id: A}], expect: {}}").code == "duplicate-subject")
        #expect(
            try fault("- {case: one, people: [{id: Anna}], expect: {Ana: {total: 0}}}")
                == ("unknown-subject", "Ana", "Did you mean `Anna`?"))
        #expect(try fault(expect: "{}").code == "nothing-expected")
        #expect(try fault("case: one").code == "wrong-shape")
    }
}
