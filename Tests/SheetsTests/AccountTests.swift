import Numbers
import Records
import Testing

@testable import Sheets

@Suite struct `An account` {
    private func account(_ items: [Record], _ language: Language = .english) throws -> Account {
        try #require(try accounts(classified, [person("1", items)], language).first)
    }

    private func reasons(_ account: Account) -> [String: String] {
        Dictionary(account.exclusions.map { ($0.item, $0.reason.code) }) { first, _ in first }
    }

    @Test func `says for every item that gives nothing why`() throws {
        let account = try account([
            paper("old", ["published": "2019-01-01"]),
            paper("vague", ["published": "2023"]),
            Record("paper", ["id": "undated", "tier": "core"]),
            paper("plain", ["tier": "general"]),
            Record("paper", ["id": "bare", "tier": "core", "published": "2024-01-01"]),
            paper("refused", ["verification": "rejected"]),
            Record("patent", ["id": "filed", "form": "invention", "filed": "2024-01-01"]),
            Record("patent", ["id": "design", "form": "design", "granted": "2024-01-01"]),
            Record("book", ["id": "book", "title": "A book"]),
        ])
        let reasons = reasons(account)
        #expect(reasons["old"] == "condition-not-met")
        #expect(reasons["undated"] == "condition-unknown")
        #expect(reasons["plain"] == "no-row")
        #expect(reasons["bare"] == "evidence-missing")
        #expect(reasons["refused"] == "rejected")
        #expect(reasons["filed"] == "condition-unknown")
        #expect(reasons["design"] == "zero-points")
        #expect(reasons["book"] == "no-criterion")
        #expect(reasons["vague"] == nil, "the year 2023 lies inside of the period as a whole")
    }

    @Test func `quotes the clause and names what is missing in the language of the sheet`() throws {
        let items = [paper("old", ["published": "2019-01-01"]), Record("paper", ["id": "undated", "tier": "core"])]
        let english = try account(items).exclusions
        #expect(english.first?.reason.sentence == "Published in the final issue: outside of the period")
        #expect(english.first?.reason.clause?.rule == "Published in the final issue in the period")
        #expect(english.first?.reason.clause?.source == "published in period")
        #expect(english.first?.reason.clause?.numbers == "2019-01-01 in 2023-01-01..2025-12-31")
        #expect(english.last?.reason.sentence == "Missing: Published in the final issue")
        #expect(try account(items, .chinese).exclusions.last?.reason.sentence == "缺失：正式发表日期")
    }

