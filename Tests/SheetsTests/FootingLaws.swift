import Numbers
import Records
import RubricLanguage
import Testing

@testable import Sheets

/// Items of all sorts, the same for the same seed.
private func items(_ random: inout SplitMix64) -> [Record] {
    (0..<Int.random(in: 0...9, using: &random)).map { number in
        let share = ["0.5", "0.333", "1"].randomElement(using: &random) ?? "1"
        let authors = (1...Int.random(in: 1...3, using: &random)).map { position in
            Record(
                "contributor", ["position": "\(position)", "share": share, "self": position == 1 ? "true" : "false"])
        }
        let tier = ["high-quality", "core", "general"].randomElement(using: &random) ?? "core"
        let year = Int.random(in: 2022...2026, using: &random)
        if Bool.random(using: &random) {
            return paper(
                "p\(number)", ["tier": tier, "published": "\(year)", "form": number % 2 == 0 ? "review" : "article"],
                authors)
        }
        return Record(
            "patent",
            [
                "id": "t\(number)", "form": number % 3 == 0 ? "design" : "invention", "granted": "\(year)-03",
                "family": "F\(number % 2)",
            ], authors)
    }
}

private func sum(_ texts: [String]) -> Exact { texts.compactMap { Exact($0) }.reduce(.zero, +) }

@Suite struct `What a sheet displays` {
    @Test(arguments: 0..<60) func `adds up from items to points and from lines to the total`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let track = Bool.random(using: &random) ? "basic" : "applied"
        let account = try #require(
            try accounts(classified, [person("1", track: track, items(&random))]).first)
        for criterion in account.criteria {
            #expect(sum(criterion.items.map(\.awarded)) == Exact(criterion.sum))
            #expect(sum([criterion.sum] + criterion.adjustments.map(\.amount)) == Exact(criterion.points))
            for item in criterion.items {
                let parts = [item.base ?? "0"] + item.factors.map(\.amount) + [item.creditAmount ?? "0"]
                #expect(sum(parts) == Exact(item.awarded))
                let taken = criterion.adjustments.filter { $0.place == item.number }.map(\.amount)
                #expect(sum([item.awarded] + taken) == Exact(item.final))
            }
        }
        let weighted = account.total.dimensions.compactMap(\.weighted)
        #expect(sum(weighted) == account.total.weightedSum.flatMap { Exact($0) })
        let total = sum(weighted + account.total.adjustments.map(\.amount))
        #expect(account.total.total.flatMap { Exact($0) } == total)
    }

    @Test(arguments: 0..<20) func `is the same text in table, JSON, ledger and page`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let people = (1...3).map { person("\($0)", items(&random)) }
        let run = try run(classified, people)
        let objects = run.text(.results).split(separator: "\n").dropFirst()
        #expect(objects.count == 3)
        for ((row, page), object) in zip(zip(run.rows(.persons), run.pages), objects) {
            let values = run.rubric.measures.map { row[$0.name] ?? "?" }
                .map { $0.isEmpty ? "null" : $0.contains("/") ? "\"\($0)\"" : $0 }
            #expect(object.contains("\"values\":[" + values.joined(separator: ",") + "]"))
            #expect(page.contains("<b>\(row["total"] ?? "?")</b>"))
            let postings = run.rows(.ledger).filter { $0["person"] == row["id"] }
            for criterion in run.rubric.criteria {
                let measure = run.rubric.measures[criterion.measure.index].name
                let amounts = postings.filter { $0["measure"] == measure }.compactMap { $0["amount"] }
                #expect(sum(amounts) == row[measure].flatMap { Exact($0) })
            }
        }
    }

    @Test(arguments: Language.allCases) func `leaves no item unmentioned`(language: Language) throws {
        for seed in 0..<20 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let items = items(&random)
            let page = try #require(try run(classified, [person("1", items)], language).pages.first)
            for item in items { #expect(page.contains("<span class=\"what\">\(item.fields["id"] ?? "?")</span>")) }
        }
    }
}
