import Cases
import Diagnostics
import Testing

@Suite struct `A worked example` {
    /// One person with 60 % of 12 points.
    private func example(expecting total: String) -> String {
        """
        - case: A share
          person: {id: P, track: basic}
          items:
            - patent: {share: 60 %, contributors: 2, statuses: [in-force], evidence: [certificate]}
          expect: {total: \(total)}
        """
    }

    @Test(arguments: ["7.2", "7.20", "7.2000000"]) func `passes when the number is the same`(total: String) {
        let report = report(example(expecting: total))
        #expect(report.passed == 1 && report.failed == 0)
        #expect(report.findings.isEmpty)
        #expect(report.failures == "")
    }

    @Test(arguments: ["7.199", "7.201", "7.20000000000000000001", "-7.2", "72", "missing"])
    func `fails when the number is another, however little`(total: String) throws {
        let report = report(example(expecting: total))
        #expect(report.passed == 0 && report.failed == 1)
        let difference = try #require(report.results.first?.differences.first)
        #expect(difference.name == "total" && difference.expected == total && difference.found == "7.2")
        #expect(difference.subject == nil)
        #expect(difference.place.line == 5)
    }

    @Test func `says in words what differs`() {
        let report = report(example(expecting: "7.199"))
        #expect(
            report.failures == """
                cases.yaml:1:3: failed: A share
                    line 5: total: expected 7.199, found 7.2
                """)
        #expect([report].tally == "0 passed, 1 failed")
    }

    @Test func `reports every difference of every subject`() {
        let report = report(
            """
            - case: Two
              people:
                - {id: A, track: basic, inject: {total: 9}}
                - {id: B, track: applied, inject: {total: 12}}
              expect:
                A: {grade: best, rank: 1}
                B: {rank: 1, track: basic}
            """)
        let found = report.results.flatMap(\.differences).map { [$0.subject ?? "", $0.name, $0.found] }
        #expect(found == [["A", "grade", "good"], ["A", "rank", "2"], ["B", "track", "applied"]])
    }

    @Test func `expects names in any order, and all of them`() {
        func failed(_ vetoes: String) -> Int {
            report(
                """
                - case: Two findings
                  person: {id: P, track: basic}
                  items:
                    - decision: {finding: ethics-violation, number: D1}
                    - decision: {finding: research-misconduct, number: D2}
                  expect: {vetoes: \(vetoes)}
                """
            ).failed
        }
        #expect(failed("[misconduct, ethics]") == 0)
        #expect(failed("[ethics, misconduct]") == 0)
        #expect(failed("ethics") == 1)
        #expect(failed("none") == 1)
    }

    @Test func `tells a missing number from zero`() {
        let report = report(
            """
            - case: Missing
              person: {id: P, track: basic}
              expect: {age: missing, opinion: missing, papers.points: 0}
            - case: Not missing
              person: {id: P, track: basic}
              expect: {age: 0, papers.points: missing}
            """)
        #expect(report.results.map(\.differences.count) == [0, 2])
    }

    @Test func `gives and expects conditions`() throws {
        let report = report(
            """
            - case: Young, with income
              person: {id: P, track: basic, born: 1990}
              inject: {income.points: 5}
              expect: {old-enough: false, income-met: true, qualified: true}
            - case: Nobody knows
              person: {id: P, track: basic}
              expect: {old-enough: missing, qualified: missing}
            - case: Given
              person: {id: P, track: basic}
              inject: {old-enough: true}
              expect: {qualified: true, old-enough: false}
            """)
        #expect(report.results.map(\.differences.count) == [0, 0, 1])
        let difference = try #require(report.results.last?.differences.first)
        #expect(difference.expected == "false" && difference.found == "true")
    }

    @Test func `compares the greatest value of the track`() {
        let report = report(
            """
            - case: Nothing limits papers
              person: {id: P, track: basic}
              expect: {greatest: {total: missing, qualified: 1}}
            - case: Wrong
              person: {id: P, track: basic}
              expect: {greatest: {papers.points: 3}}
            """)
        #expect(report.results.map(\.differences.count) == [0, 1])
        #expect(report.results.last?.differences.map(\.name) == ["greatest papers.points"])
        #expect(report.results.last?.differences.map(\.found) == ["missing"])
    }

    @Test func `may set the period and the parameters`() {
        let report = report(
            """
            - case: Another year, thrice
              period: 2025
              set: {factor: 3}
              person: {id: P, track: basic, born: 1970-06-15}
              items:
                - paper: {tier: core, published: 2024-12-31}
                - paper: {tier: general, published: 2025-01-01}
              expect: {total: 6, age: 55}
            """)
        #expect(report.failures == "")
    }

    @Test func `leaves what it sets to itself`() {
        let report = report(
            """
            - case: Thrice
              set: {factor: 3}
              person: {id: P, track: basic}
              inject: {papers.points: 2}
              expect: {total: 6}
            - case: Once
              person: {id: P, track: basic}
              items: [{paper: {published: 2024}}]
              expect: {total: 2, papers.points: 2}
            """)
        #expect(report.failures == "")
    }

    @Test func `gives measures to the one and not to the other`() {
        let report = report(
            """
            - case: Given
              people:
                - {id: A, track: basic, inject: {papers.points: 20, days-away: 30}}
                - {id: B, track: basic, inject: {opinion: missing, income.points: 4}}
                - {id: C, track: basic, copies: 2, inject: {total: 1}}
              expect:
                A: {total: 20, grade: best, unmet: none}
                B: {total: 4, opinion: missing, unmet: [away]}
                C-2: {total: 1, rank: 3, cohort: 4}
            """)
        #expect(report.failures == "")
    }
}

@Suite struct `Worked examples` {
    @Test func `are counted over all rubrics`() {
        let sound = "- {case: a, person: {id: P, track: basic}, expect: {total: 0}}\n"
        let reports = [report(sound + sound), report(sound + "- {case: b, person: {id: P}, expect: {total: 1}}\n")]
        #expect(reports.tally == "3 passed, 1 failed")
    }

    @Test func `are not run under a rubric with errors`() {
        var folder = folder("- {case: a, person: {id: P}, expect: {total: 0}}")
        folder.rubric = SourceText(name: "rubric.yaml", text: "rubric: none")
        let report = runCases(in: folder)
        #expect(report.results.isEmpty)
        #expect(report.findings.haveErrors)
    }

    @Test func `fail alone when one of them cannot be read`() {
        let report = report(
            """
            - {case: first, person: {id: P, track: basic}, expect: {total: 0}}
            - {case: second, person: {id: P, track: basics}, expect: {total: 0}}
            - {case: third, person: {id: P, track: basic}, expect: {total: 0}}
            """)
        #expect(report.results.map(\.isPassed) == [true, false, true])
        #expect(report.results[1].description.contains("cannot be run"))
        #expect(report.findings.map(\.code) == ["unknown-value"])
    }
}
