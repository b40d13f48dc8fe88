import Foundation
import Testing
import WorkbookReading

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

@Suite struct `The command score with workbooks` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Scores the sample university, whose people claim points for some items.
    private func sample(_ language: String, _ rubric: String = "contribution-biomed") throws -> [String: Data] {
        let records = try String(contentsOfFile: root + "/Samples/university.xml", encoding: .utf8)
            .replacing("<paper id=\"p1\" ", with: "<paper id=\"p1\" claimed-points=\"7.5\" ")
            .replacing("<patent id=\"t1\" ", with: "<patent id=\"t1\" claimed-points=\"12\" ")
        let run = try Program(
            "score", try scratch.write(records, to: "university.xml"), "--extension", root + "/Samples/vocabulary.yaml",
            "--rubric",
            root + "/Rubrics/" + rubric, "--xlsx", "--person-workbooks", "--language", language, "--out",
            scratch.path + "/" + language)
        #expect(run.code < 2, "\(run.errors)")
        return try scratch.files(below: language)
    }

    private func read(_ data: Data?) throws -> ReadWorkbook { ReadWorkbook(Array(try #require(data))) }

    @Test(arguments: ["en", "zh"]) func `carries the same value in workbook, CSV, JSON and page`(
        language: String
    ) throws {
        let files = try sample(language)
        let workbook = try read(files["workbook.xlsx"])
        var compared = 0
        for (sheet, name) in [(1, "persons.csv"), (2, "institutions.csv"), (4, "ledger.csv"), (5, "findings.csv")] {
            let table = rows(of: try #require(files[name]))
            let cells = workbook.sheets[sheet].rows
            #expect(cells.count == table.count, "\(name)")
            for (row, shown) in zip(table, cells).dropFirst() {
                for (column, text) in row.enumerated() where text.contains(/^-?[0-9][0-9.\/]*$/) {
                    compared += 1
                    #expect(column < shown.count && shown[column].shown == text, "\(name): \(text)")
                }
            }
        }
        #expect(compared > 4000)
        let persons = rows(of: try #require(files["persons.csv"]))
        let results = String(decoding: try #require(files["results.json"]), as: UTF8.self)
        let objects = results.split(separator: "\n")
        // In the order of the columns, as `measures` says at the head of the document.
        let measures = persons[0].dropFirst(14)
        #expect(results.contains("\"measures\":[" + measures.map { "\"\($0)\"" }.joined(separator: ",") + "]"))
        for row in persons.dropFirst() {
            let object = try #require(objects.first { $0.hasPrefix("{\"id\":\"\(row[0])\"") })
            let values = row.dropFirst(14).map { $0.isEmpty ? "null" : $0.contains("/") ? "\"\($0)\"" : $0 }
            #expect(object.contains("\"values\":[" + values.joined(separator: ",") + "]"))
            let page = String(decoding: try #require(files["persons/\(row[0]).html"]), as: UTF8.self)
            #expect(page.contains(row[8].isEmpty ? "—" : "<b>\(row[8])</b>"))
            let own = try read(files["persons/\(row[0]).xlsx"])
            #expect(own.sheets[0].rows.contains { $0.count > 2 && $0[2].shown == row[8] })
            let shown = Set(own.sheets.flatMap(\.rows).joined().map(\.shown))
            for (name, text) in zip(persons[0], row).dropFirst(14) where isAmount(text) {
                #expect(page.contains(">\(text)"), "\(row[0]): \(name)")
                #expect(shown.contains(text), "\(row[0]): \(name)")
            }
        }
        let places = rows(of: try #require(files["institutions.csv"]))
        for row in places.dropFirst() {
            let name = row[0] == "unit" ? row[1] + "+" + row[2] : row[1]
            let page = String(decoding: try #require(files["institutions/\(name).html"]), as: UTF8.self)
            for (column, text) in zip(places[0], row).dropFirst(5) where isAmount(text) {
                #expect(page.contains(">\(text)"), "\(name): \(column)")
            }
        }
    }

    /// A number that is not nothing: sheets leave out what gives nothing.
    private func isAmount(_ text: String) -> Bool { text.contains(/^-?[0-9.\/]*[1-9][0-9.\/]*$/) }

    @Test func `gives the same workbooks for either order of files and any number of threads`() throws {
        let people = (1...30).map { person("\($0)", paper("p", doi: "10.5555/x\($0 / 2)"), patent("t")) }
        let rubric = try scratch.write(works, to: "works.yaml")
        let first = try scratch.write(staff(people[20...].joined(separator: "\n")), to: "a.xml")
        let second = try scratch.write(staff(people[..<20].reversed().joined(separator: "\n")), to: "b.xml")
        for (files, threads) in [([first, second], "1"), ([second, first], "3")] {
            let run = try Program(
                ["score"] + files + [
                    "--rubric", rubric, "--out", scratch.path + "/out" + threads, "--xlsx", "--person-workbooks",
                    "--no-html", "--threads", threads,
                ])
            #expect(run.code < 2, "\(run.errors)")
        }
        let (one, three) = (try scratch.files(below: "out1"), try scratch.files(below: "out3"))
        #expect(one.keys.contains("workbook.xlsx") && one.keys.contains("persons/30.xlsx"))
        #expect(one == three)
        #expect(!one.keys.contains { $0.hasPrefix(".") }, "no temporary file stays")
        let manifest = String(decoding: one["manifest.json"] ?? Data(), as: UTF8.self)
        #expect(manifest.contains("\"path\": \"workbook.xlsx\"") && manifest.contains("\"path\": \"persons/1.xlsx\""))
    }

    @Test func `lets no record write a formula, and keeps numbers of people whole`() throws {
        let wicked = "=cmd|' /C calc'!A0"
        let rubric = try scratch.write(works, to: "works.yaml")
        let people = ["+49", "@x", "0012", "110101199003077315", "../../x", "-2+3"].map { id in
            person(id, paper("p")).replacing("Person \(id)", with: wicked)
        }
        let file = try scratch.write(staff(people.joined(separator: "\n")), to: "a.xml")
        let run = try Program(
            "score", file, "--rubric", rubric, "--out", scratch.path + "/out", "--xlsx", "--person-workbooks")
        #expect(run.code < 2, "\(run.errors)")
        let files = try scratch.files(below: "out")
        let persons = try #require(try read(files["workbook.xlsx"])["Persons"]).table
        #expect(
            persons.map { $0["Number"]?.value }.sorted { $0 ?? "" < $1 ?? "" }
                == ["+49", "-2+3", "../../x", "0012", "110101199003077315", "@x"])
        for row in persons {
            #expect(row["Name"]?.value == wicked && row["Name"]?.formula == nil && row["Name"]?.isText == true)
        }
        #expect(files.keys.contains("persons/~2E.~2F..~2Fx~l.xlsx"), "\(files.keys.filter { $0.hasSuffix("xlsx") })")
    }

    @Test(.enabled(if: LibreOffice.isHere, "LibreOffice (soffice) is not installed: nothing is recalculated."))
    func `has formulas that LibreOffice computes to the stored values`() throws {
        let files = try sample("en")
        var formulas = 0
        for name in ["workbook.xlsx", "persons/100012.xlsx", "persons/100041.xlsx", "persons/100006.xlsx"] {
            let office = try LibreOffice(scratch.path + "/office")
            let computed = try read(try office.recalculated(scratch.path + "/en/" + name))
            formulas += differences(try read(files[name]), computed) { #expect(Bool(false), "\(name), \($0)") }
        }
        #expect(formulas > 200)
        #expect(try read(files["persons/100041.xlsx"])["Claimed and awarded"] != nil)
    }
}
