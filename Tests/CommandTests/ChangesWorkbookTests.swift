import Foundation
import Testing
import WorkbookReading

@Suite struct `The workbook of two runs` {
    private let scratch: Scratch
    private static let wicked = "=cmd|' /C calc'!A0"

    /// Thirteen people, of whom the second has a paper more in the second run, the fourth a patent less, and three are
    /// in one run only. The second one's gain moves others down.
    init() throws {
        scratch = try Scratch()
        let ranked = works.replacing("value: 10}", with: "value: 10.5}")
        let rubric = try scratch.write(ranked, to: "works.yaml")
        let others = (5...12).map { person("\($0)", patent("t"), paper("q")) }
        let first = [
            person("1", paper("p"), patent("t")), person("2", paper("p", published: "2020-01-01")),
            person("003", paper("p")).replacing("Person 003", with: Self.wicked), person("4", patent("t")),
            person("110101199003077315", patent("t")),
        ]
        var second = first.dropLast() + [person("+49", paper("p"))]
        second[1] = person("2", paper("p"), patent("t"), patent("t2"))
        second[3] = person("4")
        for (name, people) in [("old", first + others), ("new", second + others)] {
            let file = try scratch.write(staff(people.joined(separator: "\n")), to: "\(name)/staff.xml")
            let run = try Program("score", file, "--rubric", rubric, "--out", scratch.path + "/\(name)/out")
            #expect(run.code == 0, "\(run.errors)")
        }
    }

    private func diff(_ more: String...) throws -> Program {
        try Program(
            ["diff", scratch.path + "/old/out", scratch.path + "/new/out", "--inputs", scratch.path] + more)
    }

