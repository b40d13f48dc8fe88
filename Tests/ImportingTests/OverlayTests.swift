import Diagnostics
import Importing
import Numbers
import Records
import Testing

private let vocabulary = Vocabulary.core

private func read(_ text: String) -> (overlay: Overlay, findings: [Finding]) {
    readOverlay(SourceText(name: "overlay.csv", text: text), for: vocabulary)
}

/// The rows of a person to whom an overlay was applied: kinds with their fields as texts, in order.
private func rows(of person: String, after overlay: Overlay) throws -> [String] {
    let kind = try #require(vocabulary.kind("person"))
    let title = try #require(vocabulary.kind("title"))
    var builder = BatchBuilder(file: 0, firstLine: 1001)
    let values = ValueReader(vocabulary)
    builder.begin(kind, line: 7, offset: 90)
    try builder.read("Li Wei", into: try #require(vocabulary[kind].slot("name")), with: values)
    builder.begin(title, line: 8, offset: 120)
    try builder.read("lecturer", into: try #require(vocabulary[title].slot("value")), with: values)
    builder.end()
    _ = overlay.apply(to: person.utf8Span.span, in: &builder)
    builder.end()
    let batch = builder.finish()
    return (0..<batch.count).map { index in
        let row = Row(index)
        let kind = vocabulary[batch.kind(of: row)]
        let fields = kind.fields.indices.compactMap { slot in
            batch.describe(row, Slot(slot), in: vocabulary).map { "\(kind.fields[slot].name)=\($0)" }
        }
        return ([kind.name] + fields).joined(separator: " ") + " @\(batch.line(of: row))"
    }
}

@Suite struct `An overlay` {
    @Test func `sets fields of the person and adds attributes as the last rows`() throws {
        let (overlay, findings) = read(
            """
            person,title,track,institution,unit,fte,name,native-name,born,from,assessed
            7,professor,basic,QU,QU-BIO,60 %,Li Wei-Ming,李伟明,1975-03,2023-09-01,false
            """)
        #expect(findings == [])
        #expect(
            try rows(of: "7", after: overlay) == [
                "person name=Li Wei-Ming native-name=李伟明 born=1975-03 assessed=false @1008",
                "title value=lecturer @1009",
                "appointment institution=QU unit=QU-BIO fte=60 % from=2023-09-01 @1008",
                "title value=professor from=2023-09-01 @1008",
                "track value=basic from=2023-09-01 @1008",
            ])
        #expect(overlay.count == 1)
    }

    @Test func `leaves alone what its cells do not say, and whom it does not name`() throws {
        let overlay = read("person,title,track\n7,,applied\n").overlay
        #expect(
            try rows(of: "7", after: overlay) == [
                "person name=Li Wei @1008", "title value=lecturer @1009", "track value=applied @1008",
            ])
        #expect(try rows(of: "8", after: overlay) == ["person name=Li Wei @1008", "title value=lecturer @1009"])
    }

    @Test(arguments: [
        "person,name,track\n\"7\",\"Li, Wei\",basic\n", "\u{FEFF}person;name;track\r\n7;Li, Wei;basic\r\n",
        "track;person;name\rbasic;7; Li, Wei", "name,person,track\n\n\"Li, Wei\" , 7 , basic\n\n",
    ])
    func `is read as spreadsheets write it`(text: String) throws {
        let (overlay, findings) = read(text)
        #expect(findings == [])
        #expect(try rows(of: "7", after: overlay).first == "person name=Li, Wei @1008")
        #expect(try rows(of: "7", after: overlay).last == "track value=basic @1008")
    }

    @Test func `keeps doubled quotes and line breaks inside quotes, and counts lines after them`() throws {
        let (overlay, findings) = read("person,name,track\n7,\"Li \"\"Wei\"\"\nMing\",basic\n8,,wizard\n")
        #expect(try rows(of: "7", after: overlay).first == "person name=Li \"Wei\"\nMing @1008")
        #expect(findings.map(\.place.line) == [4])
    }

    @Test func `finds each of many persons, in whatever order it names them`() throws {
        var numbers = (1...500).map { "N\($0 * 7)" }
        var random = SplitMix64(seed: 4)
        numbers.shuffle(using: &random)
        let overlay = read("person,born\n" + numbers.map { "\($0),19\($0.suffix(2))\n" }.joined()).overlay
        for number in numbers where Int(number.suffix(2)) != nil {
            #expect(try rows(of: number, after: overlay)[0] == "person name=Li Wei born=19\(number.suffix(2)) @1008")
        }
        #expect(try rows(of: "N3", after: overlay)[0] == "person name=Li Wei @1008")
    }

    @Test func `warns of persons whom no file had`() throws {
        let overlay = read("person,track\n9,basic\n7,basic\n8,basic\n").overlay
        var builder = BatchBuilder(file: 0)
        builder.begin(try #require(vocabulary.kind("person")), line: 1, offset: 0)
        let used = overlay.apply(to: "7".utf8Span.span, in: &builder)
        let findings = overlay.findings(unused: Set([used].compactMap(\.self)))
        #expect(findings.map(\.value) == ["9", "8"])
        #expect(findings.map(\.place.line) == [2, 4])
        #expect(findings.allSatisfy { $0.severity == .warning && $0.code == "overlay-person" })
    }
}

@Suite struct `A faulty overlay` {
    /// A file with a fault between `①` and `②`, and the code with which it is reported there.
    static let faults: [(text: String, code: String)] = [
        ("person,①titel②\n7,professor", "overlay-column"),
        ("①track,title②\nbasic,professor", "overlay-column"),
        ("person,track,①track②\n7,basic,basic", "overlay-column"),
        ("person,title\n7,①profesor②", "unknown-value"),
        ("person,born\n7,①2.3.1975②", "date"),
        ("person;institution;fte\n7;QU;①6/10②", "share"),
        ("person,title\n7,professor\n①7②,lecturer", "overlay-duplicate"),
        ("person,title\n①,professor②", "overlay-person"),
        ("person,title\n①7,professor,basic②", "overlay-cells"),
        ("person,unit\n①7,QU-BIO②", "overlay-incomplete"),
        ("person,track,from,to\n①7,basic,2024-05,2024-04-30②", "overlay-dates"),
        ("person,name\n7,①\"②Li Wei\n8,Wu", "overlay-quote"),
    ]

    @Test(arguments: faults) func `is reported with a code and a place`(fault: (text: String, code: String)) {
        let parts = fault.text.split(separator: "①", omittingEmptySubsequences: false)
        let inner = parts[1].split(separator: "②", omittingEmptySubsequences: false)
        let start = parts[0].utf8.count
        let findings = read(String(parts[0] + inner[0] + inner[1])).findings
        #expect(findings.map(\.code) == [fault.code])
        #expect(findings.first?.place.bytes == start..<start + inner[0].utf8.count)
        #expect(findings.first?.severity == .error)
    }

    @Test func `is told what is allowed, and what is near`() {
        let findings = read("person,title,trak\n7,profesor,basic\n").findings
        #expect(findings.map(\.hint) == ["Did you mean `track`?", "Did you mean `professor`?"])
        #expect(findings.last?.person == "7")
        #expect(findings.last?.allowed?.contains("senior-engineer") == true)
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}"]) func `may be empty`(text: String) {
        #expect(read(text).findings.map(\.code) == ["overlay-empty"])
    }

    @Test func `may be in another encoding`() {
        let source = SourceText(name: "o.csv", bytes: Array("person,name\n7,".utf8) + [0xC0, 0xEE])
        #expect(readOverlay(source, for: vocabulary).findings.map(\.code) == ["overlay-encoding"])
    }
}
