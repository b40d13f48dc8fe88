import Foundation
import Numbers
import Testing
import WorkbookReading

@testable import Workbooks

@Suite struct `A text in a cell` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func roundTrip(_ texts: [String]) throws -> (cells: [ReadCell], remarks: Remarks) {
        let workbook = scratch.workbook()
        let sheet = workbook.addSheet(SheetLayout(form: "Texts", widths: [40]))
        for text in texts { sheet.append([.text(text)]) }
        let read = try scratch.read(workbook)
        return (read.sheets[0].rows.map { $0[0] }, workbook.remarks)
    }

    @Test func `stays a text, whatever it begins with`() throws {
        let texts = [
            "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "＝1", "'=1", "1234567890123456789", "007", "1e5",
            "2024-01-01", "TRUE", "https://example.org", "<b>&amp;</b>", "a\nb", " both ends ", "李伟", "😀",
            "_x0041_", "a_x005F_x0041_b", "_x_", "{=1}",
        ]
        let (cells, remarks) = try roundTrip(texts)
        #expect(cells.map(\.value) == texts)
        #expect(cells.allSatisfy { $0.isText && $0.formula == nil && $0.format == "@" })
        #expect(remarks == Remarks())
    }

    @Test(arguments: 0..<40) func `is read as it was written, but for what XML cannot hold`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let signs: [Unicode.Scalar] = ["a", "_", "x", "0", "4", "\n", "\t", "\"", "<", "&", "'", "=", "é", "中", "😀"]
        let texts = (0..<20).map { _ in
            var text = "t"
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                text.unicodeScalars.append(signs[Int.random(in: 0..<signs.count, using: &random)])
            }
            return text
        }
        #expect(try roundTrip(texts).cells.map(\.value) == texts)
    }

    @Test func `gets a mark for what XML cannot hold, and one kind of line end`() throws {
        let (cells, remarks) = try roundTrip(["a\u{1}b\u{FFFE}", "c\r\nd\re"])
        #expect(cells.map(\.value) == ["a\u{FFFD}b\u{FFFD}", "c\nd\ne"])
        #expect(remarks.changedTexts == 1)
    }

    @Test func `is cut with a mark where a cell can hold no more`() throws {
        let most = CellText.mostUnits
        let texts = [
            String(repeating: "a", count: most), String(repeating: "b", count: most + 1),
            String(repeating: "😀", count: most), String(repeating: "_x0041_", count: most / 7),
        ]
        let (cells, remarks) = try roundTrip(texts)
        #expect(cells[0].value == texts[0])
        #expect(cells[1].value == texts[1].dropLast(2) + "…")
        #expect(cells[2].value.hasSuffix("😀…") && cells[2].value.utf16.count <= most)
        #expect(cells[3].value.hasSuffix("…"))
        #expect(remarks.cutTexts == 3)
    }
}

@Suite struct `A number in a cell` {
    @Test(arguments: 0..<60) func `is shown as its decimal text`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let digits = Int.random(in: 1...15, using: &random)
            let places = Int.random(in: 0...min(digits, 9), using: &random)
            var text = String((0..<digits).map { _ in Character(String(Int.random(in: 0...9, using: &random))) })
            text = text.replacing(/^0+(?=.)/, with: "")
            while text.count <= places { text = "0" + text }
            if places > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -places)) }
            if Bool.random(using: &random), text.contains(/[1-9]/) { text = "-" + text }
            let value = try #require(DecimalValue(text))
            #expect(value.places == places)
            #expect(String(format: "%.\(places)f", value.number) == text)
            // Fifteen digits of the file say the same number.
            #expect(Double(String(format: "%.15g", value.number)) == Double(text))
        }
    }

    @Test func `is a marked text where fifteen digits do not hold it`() throws {
        let scratch = try Scratch()
        let workbook = scratch.workbook()
        let sheet = workbook.addSheet(SheetLayout(form: "Numbers", widths: [40]))
        let texts = ["1234567890123456", "0.1234567890123456", "10/3", "1e5", ".5", "5.", "", "--1"]
        for text in texts { sheet.append([.number(text)]) }
        for text in ["123456789012345", "123456789012345.000", "0.000000000000000123"] { sheet.append([.number(text)]) }
        sheet.append([.formula("10/3", value: "10/3")])
        let cells = try scratch.read(workbook).sheets[0].rows.map(\.first)
        #expect(cells.prefix(8).map { $0?.value ?? "" } == texts)
        #expect(cells.prefix(8).allSatisfy { $0?.isText ?? true })
        #expect(cells[8...10].allSatisfy { $0?.isText == false })
        #expect(cells[8...10].map { $0?.shown } == ["123456789012345", "123456789012345.000", "0.000000000000000123"])
        #expect(cells[11]?.value == "10/3" && cells[11]?.formula == nil)
        #expect(workbook.remarks.numbersAsText == 8)
    }
}

@Suite struct `A date in a cell` {
    @Test func `is a date when it is known to the day, and a text otherwise`() throws {
        let scratch = try Scratch()
        let workbook = scratch.workbook()
        let sheet = workbook.addSheet(SheetLayout(form: "Dates", widths: [40]))
        for text in ["2024-02-29", "1900-03-01", "1900-02-28", "2024-02", "2024"] {
            sheet.append([.date(try #require(PartialDate(text)))])
        }
        let cells = try scratch.read(workbook).sheets[0].rows.map { $0[0] }
        #expect(cells.map(\.value) == ["45351", "61", "1900-02-28", "2024-02", "2024"])
        #expect(cells.map(\.isText) == [false, false, true, true, true])
        #expect(cells[0].format == "yyyy-mm-dd")
    }
}
