import Diagnostics
import Records
import Testing

@testable import Importing

/// A flat spreadsheet with some sheets: rows of XML by the names of the sheets.
private func spreadsheet(_ sheets: [(name: String, rows: String)]) -> String {
    let tables = sheets.map { "<table:table table:name='\($0.name)'>\($0.rows)</table:table>" }
    let namespace = "urn:oasis:names:tc:opendocument:xmlns:"
    return """
        <office:document xmlns:office='\(namespace)office:1.0' xmlns:table='\(namespace)table:1.0' \
        xmlns:text='\(namespace)text:1.0' xmlns:calcext='urn:calcext'><office:body><office:spreadsheet>
        \(tables.joined(separator: "\n"))
        </office:spreadsheet></office:body></office:document>
        """
}

private func cell(_ text: String, _ attributes: String = "") -> String {
    text.isEmpty && attributes.isEmpty
        ? "<table:table-cell/>" : "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
}

private func row(_ cells: [String], _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells.joined())</table:table-row>\n"
}

/// A sheet of a template: the names of its columns, and rows of cells as XML.
private func sheet(_ name: String, _ columns: [String], _ rows: [[String]]) -> (name: String, rows: String) {
    let blank = "<table:table-row table:number-rows-repeated='2'/>"
    return (name, row(columns.map { cell($0) }) + blank + rows.map { row($0) }.joined())
}

private let people = sheet("person", ["id", "name", "born"], [[cell("7"), cell("Ana")], [cell("8"), cell("Rui")]])

private func read(_ sheets: (name: String, rows: String)...) -> StaffImport {
    imported(files: [("a.fods", spreadsheet(sheets.map { $0 }))])
}

/// What is found, but for what the mapping leaves.
private func found(_ read: StaffImport) -> [String] {
    read.findings.filter { $0.code != "unmapped" }.map { finding in
        "\(finding.severity)[\(finding.code)] \(finding.element ?? "") \(finding.value ?? "-")"
    }
}

private func papers(_ columns: [String], _ rows: [String]...) -> (name: String, rows: String) {
    sheet("paper", columns, rows.map { $0.map { cell($0) } })
}

@Suite struct `A spreadsheet that was filled in` {
    @Test func `without a sheet or a column that it must have is refused`() {
        let nobody = found(read(papers(["of-person", "id"], ["7", "a"])))
        #expect(
            Set(nobody) == [
                "error[sheet-missing]  -", "error[no-person] /workbook -",
                "warning[owner-unknown] /workbook/paper[@row=4]/of-person 7",
            ])
        let missing = read(people, papers(["of-person", "title"], ["7", "T"]))
        #expect(found(missing) == ["error[column-missing] /workbook/paper[@row=1] paper"])
        #expect(
            missing.findings.first { $0.code == "column-missing" }?.allowed?.hasPrefix("of-person, id, title") == true)
    }

    @Test func `names columns and sheets that it does not know, and those that come twice`() {
        let paper = papers(["of-person", "id", "titel", "doi", "doi"], ["7", "a", "T"])
        let read = read(people, paper, papersOf("papers"))
        #expect(
            found(read) == [
                "warning[column-repeated] /workbook/paper[@row=1]/doi doi",
                "warning[column-unknown] /workbook/paper[@row=1]/titel titel",
                "warning[sheet-unknown] /workbook/papers papers",
            ])
        #expect(read.findings.compactMap(\.hint) == ["Is `title` meant?", "Is `paper` meant?"])
        #expect(read.isUsable)
    }

    private func papersOf(_ name: String) -> (name: String, rows: String) {
        var sheet = papers(["of-person", "id"], ["7", "a"])
        sheet.name = name
        return sheet
    }

    @Test func `quotes the row and the column of what it does not permit`() {
        let read = read(
            people,
            papers(
                ["of-person", "id", "published", "form"], ["7", "a", "31.12.2024", "poem"], ["7", "b", "2024-02-30"]))
        #expect(
            found(read) == [
                "warning[date] /workbook/paper[@row=4]/published 31.12.2024",
                "warning[unknown-code] /workbook/paper[@row=4]/form poem",
                "warning[date] /workbook/paper[@row=5]/published 2024-02-30",
            ])
        #expect(read.findings.allSatisfy { $0.code == "unmapped" || $0.person == "7" && $0.allowed != nil })
    }

    @Test func `says which cells are merged, worked out, or errors`() {
        let rows = [
            [
                cell("7", "table:formula='of:=3+4'"), cell("a"),
                cell("T", "table:number-columns-spanned='2' table:number-rows-spanned='3'"),
                "<table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>",
            ],
            [
                cell("7", "table:formula='of:=7'"), cell("b"),
                cell("#REF!", "table:formula='of:=A0' calcext:value-type='error'"),
            ],
        ]
        let read = read(people, sheet("paper", ["of-person", "id", "title", "doi"], rows))
        #expect(
            found(read) == [
                "warning[cells-merged] /workbook/paper[@row=4]/title T",
                "note[formulas] /workbook/paper[@row=4]/of-person 2",
                "warning[cell-error] /workbook/paper[@row=5]/title #REF!",
            ])
        #expect(read.counts[Vocabulary.core.kind("paper")?.index ?? 0] == 2)
    }

    @Test func `in Excel says the same`() {
        let text = """
            <Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'
              xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>
            <Worksheet ss:Name='person'><Table><Row><Cell><Data ss:Type='String'>id</Data></Cell>
            <Cell><Data ss:Type='String'>name</Data></Cell><Cell><Data ss:Type='String'>born</Data></Cell></Row>
            <Row ss:Index='4'><Cell ss:Formula='=3+4'><Data ss:Type='Number'>7</Data></Cell>
            <Cell ss:MergeDown='1'><Data ss:Type='String'>Ana</Data></Cell>
            <Cell><Data ss:Type='Error'>#DIV/0!</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """
        let read = imported(files: [("a.xml", text)])
        #expect(
            found(read) == [
                "note[formulas] /workbook/person[@row=4]/id 1",
                "warning[cells-merged] /workbook/person[@row=4]/name Ana",
                "warning[cell-error] /workbook/person[@row=4]/born #DIV/0!",
            ])
        #expect(read.persons.count == 1)
    }

    @Test func `costs nothing for empty paper, and is refused when it repeats what is filled in`() {
        let blank =
            "<table:table-row table:number-rows-repeated='1048576'><table:table-cell "
            + "table:number-columns-repeated='16384'/></table:table-row>"
        #expect(found(read((people.name, people.rows + blank + blank))) == [])
        let wide = row([cell("9"), cell("x", "table:number-columns-repeated='9000000000000000000'")])
        let long = row([cell("9"), cell("Eva")], "table:number-rows-repeated='1048576'")
        let bomb = row([cell("9", "table:number-columns-repeated='16384'")], "table:number-rows-repeated='16384'")
        for rows in [wide, long, bomb, wide + wide + bomb] {
            let read = read((people.name, people.rows + rows))
            #expect(found(read).contains("error[cells-repeated]  -"), "\(found(read))")
            #expect(read.persons.count <= 3)
        }
    }

    @Test func `that is large is read with a warning`() {
        var options = ImportOptions()
        options.largeTree = 100
        let read = imported(files: [("a.fods", spreadsheet([people]))], options: options)
        #expect(read.findings.map(\.code) == ["large-tree"] && read.persons.count == 2)
    }

    @Test func `with numbers beyond all measure is read`() {
        let far = row([cell("9")], "table:number-rows-repeated='0'") + row([cell("9"), cell("Eva")])
        #expect(read((people.name, people.rows + far)).persons.count == 3)
        let text = Template(.core, kinds: ["paper"]).text(.excel2003).replacing(
            "</Table>",
            with: "<Row ss:Index='9223372036854775807'><Cell ss:Index='0'><Data>9</Data></Cell>"
                + "<Cell ss:Index='9223372036854775807' ss:MergeAcross='9223372036854775807'><Data>9</Data></Cell></Row></Table>",
            maxReplacements: 1)
        let read = imported(files: [("a.xml", text)])
        #expect(read.findings.contains { $0.code == "missing-field" })
    }
}

