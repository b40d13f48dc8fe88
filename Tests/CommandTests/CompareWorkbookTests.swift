import Foundation
import Testing
import WorkbookReading

@Suite struct `The workbook of two rubrics` {
    private let scratch: Scratch

    /// Three amendments, of which one is built on another, so that shares have thirds and halves.
    init() throws {
        scratch = try Scratch()
        _ = try scratch.write(works, to: "works/rubric.yaml")
        _ = try scratch.write(
            amended("low: {title: Lower papers, set: {parameters/value: 7.3}}"), to: "amended/rubric.yaml")
        var people: [String] = []
        for number in 1...14 {
            let papers = (0..<(number * 5 % 7)).map { paper("p\($0)") }
            let patents = (0..<(number * 3 % 4)).map { patent("t\($0)") }
            let text = person("0\(number)", papers.joined(), patents.joined())
            let isOdd = number % 2 == 1
            people.append(isOdd ? text.replacing("unit=\"U-1\"", with: "unit=\"U-2\"") : text)
        }
        let second = "</unit><unit id=\"U-2\"><name>+Other</name></unit>"
        let text = staff(people.joined()).replacing("</unit>", with: second)
        _ = try scratch.write(text.replacing("Person 03<", with: "=1+1&lt;<"), to: "a.xml")
    }

    private func files(_ more: String..., sides: [String] = ["works", "amended"]) throws -> [String: Data] {
        let paths = (sides + ["a.xml"]).map { scratch.path + "/" + $0 }
        let run = try Program(["compare"] + paths + ["--out", scratch.path + "/out", "--xlsx"] + more)
        #expect(run.code < 2, "\(run.errors)")
        return try scratch.files(below: "out")
    }

    private func read(_ files: [String: Data]) throws -> ReadWorkbook {
        ReadWorkbook(Array(try #require(files["workbook.xlsx"])))
    }

    @Test(arguments: ["en", "zh"]) func `carries the values of the tables`(language: String) throws {
        let files = try files("--language", language)
        let book = try read(files)
        let persons = rows(of: try #require(files["persons.csv"]))
        var compared = 0
        for (row, cells) in zip(persons, book.sheets[1].rows).dropFirst() {
            // Columns that are worked out stand between those of the table.
            let shown = cells.filter { $0.formula == nil }
            for (text, cell) in zip(row, shown) where text.contains(/^-?[0-9][0-9.\/]*$/) && !cell.isText {
                compared += 1
                #expect(cell.shown == text)
            }
            #expect(shown.count == row.count && cells[0].isText && cells[0].value == row[0])
        }
        let groups = rows(of: try #require(files["groups.csv"]))
        for (row, cells) in zip(groups, book.sheets[5].rows).dropFirst() {
            for (text, cell) in zip(row, cells).dropFirst(2) {
                compared += 1
                #expect(cell.shown == text)
            }
        }
        #expect(groups.count == 3)
        let items = rows(of: try #require(files["items.csv"]))
        #expect(book.sheets[6].rows.count == items.count && items.count > 5)
        for (row, cells) in zip(items, book.sheets[6].rows).dropFirst() {
            compared += 1
            #expect(row[4] == cells[5].shown && row[5] == cells[6].shown && row[2] == cells[3].value)
        }
        #expect(compared > 100)
    }

    @Test func `has shares whose sums are the changes, by formulas`() throws {
        let files = try files()
        let book = try read(files)
        let sheet = try #require(book["Clauses by person"])
        let clauses = rows(of: try #require(files["clauses.csv"])).filter { $0[0] == "person" }
        #expect(sheet.table.count * 3 == clauses.count)
        var fractions = 0
        for (row, cells) in zip(stride(from: 0, to: clauses.count, by: 3), sheet.rows.dropFirst()) {
            for clause in 0..<3 {
                let (cell, text) = (cells[4 + clause], clauses[row + clause][4])
                #expect(clauses[row + clause][1] == cells[0].value)
                #expect((cell.formula ?? cell.shown) == text)
                if cell.formula != nil { fractions += 1 }
            }
            #expect(cells[7].formula?.hasPrefix("ROUND(SUM(E") == true && cells[7].shown == cells[3].shown)
            #expect(cells[11].formula?.hasPrefix("ROUND(SUM(I") == true && cells[11].shown == cells[3].shown)
        }
        #expect(fractions > 3)
        let whole = try #require(book["Clauses"]).rows
        let sum = try #require(whole.last { $0.first?.value == "Sum" })
        #expect(sum[1].shown == sum[2].shown && sum[1].formula?.hasPrefix("ROUND(SUM(B") == true)
    }

    @Test func `counts grades, quadrants and fifths by formulas over the persons`() throws {
        let files = try files()
        let book = try read(files)
        let data = try #require(files["comparison.json"])
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let counts = try #require((json["grades"] as? [String: Any])?["counts"] as? [[Int]])
        let grades = try #require(book["Grades"]).rows
        for (label, row) in zip(["good", "fair"], counts) {
            let cells = try #require(grades.first { $0.first?.value == label })
            let shown = cells.dropFirst().prefix(2).map(\.shown)
            #expect(shown == row.prefix(2).map { "\($0)" })
            #expect(cells[1].formula?.hasPrefix("COUNTIFS('Persons'!") == true)
        }
        let summary = try #require(book["Summary"]).rows
        #expect(summary.first { $0.first?.value == "People compared" }?[1].shown == "14")
        let sentences = try #require(json["summary"] as? String)
        #expect(summary.contains { !($0.first?.value ?? "").isEmpty && sentences.hasPrefix($0[0].value) })
        let manifest = String(decoding: files["manifest.json"] ?? Data(), as: UTF8.self)
        #expect(manifest.contains("\"path\": \"workbook.xlsx\""))
        let cells = book.sheets.flatMap { $0.rows.joined() }
        #expect(cells.contains { $0.value == "=1+1<" } && !cells.contains { $0.formula == "1+1<" })
    }

    @Test func `is the same for any number of threads, and speaks a language that a file gives`() throws {
        let first = try files("--threads=1")
        #expect(try files("--threads=3") == first)
        let words = try scratch.write(
            "language: pt\nwords: {comparison-kicker: \"Velho e novo\", comparison-book-items: Itens}\n", to: "pt.yaml")
        let files = try files("--words", words)
        let book = try read(files)
        #expect(book["Itens"] != nil && book.sheets[0].rows[0][0].value == "Velho e novo")
        let page = String(decoding: files["index.html"] ?? Data(), as: UTF8.self)
        #expect(page.contains("<html lang=\"pt\">") && page.contains("Velho e novo"))
        let manifest = String(decoding: files["manifest.json"] ?? Data(), as: UTF8.self)
        #expect(manifest.contains("\"language\": \"pt\"") && manifest.contains("\"role\": \"words\""))
    }

    @Test(.enabled(if: LibreOffice.isHere, "LibreOffice (soffice) is not installed: nothing is recalculated."))
    func `has formulas that LibreOffice computes to the stored values`() throws {
        for (language, sides) in [("en", ["works", "amended"]), ("zh", ["amended", "works"])] {
            let stored = try read(try files("--language", language, sides: sides))
            let office = try LibreOffice(scratch.path + "/office")
            let computed = ReadWorkbook(Array(try office.recalculated(scratch.path + "/out/workbook.xlsx")))
            let formulas = differences(stored, computed) { #expect(Bool(false), "\(language): \($0)") }
            #expect(formulas > 150)
        }
    }
}