    @Test func `shows base, factor, share and what is left of an item`() throws {
        let coauthors = [
            Record("contributor", ["name": "B", "position": "1"]),
            Record("contributor", ["person": "1", "position": "2", "self": "true"]),
        ]
        let item = try #require(
            try account([paper("p", ["form": "review"], coauthors)]).criteria.first?.items.first)
        #expect(item.base == "10.000")
        #expect(item.tier == "High quality")
        #expect(item.rule?.rule == "10 when Tier = high quality")
        #expect(item.factors.map(\.effect) == ["× 0.5"])
        #expect(item.factors.map(\.amount) == ["-5.000"])
        #expect(item.share == "2 of 2")
        #expect(item.creditAmount == "-3.500")
        #expect(item.awarded == "1.500")
        #expect(item.evidence == ["full text E-p"])
        #expect(item.place == "staff.xml:5")
        #expect(item.facts.first { $0.label == "Tier" }?.isDeciding == true)
    }

    @Test func `shows the named numbers of an item with their rules`() throws {
        let rubric = classified.replacing(
            "    times: [{name: review",
            with: "    values: {half: {title: {en: Half, zh: 半}, value: pages / 2, round: 1 half-up}, more: half + 1}\n"
                + "    times: [{name: review")
        let items = [paper("a", ["pages": "5"]), paper("b")]
        let shown = try #require(try accounts(rubric, [person("1", items)], .english).first?.criteria.first?.items)
        #expect(shown.map { $0.values.map(\.title) } == [["Half", "more"], ["Half", "more"]])
        #expect(shown.map { $0.values.map(\.value) } == [["2.5", "3.5"], [nil, nil]])
        #expect(shown.first?.values.map(\.clause.numbers) == ["5 ÷ 2", "2.5 + 1"])
    }

    @Test func `gives duplicates, selections and caps lines of their own`() throws {
        let account = try account([
            paper("a"), paper("b"), paper("c", ["tier": "core"]), paper("d", ["tier": "core"]),
            Record("patent", ["id": "x", "form": "invention", "granted": "2024-01-01", "family": "F"]),
            Record("patent", ["id": "y", "form": "invention", "granted": "2024-02-01", "family": "F"]),
        ])
        let lines = account.criteria.map { $0.adjustments.map { [$0.item ?? "", $0.reason.code, $0.amount] } }
        #expect(lines.first == [["d", "cap", "-4.000"], ["d", "not-selected", "-1.000"]])
        #expect(lines.last == [["y", "duplicate", "-10.000"]])
        #expect(account.criteria.last?.adjustments.first?.reason.sentence == "Duplicate of item x, which is counted")
    }

    @Test func `leaves out a dimension with the reason and the weights of the others`() throws {
        let total = try account([paper("a")]).total
        #expect(total.dimensions.map(\.weighted) == ["23.333", nil])
        #expect(total.dimensions.map(\.effectiveWeight) == ["70/70", nil])
        #expect(total.dimensions.last?.note?.hasPrefix("left out") == true)
        #expect(total.dimensions.first?.clause?.numbers == "min(100, 10 × 7 ÷ 3)")
        #expect(total.total == "23.333")
    }

    @Test func `says which gate or veto limits the grade`() throws {
        let decision = ["id": "d", "finding": "ethics-violation", "number": "D-7"]
        let account = try account([paper("a"), Record("decision", decision)])
        #expect(account.vetoes.map(\.decision) == ["D-7"])
        #expect(account.vetoes.map(\.isAgainst) == [true])
        #expect(account.gates.map(\.result) == ["not met"])
        #expect(account.result.grade == nil, "the verdict of the cohort is not asked here")
        #expect(account.criteria.first?.adjustments.map(\.reason.code) == ["veto"])
    }

    @Test func `says of each condition whether it holds, by which numbers, or what is missing`() throws {
        let conditions = try #require(
            try accounts(classifiedWithConditions, [person("1", [paper("a")])]).first
        ).conditions
        #expect(conditions.map(\.holds) == [true, false, nil, nil])
        #expect(conditions.map(\.title) == ["Published", "practised", "Grown up", "either"])
        #expect(conditions.map(\.clause.numbers) == ["10 ≥ 3", "0 > 0", "Born? ≤ 2000", "no or Grown up?"])
        #expect(
            conditions.map(\.answer) == [
                "holds", "does not hold", "cannot be told: Missing: Born", "cannot be told: Missing: Grown up",
            ])
    }

    @Test func `says under which criterion an item counts, and which condition gave the grade`() throws {
        let rules = """
            rubric: rules
            version: 1
            period: 2024
            criteria:
              core: {title: Core papers, counts: paper, points: 5}
              all: {counts: paper, points: 2}
              talks: {counts: talk, points: 3}
            only once: {paper: {criteria: [all, core]}}
            shared caps: {few: {title: Few talks, criteria: [talks], at most: 25 %, of: total}}
            total: core.points + all.points + talks.points
            grades: {worst of: {poor: {title: Poor, when: total < 3}, fair: total < 9, good: else}}
            """
        let account = try #require(
            try accounts(rules, [person("1", [paper("a"), Record("talk", ["id": "t"])])]).first)
        let lines = account.criteria.map { $0.adjustments.map { [$0.reason.sentence, $0.amount] } }
        #expect(
            lines == [[], [["Counts under “Core papers”", "-2"]], [["Over the shared limit “Few talks”", "-4/3"]]])
        let clause = account.criteria.last?.adjustments.first?.reason.clause
        #expect(clause?.text == "25 % of Total  →  0.25 ÷ (1 − 0.25) × 5")
        #expect(account.result.limits == ["The grade is fair: Total < 9  →  20/3 < 9"])
    }

    @Test func `writes conditions into the page, the table and the results`() throws {
        let run = try run(classifiedWithConditions, [person("1", [paper("a")])])
        #expect(run.pages.first?.contains("Published") == true)
        let row = try #require(run.rows(.persons).first)
        #expect(["published", "practised", "grown-up"].map { row[$0] } == ["true", "false", ""])
        let results = run.text(.results)
        #expect(results.contains(#"{"name":"published","holds":true,"reason":"10 ≥ 3","missing":[]}"#))
        #expect(results.contains(#""holds":null"#) && results.contains(#",true,false,null"#))
    }
}

private let classifiedWithConditions =
    classified + """

        conditions:
          published: {title: Published, when: papers.points >= 3}
          practised: count(placement) > 0
          grown-up: {title: Grown up, when: year(person.born) <= 2000}
          either: practised or grown-up
        """
