import Diagnostics
import Records
import Testing

@testable import Importing

/// What is read of a template for persons into whose sheet some rows are written.
private func imported(_ rows: String, _ format: Template.Format) -> StaffImport {
    var text = Template(.core, kinds: ["person"]).text(format)
    let start = text.firstRange(of: "\"person\"")?.upperBound ?? text.startIndex
    let mark = format == .fods ? "<table:table-row table:number-rows-repeated" : "</Table>"
    text.insert(contentsOf: rows, at: text[start...].firstRange(of: mark)?.lowerBound ?? text.endIndex)
    return importStaff(
        [StaffSource(name: "staff.xml", bytes: ByteSource(Array(text.utf8)))], vocabulary: .core,
        options: ImportOptions(formats: MappedFormat.bundled(for: .core)))
}

/// A cell of Excel 2003, and a row of flat OpenDocument.
private func cell(_ index: String, _ text: String) -> String {
    "<Cell ss:Index='\(index)'><Data ss:Type='String'>\(text)</Data></Cell>"
}

private func row(repeated rows: Int, columns: Int) -> String {
    "<table:table-row table:number-rows-repeated='\(rows)'><table:table-cell "
        + "table:number-columns-repeated='\(columns)'><text:p>7</text:p></table:table-cell></table:table-row>"
}

@Suite struct `A hostile spreadsheet` {
    @Test(arguments: ["16385", "20000", "\(Int.max)"])
    func `has no cell behind the last column`(index: String) {
        let read = imported("<Row>\(cell(index, "x"))</Row>", .excel2003)
        #expect(read.findings.map(\.code) == ["cell-too-far"])
        #expect(imported(row(repeated: 1, columns: Int.max), .fods).findings.map(\.code) == ["cell-too-far"])
    }

    @Test(arguments: [(Int.max, 1), (1 << 14, 1 << 14), (1 << 40, 1 << 13)])
    func `repeats no cells without end`(rows: Int, columns: Int) {
        let read = imported(row(repeated: rows, columns: columns), .fods)
        #expect(read.findings.map(\.code) == ["cells-repeated"])
        #expect(read.findings.first?.severity == .error)
    }

    @Test func `may count its empty rows and cells as it likes`() {
        let most = String(Int.max)
        let rows =
            "<Row ss:Index='\(most)'/><Row>\(cell(most, ""))\(cell("1", "7"))\(cell("2", "Ana"))</Row>"
            + "<Row ss:Index='0'>\(cell("0", "8"))\(cell("2", "Rui"))</Row><Row ss:Index='-1'>\(cell("1", ""))</Row>"
        let read = imported(rows, .excel2003)
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.persons.count == 2)
    }
}
