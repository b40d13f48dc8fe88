import Diagnostics
import Foundation
import Numbers
import Records
import RubricLanguage
import Scoring
import Testing
import WorkbookReading

@testable import Sheets

/// The workbook of a run.
private func workbook(
    _ text: String, _ people: [Record], _ language: Language = .english, rowLimit: Int = 1_048_576
) throws -> (run: Run, read: ReadWorkbook, findings: [Finding]) {
    let run = try run(text, people, language)
    let file = FileManager.default.temporaryDirectory.appending(path: "sheets-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let workbook = BatchWorkbook(
        run.rubric, description(language), at: file.path, temporaryFolder: file.deletingLastPathComponent().path,
        hasLedger: true, rowLimit: rowLimit)
    for stream in [.ledger, .persons] as [RunStream] { workbook.add((run.streams[stream] ?? [])[...], of: stream) }
    var rows: [UInt8] = []
    for account in try accounts(text, people, language) { appendNotCounted(account, to: &rows) }
    workbook.add(rows[...], of: .notCounted)
    workbook.addPlaces(institutionsTable(RunPlaces(run.evaluation), PlaceNames()))
    let manifest = Manifest(
        run: description(language), tally: run.evaluation.tally, leftOut: 1, totals: ControlTotals(run.evaluation),
        findings: [:], outputs: [.init(path: "persons.csv", byteCount: 7, sha256: "cc33")])
    let remarks = workbook.reconcile(run.evaluation, leftOut: manifest.leftOut)
    let finding = Finding(code: "a-code", message: "A message.", place: Place(file: "staff.xml", line: 12))
    try workbook.finish(findings: [finding].csv(), manifest)
    return (run, ReadWorkbook(Array(try Data(contentsOf: file))), remarks)
}

private func faculty(_ seed: UInt64) -> [Record] {
    var random = SplitMix64(seed: seed)
    return (1...6).map { number in
        let papers = (0..<Int.random(in: 0...6, using: &random)).map { item in
            let authors = (1...Int.random(in: 1...3, using: &random)).map { position in
                Record("contributor", ["position": "\(position)", "self": position == 1 ? "true" : "false"])
            }
            let year = Int.random(in: 2022...2026, using: &random)
            let tier = ["high-quality", "core", "general"].randomElement(using: &random) ?? "core"
            return paper("p\(item)", ["tier": tier, "published": "\(year)"], authors)
        }
        return person("\(number)", track: Bool.random(using: &random) ? "basic" : "applied", papers)
    }
}

@Suite struct `The rows of a table` {
    @Test(arguments: 0..<50) func `are read to the letter as they were written`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let signs = ["'", "=", "+", "-", "@", "\t", ",", "\"", "\r", "\n", "1", ".", "a", "中", "＝", ";", " "]
        let rows = (0..<10).map { _ in
            (0..<4).map { _ in
                (0..<Int.random(in: 0...5, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }
                    .joined()
            }
        }
        var writer = CSVWriter()
        for row in rows { writer.row(row) }
        var read: [[String]] = []
        forEachRow(of: writer.take()[...]) { read.append($0) }
        #expect(read == rows)
    }
}

@Suite struct `The workbook of a run` {
    @Test func `has a column for each of the tables' files`() throws {
        let rubric = try rubric(classified)
        func columns(_ head: [UInt8]) -> Int {
            var count = 0
            forEachRow(of: head[...]) { count = $0.count }
            return count
        }
        let run = try run(classified, [person("1", [])])
        for language in Language.allCases {
            let titles = ColumnTitles(rubric, Words.in(language))
            #expect(titles.persons.count == columns(PersonsTable(rubric).head))
            #expect(titles.ledger.count == columns(LedgerTable.head))
            #expect(titles.findings.count == columns([Finding]().csv()))
            let institutions = institutionsTable(RunPlaces(run.evaluation), PlaceNames())
            #expect(titles.places.count == columns(Array(institutions.prefix { $0 != 0x0A }) + [0x0A]))
            #expect(Set(titles.measures).count == titles.measures.count)
        }
    }

