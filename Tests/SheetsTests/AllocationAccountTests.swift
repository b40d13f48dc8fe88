import Numbers
import Records
import Testing

@testable import Sheets

/// Two papers of three, and at most half of them core; each person alone, or all of an institution together.
func choosing(by keys: String = "") -> String {
    """
    rubric: choosing
    version: 1
    period: 2023-01-01..2025-12-31
    rounding: {criterion: 1 half-up}
    criteria:
      papers: {counts: paper, where: published in period, points: "if tier = core then 1.26 else 1.21"}
    allocations:
      two:
        title: {en: Two papers, zh: 两篇论文}
        of: papers
        \(keys)
        limits:
          - {title: {en: Papers of a person, zh: 个人论文}, per: person, at most: 2}
          - {title: {en: Papers of all, zh: 全体论文}, at most: 3}
          - {title: {en: Core papers, zh: 核心论文}, where: tier = core, share: 50 %}
    total: two.points
    """
}

@Suite struct `The account of a choice` {
    private var people: [Record] {
        [
            person("1", [paper("a", ["tier": "core"]), paper("b", ["tier": "core"]), paper("c")]),
            person("2", [paper("d"), paper("e")]),
        ]
    }

    @Test func `foots, with a line for each item`() throws {
        for account in try accounts(choosing(), people) {
            let choice = try #require(account.allocations.first)
            let amounts = (choice.items + choice.adjustments).map(\.amount)
            #expect(amounts.compactMap { Exact($0) }.reduce(.zero, +) == Exact(choice.points))
        }
    }

    @Test func `says what is chosen, what is used of the limits, and what is proved`() throws {
        let account = try #require(try accounts(choosing(), people).first)
        let choice = try #require(account.allocations.first)
        #expect(choice.items.map(\.reason.code) == ["chosen", "not-chosen", "chosen"])
        #expect(choice.items.map(\.item) == ["a", "b", "c"])
        #expect(choice.limits.map(\.used) == ["2", "2", "1"])
        #expect(choice.limits.map(\.allowed) == ["2", "3", "1"])
        #expect(choice.limits.map(\.isShared) == [false, false, false])
        #expect(
            choice.statement == "Chosen: 2 of 3 items (people: 1), together worth 2.47. "
                + "It is proved that no choice is worth more.")
    }

    @Test func `is read aloud and written as JSON, also for one item`() throws {
        let account = try #require(try accounts(choosing(), people).first)
        let text = ExplanationText.text(account, item: "b", .in(.english))
        #expect(text.contains("b: Not chosen by the allocation: 0"))
        #expect(text.contains("Papers of all: 2 of 3 used") && !text.contains("a: Chosen"))
        let json = String(decoding: explanationJSON(account, item: nil), as: UTF8.self)
        #expect(json.contains("\"not-chosen\"") && json.contains("\"allowed\": \"1\""))
    }

    @Test func `stands on the page in both languages, and the results have what is proved`() throws {
        let page = try #require(try run(choosing(by: "by: person.institution"), people).pages.first)
        #expect(page.contains("<h3>Two papers</h3>") && page.contains("all together"))
        let chinese = try #require(try run(choosing(by: "by: person.institution"), people, .chinese).pages.first)
        #expect(chinese.contains("<h3>两篇论文</h3>") && chinese.contains("已证明没有更优的选择。"))
    }
}
