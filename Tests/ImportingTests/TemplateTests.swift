import Diagnostics
import Records
import Testing

@testable import Importing

/// Fills rows into a template: for each kind rows of texts by the names of columns.
private func filled(
    _ template: Template, _ format: Template.Format, _ rows: [String: [[String: String]]]
) -> String {
    var text = template.text(format)
    for sheet in template.sheets {
        let lines = (rows[sheet.name] ?? []).map { row in
            let cells = sheet.columns.map { row[$0.name] ?? "" }
            #expect(Set(row.keys).isSubset(of: sheet.columns.map(\.name)))
            switch format {
            case .fods:
                let filled = cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }
                return "<table:table-row>\(filled.joined())</table:table-row>"
            case .excel2003:
                let filled = cells.enumerated().filter { !$0.element.isEmpty }.map {
                    "<Cell ss:Index='\($0.offset + 1)'><Data ss:Type='String'>\($0.element)</Data></Cell>"
                }
                return "<Row>\(filled.joined())</Row>"
            }
        }
        // The empty rows of a flat spreadsheet, or the end of the table.
        let start = text.firstRange(of: "\"\(sheet.name)\"")?.upperBound ?? text.startIndex
        let mark = format == .fods ? "<table:table-row table:number-rows-repeated" : "</Table>"
        let place = text[start...].firstRange(of: mark)?.lowerBound ?? text.endIndex
        text.insert(contentsOf: lines.joined(), at: place)
    }
    return text
}

/// Two people of a house, in the rows of a template.
private let house: [String: [[String: String]]] = [
    "institution": [["id": "H", "name": "House of Arts", "type": "大学"]],
    "unit": [["of-institution": "H", "id": "p", "name": "Physics"]],
    "person": [["id": "007", "name": "Ana Lima", "assessed": "是"], ["id": "008", "name": "Rui", "assessed": "no"]],
    "appointment": [["of-person": "007", "institution": "H", "unit": "p", "fte": "50 %", "from": "2020/9"]],
    "title": [["of-person": "007", "value": "professor", "from": "2021年3月"]],
    "paper": [
        ["of-person": "007", "id": "a", "title": "On A &lt; B", "doi": "10.5555/a", "published": "2024年3月5日"],
        ["of-person": "008", "id": "a", "title": "On C", "form": "review"],
    ],
    "contributor": [
        ["of-person": "007", "of-item": "a", "person": "007", "position": "1", "corresponding": "yes"],
        ["of-person": "007", "of-item": "a", "name": "Somebody", "position": "2"],
        ["of-person": "008", "of-item": "a", "person": "008", "position": "1"],
    ],
]

private func imported(_ text: String, _ vocabulary: Vocabulary = .core) -> StaffImport {
    imported(files: [("staff.fods", text)], vocabulary)
}

@Suite struct `A template` {
    @Test(arguments: Template.Format.allCases)
    func `is read back when it is filled in`(format: Template.Format) {
        let read = imported(filled(Template(.core), format, house))
        #expect(read.findings.isEmpty, "\(read.findings)")
        let rows = (0..<read.store.count).flatMap { index in
            let batch = read.store.batch(at: index)
            return batch.roots.map { tree(batch, $0).replacing(#/[a-z-]+ [0-9]+:[0-9]+:[0-9]+ /#, with: "") }
        }
        #expect(
            rows == [
                #"["id=007", "name=Ana Lima", "assessed=true"]{"#
                    + #"["institution=H", "unit=p", "fte=50 %", "from=2020-09"]{}["value=professor", "from=2021-03"]{}"#
                    + #"["id=paper-a", "title=On A < B", "doi=10.5555/a", "published=2024-03-05"]{"#
                    + #"["person=007", "position=1", "corresponding=true"]{}["name=Somebody", "position=2"]{}}}"#,
                #"["id=008", "name=Rui", "assessed=false"]{["id=paper-a", "title=On C", "form=review"]{"#
                    + #"["person=008", "position=1"]{}}}"#,
            ])
        let places = read.places.roots.map { tree(read.places, $0) }
        #expect(places.count == 1 && places[0].contains("type=university") && places[0].contains("name=Physics"))
    }

    @Test(arguments: Template.Format.allCases)
    func `has the sheets that are asked for, and one for persons`(format: Template.Format) {
        let template = Template(.core, kinds: ["paper"])
        #expect(template.sheets.map(\.name) == ["person", "paper"])
        let read = imported(filled(template, format, ["person": house["person"] ?? [], "paper": house["paper"] ?? []]))
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.persons.count == 2)
    }

    @Test(arguments: Template.Format.allCases)
    func `that nobody filled in holds no person`(format: Template.Format) {
        #expect(imported(Template(.core).text(format)).findings.map(\.code) == ["no-person"])
    }

    @Test(arguments: Template.Format.allCases)
    func `says what it does not permit, and counts what belongs to nobody`(format: Template.Format) throws {
        var rows = house
        rows["title", default: []][0]["value"] = "emperor"
        rows["paper", default: []][1]["of-person"] = "009"
        let read = imported(filled(Template(.core), format, rows))
        #expect(
            Set(read.findings.map(\.code)) == ["unmapped", "missing-field", "unknown-code", "owner-unknown"])
        #expect(read.findings.first { $0.code == "unknown-code" }?.allowed?.contains("教授") == true)
        #expect(read.findings.first { $0.code == "unmapped" }?.value?.contains("title (1)") == true)
        let unowned = read.findings.filter { $0.code == "owner-unknown" }
        #expect(
            unowned.map(\.element) == ["/workbook/paper[@row=5]/of-person", "/workbook/contributor[@row=6]/of-item"])
    }

    /// Law: for every enumeration every value and both labels are in the list that a column permits.
    @Test func `lists what each column permits`() throws {
        let template = Template(.core)
        for kind in Vocabulary.core.kinds {
            let sheet = try #require(template.sheets.first { $0.name == kind.name })
            for field in kind.fields {
                let column = try #require(sheet.columns.first { $0.name == field.name })
                guard case .enumeration(let name) = field.type else { continue }
                let listed = column.permitted.map { template.values[($0.lowerBound - 1)..<($0.upperBound - 1)] }
                let values = Vocabulary.core.enumeration(name)?.values ?? []
                #expect(listed.map(Array.init) == values.map { [name, $0.name, $0.labels.english, $0.labels.chinese] })
            }
        }
    }

    @Test func `has the kinds of an extension`() throws {
        let vocabulary = try SampleFiles.vocabulary()
        let template = Template(vocabulary, kinds: ["deposit"])
        let read = imported(
            filled(
                template, .fods,
                ["person": house["person"] ?? [], "deposit": [["of-person": "007", "id": "d", "accession": "A1"]]]),
            vocabulary)
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(vocabulary.kind("deposit").map { read.counts[$0.index] } == 1)
    }
}

@Suite struct `The name of a column` {
    @Test(arguments: [
        ("title", "title"), ("Year (from)", "Year-from"), (" 2 pans ", "_2-pans"), ("出版年份（年）", "出版年份-年"),
        ("a:b", "a-b"),
    ])
    func `becomes that of an element`(header: String, name: String) {
        #expect(elementName(Array(header.utf8)) == name)
        var names = MappedNames()
        #expect(XPathExpression(ExpressionText(name, line: 1, names: &names)) != nil)
    }

    @Test func `needs a letter or a digit`() { #expect(elementName(Array(" (*) ".utf8)) == nil) }
}
