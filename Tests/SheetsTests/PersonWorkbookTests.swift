import Foundation
import Numbers
import Records
import Testing
import WorkbookReading
import Workbooks

@testable import Sheets

@Suite struct `The workbook of a person` {
    /// The workbooks of all subjects.
    private func workbooks(
        _ people: [Record], _ language: Language = .english, _ text: String = classified
    ) throws -> [(Account, ReadWorkbook)] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sheets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "persons"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let writer = PersonWorkbook(try rubric(text), description(language), in: folder.path)
        return try accounts(text, people, language).map { account in
            let path = try writer.write(account)
            return (account, ReadWorkbook(Array(try Data(contentsOf: folder.appending(path: path)))))
        }
    }

    private let patents = ["a", "b", "c"].map {
        Record("patent", ["id": $0, "form": "invention", "granted": "2024-01-01", "family": "F"])
    }

    @Test(arguments: Language.allCases) func `sums by formulas to what the page shows`(language: Language) throws {
        let papers = (1...5).map { paper("p\($0)", ["tier": "core"]) }
        for (account, read) in try workbooks([person("1", papers + patents)], language) {
            let words = Words.in(language)
            let items = try #require(read[WorkbookWords.in(language).items]).rows
            let sums = items.filter { $0.count > 8 && $0[1].value == words.sumOfItems }
            let points = items.filter { $0.count > 8 && $0[1].value == words.criterionPoints }
            #expect(sums.map { $0[8].shown } == account.criteria.map(\.sum))
            #expect(points.map { $0[8].shown } == account.criteria.map(\.points))
            #expect((sums + points).allSatisfy { $0[8].formula?.hasPrefix("ROUND(SUM(I") == true })
            let sheet = try #require(read[WorkbookWords.in(language).sheet]).rows
            let total = try #require(sheet.last { $0.first?.value == words.total })
            #expect(total[5].shown == account.total.total && total[5].formula?.hasPrefix("ROUND(SUM(F") == true)
        }
    }

    @Test(arguments: Language.allCases) func `says what is claimed, and finds the differences`(
        language: Language
    ) throws {
        let papers = [paper("p1", ["claimed-points": "12.5"]), paper("p2", ["claimed-points": "10"])]
        for (account, read) in try workbooks([person("1", papers)], language) {
            let words = ClaimWords.in(language)
            let rows = try #require(read[words.heading]).rows
            #expect(rows.dropFirst().dropLast().map { $0[0].value } == account.claims.items.map(\.item))
            #expect(rows.dropFirst().map { $0[6].shown } == ["-2.500", "0.000", "-2.500"])
            #expect(rows.dropFirst().allSatisfy { $0[6].formula?.hasPrefix("ROUND(F") == true })
            let sum = try #require(rows.last)
            #expect([sum[4].shown, sum[5].shown] == [account.claims.claimed, account.claims.awarded])
        }
    }

    @Test(arguments: Language.allCases) func `says what would change the result, and each track`(
        language: Language
    ) throws {
        let items = [paper("a"), paper("b", ["verification": "rejected"])]
        for (account, read) in try workbooks([person("1", items)], language) {
            let cells = try #require(read[OutlookWords.in(language).heading]).rows.joined().map(\.shown)
            #expect(cells.contains(try #require(account.outlook.nextSentence)))
            for hurdle in account.outlook.hurdles { #expect(cells.contains(hurdle.missing.joined(separator: "\n"))) }
            let gains = account.outlook.prospects.flatMap { $0.criteria + [$0.total].compactMap(\.self) }
            #expect(!gains.isEmpty && gains.allSatisfy { cells.contains($0.after ?? "") })
            #expect(account.tracks.count == 2)
            for track in account.tracks { #expect(cells.contains(track.note) && cells.contains(track.total ?? "")) }
        }
    }

    @Test func `adds up what a choice gives`() throws {
        let people = [person("1", [paper("a", ["tier": "core"]), paper("b", ["tier": "core"]), paper("c")])]
        for (account, read) in try workbooks(people, .english, choosing()) {
            let choice = try #require(account.allocations.first)
            let rows = try #require(read["Items"]).rows
            let sum = try #require(rows.last { $0.count == 4 && $0[0].value == "Points" })
            #expect(sum[3].shown == choice.points)
            #expect(rows.contains { $0.first?.value == choice.statement })
            for limit in choice.limits { #expect(rows.contains { $0.first?.value == limit.title }) }
        }
    }

    @Test func `keeps every text a text`() throws {
        let wicked = "=cmd|' /C calc'!A0"
        let items = [paper("+1", ["title": wicked, "journal": "@x", "published": "2019"])]
        for (_, read) in try workbooks([person("-1+1", name: wicked, items)]) {
            let cells = read.sheets.flatMap(\.rows).flatMap { $0 }
            #expect(cells.contains { $0.value == wicked && $0.isText && $0.format == "@" })
            #expect(cells.contains { $0.value == "-1+1" && $0.isText })
            #expect(cells.allSatisfy { $0.formula == nil || $0.formula?.hasPrefix("ROUND(") == true })
        }
    }

    @Test func `stores a sum that a spreadsheet would round otherwise`() {
        #expect(
            columnSum("A", 1..<3, of: ["1.005", "2"], is: "3.005") == .formula("ROUND(SUM(A1:A2),3)", value: "3.005"))
        #expect(columnSum("A", 1..<3, of: ["1.005", "2"], is: "3.01") == .number("3.01"))
        #expect(columnSum("A", 1..<3, of: ["1/3", "2/3"], is: "1") == .number("1"))
        #expect(columnSum("A", 1..<1, of: [], is: "0") == .number("0"))
    }
}