    private func workbook(_ more: String...) throws -> ReadWorkbook {
        let path = scratch.path + "/d.xlsx"
        try? FileManager.default.removeItem(atPath: path)
        let run = try Program(
            ["diff", scratch.path + "/old/out", scratch.path + "/new/out", "--inputs", scratch.path, "--out", path]
                + more)
        #expect(run.code == 0, "\(run.errors)")
        return ReadWorkbook(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }

    @Test func `carries the values of the table and of JSON`() throws {
        let read = try workbook()
        let run = try diff("--format", "json", "--out", scratch.path + "/d.csv")
        let table = rows(of: try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/d.csv"))).dropFirst()
        /// The rows of a sheet without its head, all of one length.
        func texts(_ name: String, _ count: Int) throws -> [[String]] {
            try #require(read[name]).rows.dropFirst().map { row in
                (0..<count).map { row.indices.contains($0) ? row[$0].shown : "" }
            }
        }
        let manifest = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/new/out/manifest.json"))
        let labels = (try JSONSerialization.jsonObject(with: manifest) as? [String: Any])?["labels"] as? [String: Any]
        /// What the manifest calls a quantity or a kind.
        func label(_ group: String, _ name: String) -> String {
            let named = (labels?[group] as? [String: Any])?[name] as? [String: Any]
            return named?["en"] as? String ?? name
        }
        #expect(label("measures", "papers.points") == "papers" && label("kinds", "paper") == "Paper")
        let lines = try texts("Lines", 12)
        let expected = table.filter { $0[4] == "line" }
        #expect(lines.count == expected.count && expected.count > 5)
        let fields = ["published": "Published in the final issue"]
        for (row, line) in zip(expected, lines) {
            let (measure, kind) = (label("measures", row[5]), label("kinds", row[6]))
            #expect([row[0], measure, kind, row[7], row[10], row[11]] == [0, 2, 3, 4, 7, 8].map { line[$0] })
        }
        #expect(
            try texts("Values", 5)
                == table.filter { $0[4] == "measure" }
                .map { [$0[0], $0[1], label("measures", $0[5]), $0[10], $0[11]] })
        #expect(
            try texts("Records", 7)
                == table.filter { $0[4] == "fact" && $0[2] == "changed" }
                .map { [$0[0], $0[1], label("kinds", $0[6]), $0[7], fields[$0[8]] ?? $0[8], $0[10], $0[11]] })
        let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let counts = try #require(json["counts"] as? [String: Int])
        let summary = try #require(read["Summary"]).rows
        for (kind, label) in [("changed", "Changed"), ("came", "Came"), ("unchanged", "Unchanged")] {
            #expect(summary.contains { $0.first?.value == label && $0[1].shown == counts[kind].map { "\($0)" } })
        }
        let moved = try #require(read["Moved"]).rows.dropFirst()
        #expect(moved.count == counts["moved"] && moved.count > 5)
        for row in moved {
            let gained = row[0].value == "003" ? "1" : "-1"
            #expect(row[7].formula?.hasPrefix("ROUND(F") == true && row[7].shown == gained)
        }
    }

    @Test func `says who changed and why, who came and who went`() throws {
        let read = try workbook()
        let changed = try #require(read["Changed"])
        #expect(changed.table.map { $0["Why"]?.value } == ["the record changed", "the record changed"])
        let second = try #require(changed.table.first)
        #expect(second["Number"]?.value == "2" && second["Total: Change"]?.shown == "45.3")
        #expect(second["Total: Change"]?.formula == "ROUND(F2-E2,1)")
        #expect(read["Records"]?.table.contains { $0["Item"]?.value == "t2" } == true)
        let others = try #require(read["Came and went"]).table
        #expect(others.map { $0["Number"]?.value } == ["+49", "110101199003077315"])
        #expect(others.allSatisfy { $0["Number"]?.isText == true })
        #expect(changed.markup.first("pane")?.attributes["topLeftCell"] == "C2")
        #expect(changed.markup.first("pageSetup")?.attributes["paperSize"] == "9")
        let fingerprints = try #require(read["Manifest"]).rows.flatMap { $0 }.map(\.value)
        #expect(fingerprints.contains { $0.wholeMatch(of: /[0-9a-f]{64}/) != nil })
        for sheet in read.sheets {
            for cell in sheet.rows.joined() where cell.value.hasPrefix("=cmd") { #expect(cell.formula == nil) }
        }
    }

    @Test func `is of one person alone, with the counts of everybody`() throws {
        let read = try workbook("--person", "2")
        #expect(read["Changed"]?.table.map { $0["Number"]?.value } == ["2"])
        let summary = try #require(read["Summary"]).rows
        #expect(summary.contains { $0.first?.value == "Changed" && $0[1].shown == "2" && $0[1].formula == nil })
    }

    @Test func `is the same bytes again, and leaves nothing beside it`() throws {
        let path = URL(fileURLWithPath: scratch.path + "/d.xlsx")
        _ = try workbook()
        let first = try Data(contentsOf: path)
        _ = try workbook()
        #expect(try Data(contentsOf: path) == first)
        #expect(try scratch.names().filter { $0.contains("d.xlsx") } == ["d.xlsx"])
        let other = try diff("--out", scratch.path + "/d.ods")
        #expect(other.code != 0 && other.errors.contains(".html, .csv or .xlsx"))
    }

    @Test func `speaks a language that a file gives, and so do page and text`() throws {
        let template = try Program("vocabulary", "--words").output
        let portuguese =
            template.replacing("language: en", with: "language: pt")
            .replacing("run-comparison: \"Two runs compared\"", with: "run-comparison: Comparação")
            .replacing("change-book-changed: \"Changed\"", with: "change-book-changed: Alterados")
            .replacing("run-cause-record: \"the record changed\"", with: "run-cause-record: \"o registo mudou\"")
        let words = try scratch.write(portuguese, to: "pt.yaml")
        let read = try workbook("--words", words)
        #expect(read["Alterados"]?.table.first?["Why"]?.value == "o registo mudou")
        let page = scratch.path + "/d.html"
        let run = try diff("--words", words, "--out", page)
        #expect(run.output.contains("2 Person 2: o registo mudou"))
        let text = try String(contentsOfFile: page, encoding: .utf8)
        #expect(text.contains("<html lang=\"pt\">") && text.contains("<h1>Comparação</h1>"))
        let list = scratch.path + "/list.html"
        let shown = try Program(
            "publish", scratch.path + "/new/out", "--columns", "name", "--from", "2026-03-02", "--out", list,
            "--words", words)
        #expect(shown.code == 1 && shown.errors.contains("no-holidays"), "\(shown.errors)")
        #expect(try String(contentsOfFile: list, encoding: .utf8).contains("<html lang=\"pt\">"))
        let both = try diff("--words", words, "--language", "zh")
        #expect(both.code != 0 && both.errors.contains("says itself which language"))
        let broken = try scratch.write("language: pt\nwords: {run-comparisn: X}\n", to: "broken.yaml")
        let refused = try diff("--words", broken)
        #expect(refused.code == 2 && refused.errors.contains("run-comparison"))
    }

    @Test(.enabled(if: LibreOffice.isHere, "LibreOffice (soffice) is not installed: nothing is recalculated."))
    func `has formulas that LibreOffice computes to the stored values`() throws {
        for language in ["en", "zh"] {
            let stored = try workbook("--language", language)
            let office = try LibreOffice(scratch.path + "/office")
            let computed = ReadWorkbook(Array(try office.recalculated(scratch.path + "/d.xlsx")))
            let formulas = differences(stored, computed) { #expect(Bool(false), "\(language): \($0)") }
            #expect(formulas > 20)
        }
    }
}