    @Test(arguments: 0..<4) func `carries the numbers of the other files`(seed: UInt64) throws {
        let (run, read, _) = try workbook(classified, faculty(seed))
        let persons = try #require(read["Persons"])
        let rows = run.rows(.persons)
        #expect(persons.table.count == rows.count)
        for (row, cells) in zip(rows, persons.table) {
            #expect(cells["Total"]?.shown ?? "" == row["total"])
            #expect(cells["Rank"]?.shown ?? "" == row["rank"])
            #expect(cells["Patents"]?.shown ?? "" == row["patents.points"])
        }
        #expect(persons.rows[0].count == 14 + run.rubric.measures.count)
        let amounts = run.rows(.ledger).map { $0["amount"] ?? "" }
        #expect(read["Ledger"]?.table.map { $0["Amount"]?.shown ?? "" } == amounts)
        #expect(persons.rows.allSatisfy { $0.allSatisfy { $0.formula == nil } })
    }

    @Test(arguments: 0..<4, [25, 1_048_576]) func `has sums that agree, in however many sheets`(
        seed: UInt64, limit: Int
    ) throws {
        let (run, read, _) = try workbook(classified, faculty(seed), rowLimit: limit)
        #expect((read.sheets.count { $0.name.hasPrefix("Ledger") } > 1) == (limit == 25))
        let rows = read.sheets.filter { $0.name.hasPrefix("Reconciliation") }.flatMap(\.rows)
        for (title, index) in zip(ColumnTitles(run.rubric, Words.in(.english)).measures, run.rubric.measures.indices) {
            let row = try #require(rows.first { $0.first?.value == title })
            let places = DisplayPlaces(run.rubric).value(MeasureIndex(index))
            let sum = ControlTotals(run.evaluation).sums[index].shown(atLeast: places)
            #expect(row[1].shown == sum && row[2].shown == sum && row[4].shown == sum, "\(title)")
            #expect(Exact(row[5].shown)?.isZero == true)
            #expect(row[1].formula?.hasPrefix("ROUND(SUM('Persons'!$") == true, "\(title)")
        }
        let heads = try #require(rows.first { $0.first?.value == "People" })
        #expect(heads[1].formula == "ROUND(COUNTA('Persons'!$A$2:$A$7),0)" && heads[1].value == "6")
    }

    @Test func `says what was not counted as the page says it`() throws {
        let people = [person("1", [paper("old", ["published": "2019-01-01"])])]
        for language in Language.allCases {
            let (run, read, _) = try workbook(classified, people, language)
            let own = WorkbookWords.in(language)
            let row = try #require(read[own.notCounted]?.table.first)
            #expect(row[Words.in(language).item]?.value == "old")
            let reason = try #require(row[Words.in(language).reason]?.value)
            #expect(!reason.isEmpty && run.pages[0].contains(reason))
        }
    }

    @Test func `has a finding and a note for what its cells cannot hold`() throws {
        let scores = ["81", "81", "82"].map { Record("score", ["value": $0]) }
        let assessment = Record("assessment", ["id": "a", "source": "panel"], scores)
        let (_, read, findings) = try workbook(
            classified,
            [
                person("1", name: String(repeating: "x", count: 40_000), [assessment]),
                person("2", name: "a\u{1}b", []),
            ])
        #expect(
            findings.map(\.code) == ["workbook-number-as-text", "workbook-text-cut", "workbook-character-replaced"])
        let persons = try #require(read["Persons"]).table
        #expect(persons[0]["Name"]?.value.utf16.count == 32_767 && persons[1]["Name"]?.value == "a\u{FFFD}b")
        #expect(persons[0]["Judged"]?.value == "244/3" && persons[0]["Judged"]?.isText == true)
        let row = try #require(read["Reconciliation"]?.rows.first { $0.first?.value == "Judged" })
        #expect(row[1].value == "244/3" && row[5].shown == "0" && row[6].value == WorkbookWords.in(.english).exactly)
        // All sheets count, also those behind the tables.
        let texts = read.sheets.flatMap { $0.rows.joined() }.filter(\.isText)
        let fractions = texts.count { $0.value.contains(/^-?\d+\/\d+$/) }
        #expect(findings[0].message.hasPrefix("\(fractions) numbers are fractions"), "\(findings[0].message)")
        let notes = try #require(read["Summary"]).rows.compactMap(\.first?.value)
        #expect(notes.contains { $0.contains("end with “…”") } && notes.contains { $0.contains("15 digits") })
    }

    @Test func `names rubric, inputs and outputs with their fingerprints`() throws {
        let (_, read, _) = try workbook(classified, faculty(1))
        let manifest = try #require(read["Manifest"]).rows.flatMap { $0 }.map(\.shown)
        for text in ["aa11", "bb22", "persons.csv", "7", "cc33"] { #expect(manifest.contains(text), "\(text)") }
        let rubric = try #require(read["Rubric"]).rows.flatMap { $0 }.map(\.value)
        for text in ["Papers", "Tier = high quality", "70", "Total ≥ 40", "Days at enterprises ≥ 30"] {
            #expect(rubric.contains(text), "\(text)")
        }
        #expect(read["Findings"]?.table.first?["Line"]?.shown == "12")
        let people = try #require(read["Summary"]).rows
        #expect(people.first { $0.first?.value == "People read" }?[1].shown == "7")
    }
}

