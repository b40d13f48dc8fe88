import Foundation
import Testing
import WorkbookReading

@testable import Workbooks

private let people = SheetLayout(
    table: "Persons", [.init("Number"), .init("Name"), .init("Total")], frozenColumns: 2)

@Suite struct `A workbook` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A small workbook with everything in it.
    private func write() throws -> ReadWorkbook {
        let workbook = scratch.workbook()
        let table = workbook.addSheet(people)
        for number in 1...3 { table.append([.text("00\(number)"), .text("李伟"), .number("9.95\(number)")]) }
        let form = workbook.addSheet(SheetLayout(form: "Sum's", widths: [20, 20]))
        form.append([.text("Title")], style: .title)
        let ranges = table.ranges(2).map(\.reference).joined(separator: ",")
        form.append(
            [.link("Persons", to: "#Persons"), .formula("ROUND(SUM(\(ranges)),3)", value: "29.856")], style: .sum)
        return try scratch.read(workbook)
    }

    @Test func `keeps heads in sight, filters, and prints on A4 with its fingerprint`() throws {
        let sheet = try #require(try write()["Persons"]?.markup)
        #expect(sheet.first("pane")?.attributes["state"] == "frozen")
        #expect(sheet.first("pane")?.attributes["topLeftCell"] == "C2")
        #expect(sheet.first("autoFilter")?.attributes["ref"] == "A1:C4")
        let page = sheet.first("pageSetup")?.attributes
        #expect(page?["paperSize"] == "9" && page?["orientation"] == "landscape" && page?["fitToHeight"] == "0")
        #expect(sheet.first("oddFooter")?.text == "&L&8 R&&D · 分类评价&R&8 &P / &N")
        let names = try write().element("xl/workbook.xml").all("definedName")
        let printed = Dictionary(grouping: names) { $0.attributes["name"] ?? "" }.mapValues { $0.map(\.text) }
        #expect(printed["_xlnm.Print_Titles"] == ["Persons!$1:$1"])
        #expect(printed["_xlnm.Print_Area"] == ["'Sum''s'!$A$1:$B$2", "Persons!$A$1:$C$4"])
    }

    @Test func `makes columns as wide as their texts, Chinese signs counted twice`() throws {
        let columns = try #require(try write()["Persons"]?.markup.all("col"))
        let widths = columns.map { Double($0.attributes["width"] ?? "") ?? 0 }
        #expect(widths[1] < widths[0], "`Number` has six signs, 李伟 four")
        #expect("李伟".columnCount(atMost: 50) == 4 && "ab\nabc".columnCount(atMost: 50) == 3)
        #expect("Łódź – „a…".columnCount(atMost: 50) == 10 && "abcdef".columnCount(atMost: 3) == 3)
    }

    @Test func `refers to sheets by name, whatever is in it`() throws {
        let read = try write()
        let cell = try #require(read["Sum's"]?.rows[1][1])
        #expect(cell.formula == "ROUND(SUM('Persons'!$C$2:$C$4),3)" && cell.shown == "29.856")
        #expect(read["Sum's"]?.markup.first("hyperlink")?.attributes["location"] == "'Persons'!A1")
    }

    @Test func `knows the row that comes next, also where a further sheet begins`() throws {
        let workbook = scratch.workbook(rowLimit: 3)
        let sheet = workbook.addSheet(SheetLayout(table: "Rows", [.init("Place"), .init("Twice")]))
        for _ in 1...5 {
            let row = sheet.nextRow
            sheet.append([.number(String(row)), .formula("2*A\(row)", value: String(2 * row))])
        }
        let rows = try scratch.read(workbook).sheets.map { $0.rows.dropFirst().map { $0.map(\.shown) } }
        #expect(rows == [[["2", "4"], ["3", "6"]], [["2", "4"], ["3", "6"]], [["2", "4"]]])
    }

    @Test func `is the same bytes when it is written again`() throws {
        _ = try write()
        let first = try Data(contentsOf: scratch.file)
        _ = try write()
        #expect(try Data(contentsOf: scratch.file) == first)
    }

    @Test func `leaves nothing but the file, and no file when it is not closed`() throws {
        _ = try write()
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["workbook.xlsx"])
        try FileManager.default.removeItem(at: scratch.file)
        do {
            let workbook = scratch.workbook()
            workbook.addSheet(people).append([.text("1")])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
    }

    @Test func `says when it cannot be written`() throws {
        let folder = scratch.folder.path
        let workbook = Workbook(
            at: folder + "/none/workbook.xlsx", temporaryFolder: folder, title: "T", footer: "")
        _ = workbook.addSheet(people)
        #expect(throws: WorkbookFault.self) { try workbook.close() }
    }

    @Test func `names columns by letters, and takes the texts of conditions to the letter`() {
        #expect(columnLetters(0) == "A" && columnLetters(25) == "Z" && columnLetters(26) == "AA")
        #expect(columnLetters(701) == "ZZ" && columnLetters(702) == "AAA")
        #expect(exactCriterion("a*\"b~") == "\"=a~*\"\"b~~\"")
    }
}

@Suite struct `A table with more rows than a sheet holds` {
    @Test(arguments: [2, 3, 7, 50], [0, 1, 5, 6, 7, 20]) func `goes on in further sheets`(limit: Int, count: Int) throws
    {
        let scratch = try Scratch()
        let workbook = scratch.workbook(rowLimit: limit)
        let table = workbook.addSheet(people)
        let other = workbook.addSheet(SheetLayout(form: "Other", widths: [10]))
        for number in 0..<count {
            table.append([.text("\(number)"), .empty, .number("\(number)")])
            other.append([.number("\(number)")])
        }
        let ranges = table.ranges(2)
        let read = try scratch.read(workbook)
        let parts = read.sheets.filter { $0.name.hasPrefix("Persons") }
        #expect(parts.count == max(1, (count + limit - 2) / (limit - 1)))
        #expect(parts.allSatisfy { $0.rows.count <= limit && $0.rows[0].map(\.value) == ["Number", "Name", "Total"] })
        #expect(parts.flatMap { $0.table.compactMap { $0["Number"]?.value } } == (0..<count).map(String.init))
        #expect(ranges.reduce(0) { $0 + $1.rows.count } == count)
        let others = read.sheets.filter { $0.name.hasPrefix("Other") }
        #expect(others.flatMap(\.rows).map { $0[0].shown } == (0..<count).map(String.init))
    }
}

@Suite struct `The name of a sheet` {
    @Test func `is one that every spreadsheet takes`() {
        var names = SheetNames()
        let wishes = [
            "Persons", "persons", "PERSONS", "a/b", "a:b", "[x]", "History", "'quoted'", "", "  ", "'", "a\nb",
            String(repeating: "单位", count: 40), String(repeating: "单位", count: 41), String(repeating: "a", count: 31),
            String(repeating: "a", count: 31) + "b", "机构与部门",
        ]
        let given = wishes.map { names.name($0) }
        #expect(given[0] == "Persons" && given[1] == "persons 2" && given[16] == "机构与部门")
        #expect(Set(given.map { $0.lowercased() }).count == wishes.count)
        for name in given {
            #expect((1...31).contains(name.utf16.count) && !name.contains(/[\[\]:*?\/\\\n]/), "\(name)")
            #expect(!name.hasPrefix("'") && !name.hasSuffix("'") && name.lowercased() != "history")
        }
    }
}