@Suite struct `A number in a template` {
    private func read(_ patents: [String]..., parts: [String]...) -> StaffImport {
        let contributors = sheet("contributor", ["of-person", "of-item", "name"], parts.map { $0.map { cell($0) } })
        let sheets = [
            people, papers(["of-person", "id"], ["7", "1"], ["7", "2"]),
            sheet("patent", ["of-person", "id"], patents.map { $0.map { cell($0) } }), contributors,
        ]
        return imported(files: [("a.fods", spreadsheet(sheets))])
    }

    /// The contributors of each item.
    private func contributors(_ read: StaffImport) -> [String] {
        (0..<read.store.count).flatMap { index in
            let batch = read.store.batch(at: index)
            return batch.roots.flatMap { batch.children(of: $0) }.map { item in
                "\(batch.text(item, "id") ?? "") \(batch.children(of: item).map { batch.text($0, "name") ?? "" })"
            }
        }
    }

    @Test func `that two kinds share must have its kind in front`() {
        let read = read(
            ["7", "1"], parts: ["7", "1", "A"], ["7", "paper-1", "B"], ["7", "patent-1", "C"], ["7", "2", "D"])
        #expect(contributors(read) == [#"paper-1 ["B"]"#, #"paper-2 ["D"]"#, #"patent-1 ["C"]"#])
        let finding = read.findings.first { $0.code == "owner-ambiguous" }
        #expect(finding?.element == "/workbook/contributor[@row=4]/of-item")
        #expect(finding?.allowed == "paper-1 or patent-1" && finding?.person == "7" && finding?.value == "1")
    }

    @Test func `that nothing has is named with its row`() {
        let read = read(["9", "1"], parts: ["7", "3", "A"], ["7", "patent-2", "A"], ["", "1", "A"])
        #expect(
            found(read) == [
                "warning[owner-unknown] /workbook/patent[@row=4]/of-person 9",
                "warning[owner-unknown] /workbook/contributor[@row=4]/of-item 3",
                "warning[owner-unknown] /workbook/contributor[@row=5]/of-item patent-2",
                "warning[owner-missing] /workbook/contributor[@row=6] 1A",
                "warning[owner-unknown] /workbook/contributor[@row=6]/of-item 1",
            ])
    }

    @Test func `that comes twice is named, and its parts belong to none`() {
        let read = read(["7", "3"], ["7", "3"], parts: ["7", "3", "A"])
        #expect(Set(read.findings.map(\.code)) == ["item-repeated", "owner-ambiguous", "unmapped"])
        #expect(contributors(read).suffix(2) == ["patent-3 []", "patent-3-2 []"])
    }
}