@Suite struct `The workbook of platforms` {
    @Test func `speaks of platforms where it counts them`() throws {
        let text = """
            rubric: platforms
            version: 1
            period: 2024
            subject: platform
            parameters: {worth: {value: 5, title: {en: Worth of a project, zh: 项目分值}}}
            criteria: {projects: {counts: project, points: worth}}
            total: projects.points
            """
        let platform = Record("platform", ["id": "Q1", "name": "Bench"], [Record("project", ["id": "j"])])
        let read = try workbook(text, [platform], .chinese).read
        let summary = try #require(read["汇总"]).rows.flatMap { $0 }.map(\.shown)
        #expect(read["平台"] != nil && read["人员"] == nil)
        #expect(summary.contains("读入平台数") && !summary.contains { $0.hasPrefix("每人") || $0.hasSuffix("人数") })
        #expect(try #require(read["评价办法"]).rows.contains { $0.map(\.shown).filter { !$0.isEmpty } == ["项目分值", "5"] })
    }
}

@Suite struct `The sheet of rules` {
    @Test func `says limits, choices and roundings in the reader's language`() throws {
        let text = classified.replacing("once per: family", with: "once per: family\n    pays: difference")
        let read = try workbook(text, faculty(1), .chinese).read
        let cells = try #require(read["评价办法"]).rows.flatMap { $0 }.map(\.value)
        let limits = try #require(cells.first { $0.contains("取得分最高的 3 项") })
        #expect(limits.contains("core：最多 6 分"), "\(limits)")
        #expect(cells.contains { $0.contains("以往已计分的：只补差额") })
        let rows = try #require(read["评价办法"]).rows.map { $0.map(\.shown) }
        #expect(rows.contains { $0.starts(with: ["ranked", "≥ 3", "", "0.6、0.3、0.1；其他情况：0"]) }, "\(rows)")
        #expect(cells.contains("四舍五入") && cells.contains("10 ≤ 总分 < 40"), "\(cells)")
        #expect(!cells.contains { $0.contains("best") || $0.contains("half-up") || $0.contains(">=") })
    }
}

@Suite struct `The words of workbooks` {
    @Test func `have one for each status, and for reasons only where the posting's own sentence has places`() {
        let words = Words.in(.english)
        #expect(Set(words.workbook.statuses.keys) == Set(Outcome.Status.names))
        #expect(Set(words.workbook.reasons.keys).isSubset(of: Posting.Reason.allCases.map(\.rawValue)))
        #expect(Set(words.workbook.roundings.keys) == Set(RoundingMode.allCases.map(\.rawValue)))
        #expect(Set(words.workbook.payments.keys) == Set(Criterion.Payment.allCases.map(\.rawValue)))
        #expect(Set(words.workbook.selections.keys) == Set(Selection.Kind.allCases.map(\.rawValue)))
        #expect(Set(words.namedReasons.keys) == Set(Posting.Reason.allCases.map(\.rawValue)))
        for (name, sentence) in words.namedReasons { #expect(!sentence.contains("{"), "\(name)") }
    }
}
