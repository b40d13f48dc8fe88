import Numbers
import Records
import RubricLanguage
import Testing

@testable import Sheets

@Suite struct `An outlook` {
    private func account(_ items: [Record], _ language: Language = .english) throws -> Account {
        try #require(try accounts(classified, [person("1", items)], language).first)
    }

    @Test func `names the next grade and what it lacks`() throws {
        let outlook = try account([paper("a")]).outlook
        #expect(outlook.next?.grade == "Good" && outlook.next?.edge == "40" && outlook.next?.value == "23.333")
        #expect(outlook.next?.missing == "16.667")
        #expect(outlook.nextSentence == "Good begins at 40. Total is 23.333: 16.667 more would reach it.")
        let best = try account([paper("a"), paper("b")]).outlook
        #expect(best.next == nil && best.nextSentence == "The score reaches the best grade.")
    }

    @Test func `says what a gate lacks and how it limits the grade`() throws {
        let hurdles = try account([paper("a")]).outlook.hurdles
        #expect(hurdles.map(\.title) == ["Practice"] && hurdles.map(\.bestGrade) == ["Fair"])
        #expect(hurdles.first?.missing == ["Days at enterprises: 0 ≥ 30; 30 days more needed"])
        let chinese = try account([paper("a")], .chinese).outlook.hurdles.first
        #expect(chinese?.missing == ["实践天数：0 ≥ 30；还差 30 天"])
    }

    @Test func `tries items that lack evidence or verification, and only these`() throws {
        let account = try account([
            paper("a"), paper("refused", ["verification": "rejected"]),
            Record("paper", ["id": "bare", "tier": "core", "published": "2024-01-01"]),
            Record("paper", ["id": "old", "tier": "core", "published": "2019-01-01"]),
        ])
        let prospects = account.outlook.prospects
        #expect(prospects.map(\.item) == ["bare", "refused"])
        #expect(prospects.map(\.lacking) == ["Required evidence is missing: full text", "Refused by the verification"])
        #expect(prospects.map { $0.criteria.map(\.gain) } == [["+5.000"], ["+10.000"]])
        #expect(prospects.map { $0.total?.after } == ["35.000", "46.667"])
        #expect(account.result.total == "23.333", "the sheet itself is untouched")
    }

    @Test func `counts what limits took away`() throws {
        let items = ["a", "b", "c", "d", "e"].map { paper($0, ["tier": $0 < "c" ? "core" : "high-quality"]) }
        let cuts = try account(items).outlook.cuts
        #expect(cuts.map(\.title) == ["Papers", "Papers"])
        #expect(cuts.map(\.amount) == ["-4.000", "-6.000"])
        let patents = ["x", "y", "z"].map { Record("patent", ["id": $0, "form": "invention", "granted": "2024"]) }
        let full = try account([paper("a")] + patents).outlook.cuts
        #expect(full.map(\.amount) == ["-50"])
        #expect(full.map(\.sentence) == ["At its greatest value, 100: what goes beyond it adds nothing"])
    }

    @Test func `shows every track, and that only one is valid`() throws {
        let account = try account([
            paper("a"), Record("patent", ["id": "x", "form": "invention", "granted": "2024-01-01"]),
        ])
        #expect(account.tracks.map(\.name) == ["basic", "applied"] && account.tracks.map(\.isOwn) == [true, false])
        #expect(account.tracks.map(\.total) == ["31.333", "39.333"])
        #expect(account.tracks.map(\.note) == ["own track", "not valid: for comparison only"])
    }
}

@Suite struct `A claim` {
    private let items = [
        paper("full", ["claimed-points": "10"]),
        paper(
            "shared", ["claimed-points": "10"],
            [
                Record("contributor", ["name": "B", "position": "1"]),
                Record("contributor", ["person": "1", "position": "2", "self": "true"]),
            ]),
        Record("book", ["id": "book", "claimed-points": "4"]),
    ]

    @Test func `stands beside what is awarded, with the reason`() throws {
        let claims = try #require(try accounts(classified, [person("1", items)]).first).claims
        #expect(claims.items.map(\.item) == ["full", "shared", "book"])
        #expect(claims.items.map(\.awarded) == ["10.000", "3.000", "0.000"])
        #expect(claims.items.map(\.difference) == ["0.000", "-7.000", "-4.000"])
        #expect(claims.items.map { $0.reasons.map(\.code) } == [[], ["credit"], ["no-criterion"]])
        let higher = try #require(
            try accounts(classified, [person("1", [paper("a", ["claimed-points": "12"])])]).first
        ).claims.items
        #expect(higher.map { $0.reasons.map(\.sentence) } == [["The rule gives 10.000"]])
        #expect([claims.claimed, claims.awarded, claims.difference] == ["24.000", "13.000", "-11.000"])
    }

    @Test func `is counted where the award is no decimal`() throws {
        var tally = ClaimTally()
        tally.add(Array("1,a;b;c;d;e;f;g;h;i,paper,4,10/3,-2/3,credit,s.xml,3\r\n".utf8))
        #expect(tally.items == 1 && tally.different == 1 && tally.awarded == Exact(10, over: 3))
    }

    @Test func `is a row of a table whose differences are counted`() throws {
        let run = try run(classified, [person("1", items), person("2", [paper("a")])])
        let rows = table(ClaimsTable.head + (run.streams[.claims] ?? []))
        #expect(rows.map { $0["awarded"] } == ["10.000", "3.000", "0.000"])
        #expect(rows.map { $0["reasons"] } == ["", "credit", "no-criterion"])
        var tally = ClaimTally()
        tally.add(run.streams[.claims] ?? [])
        #expect(tally.items == 3 && tally.different == 2 && tally.claimed == 24 && tally.awarded == 13)
        #expect(run.pages.first?.contains("Claimed and awarded") == true)
        #expect(run.pages.last?.contains("Claimed and awarded") == false)
    }
}
