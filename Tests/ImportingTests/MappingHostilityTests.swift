import Diagnostics
import Records
import Testing

@testable import Importing

@Suite struct `A broken or hostile file` {
    private static let entity = "<!DOCTYPE house [<!ENTITY "
    private static let cases: [(name: String, text: String, code: String)] = [
        ("empty", "", "empty-file"),
        ("blank", " \n", "empty-file"),
        ("not XML", "hello", "xml"),
        ("truncated", "<house><member no='1' na", "xml"),
        ("unclosed", "<house><member no='1'/>", "xml"),
        ("doubled root", "<house><member no='1' name='A'/></house><house/>", "xml"),
        ("bad bytes", "<house><member no='1' name='A'/>\u{0}</house>", "xml"),
        ("wrong root", "<hose/>", "root"),
        ("no person", "<house/>", "no-person"),
        ("person without a name", "<house><member no='1'/></house>", "missing-field"),
        ("entity bomb", entity + "a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><house>&b;</house>", "declaration"),
        ("external entity", entity + "a SYSTEM 'http://127.0.0.1:1/a'>]><house>&a;</house>", "declaration"),
        ("parameter entity", entity + "% a SYSTEM 'file:///etc/hostname'> %a;]><house/>", "declaration"),
        ("default of an attribute", "<!DOCTYPE house [<!ATTLIST member no CDATA '1'>]><house/>", "declaration"),
        ("unknown entity", "<house>&a;</house>", "xml"),
        ("entity of a file that is not fetched", "<!DOCTYPE house SYSTEM 'a.dtd'><house>&a;</house>", "xml"),
        ("the same in an attribute", "<!DOCTYPE house SYSTEM 'a.dtd'><house a='&a;'/>", "xml"),
        ("depth", String(repeating: "<house>", count: 3000), "too-deep"),
        ("huge text", "<house><a>" + String(repeating: "aé ", count: 2_500_001) + "</a></house>", "value-too-long"),
        ("huge text in one run", "<house>" + String(repeating: "a", count: 10_000_001) + "</house>", "value-too-long"),
        ("huge attribute", "<house a='" + String(repeating: "a", count: 10_000_001) + "'/>", "value-too-long"),
    ]

    @Test(arguments: cases.indices) func `is refused with one clear finding`(index: Int) throws {
        let (_, text, code) = `A broken or hostile file`.cases[index]
        let file = MappingReader(try mapping()).read(Array(text.utf8), named: "bad.xml", file: 0)
        #expect(file.codes == [code])
        #expect(file.findings.haveErrors)
        #expect(file.batch.count == 0)
    }

    /// Every format that ships, through the import that picks it by its root.
    @Test(arguments: Mapping.bundledNames.indices)
    func `of any format is refused with one clear finding`(number: Int) throws {
        let root = try #require(Mapping.bundled()[number].detections.first)
        let space = root.namespaces.first.map { " xmlns='\($0)'" } ?? ""
        let (start, end) = ("<\(root.root)\(space)", "</\(root.root)>")
        let bomb = "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
        let cases: [(text: [UInt8], codes: Set<String>)] = [
            (Array("\(start)><a".utf8), ["xml"]), (Array("\(start)>\(end)\(start)>\(end)".utf8), ["xml"]),
            (Array("<unheard-of\(space)/>".utf8), ["root"]), ([], ["empty-file"]), ([0x20, 0x0A], ["xml", "root"]),
            (Array("\(start)>".utf8) + [0xC3, 0x28] + Array(end.utf8), ["encoding"]),
            (Array("<?xml version='1.0' encoding='x-none'?>\(start)>\(end)".utf8), ["encoding"]),
            (Array("\(bomb)\(start)>&b;\(end)".utf8), ["declaration"]),
            (
                Array("\(start) a='".utf8) + [UInt8](repeating: 0x61, count: 50 << 20) + Array("'/>".utf8),
                ["value-too-long"]
            ),
            (
                Array("\(start)><a a='".utf8) + [UInt8](repeating: 0x61, count: 10_000_001) + Array("'/>\(end)".utf8),
                ["value-too-long"]
            ),
            (Array("\(start)>".utf8) + Array(String(repeating: "<a>", count: 3000).utf8), ["too-deep"]),
        ]
        for (text, codes) in cases {
            let source = StaffSource(name: "bad.xml", bytes: ByteSource(text))
            let read = importStaff(
                [source], vocabulary: .core, options: ImportOptions(formats: MappedFormat.bundled(for: .core)))
            let errors = read.findings.filter { $0.severity == .error }
            let shown = String(decoding: text.prefix(80), as: UTF8.self)
            #expect(errors.count == 1 && codes.contains(errors.first?.code ?? ""), "\(shown): \(errors)")
            #expect(errors.first?.place.file == "bad.xml")
            #expect(read.persons.count == 0 && !read.isUsable && read.store.count == 0)
        }
    }

    /// What stood behind was passed over without a word.
    @Test(arguments: ["<house><member no='1' name='A'/>\u{0}</house>", "<house/>\n\u{0}<house/>", "<house/>\u{0}\u{0}"])
    func `with a NUL byte is refused by that name`(text: String) throws {
        let file = MappingReader(try mapping()).read(Array(text.utf8), named: "bad.xml", file: 0)
        #expect(file.codes == ["xml"])
        #expect(file.findings.first?.message.contains("NUL") == true)
        #expect(file.findings.first?.place.line == (text.contains("\n") ? 2 : 1))
    }

    @Test(arguments: [false, true]) func `in UTF-16 is read without its mark, too`(isLittleEndian: Bool) throws {
        let text = "<house><member no='7' name='Aná'/></house>"
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isLittleEndian ? pair.reversed() : pair
        }
        let file = MappingReader(try mapping()).read(bytes, named: "a.xml", file: 0)
        #expect(file.codes == [])
        #expect(file.values("person", "name") == ["Aná"])
    }

    /// It said line 1, and that the file had declared what it had not.
    @Test func `in no encoding says where, and what it declares`() throws {
        let reader = MappingReader(try mapping())
        let bytes = Array("<house>\n<member no='7' name='".utf8) + [0xC3, 0x28] + Array("'/></house>".utf8)
        let file = reader.read(bytes, named: "a.xml", file: 0)
        #expect(file.codes == ["encoding"])
        #expect(file.findings.first?.place.line == 2)
        #expect(file.findings.first?.message.contains("no other is declared") == true)
        let declared = Array("<?xml version='1.0' encoding='UTF-8'?>\n\n".utf8) + bytes
        #expect(reader.read(declared, named: "a.xml", file: 0).findings.first?.place.line == 4)
        #expect(
            reader.read(declared, named: "a.xml", file: 0).findings.first?.message.contains("the file declares") == true
        )
        let chinese =
            Array("<?xml version='1.0' encoding='GB18030'?>\n<house>\n".utf8) + [0xFF, 0xFF, 0xFF, 0xFF, 0x3C]
        #expect(reader.read(chinese, named: "a.xml", file: 0).findings.first?.place.line == 3)
    }

    @Test func `with a document type alone is read, and nothing is fetched`() throws {
        let text = """
            <!DOCTYPE house SYSTEM "http://127.0.0.1:1/house.dtd" [<!ELEMENT house ANY>]>
            <house><member no="7" name="Ana"/></house>
            """
        let file = MappingReader(try mapping()).read(Array(text.utf8), named: "a.xml", file: 0)
        #expect(file.findings.isEmpty)
        #expect(file.values("person", "name") == ["Ana"])
    }

    /// Each was said to be no well-formed XML.
    @Test(
        arguments: [
            ([0x50, 0x4B, 0x03, 0x04, 0], ".xlsx"), ([0x1F, 0x8B, 8], "gzip"), ([0xD0, 0xCF, 0x11, 0xE0], ".xls"),
            (Array("%PDF-1.7".utf8), "PDF"),
        ] as [([UInt8], String)])
    func `that is no text is named for what it is`(bytes: [UInt8], word: String) throws {
        let read = importStaff(
            [StaffSource(name: "a", bytes: ByteSource(bytes))], vocabulary: .core, options: ImportOptions())
        let finding = try #require(read.findings.first)
        #expect(read.findings.count == 1 && finding.code == "not-xml" && finding.message.contains(word))
        #expect(!read.isUsable && read.files.first?.byteCount == bytes.count)
    }

    /// Each person was said to be there twice, and nobody said why.
    @Test func `that is named twice, or copied, is said to be the same`() {
        let text = staff(person(id: "1") + person(id: "2"))
        let read = imported(files: [
            ("a.xml", text), ("b.xml", text), ("a.xml", text), ("c.xml", staff(person(id: "3"))),
        ])
        let same = read.findings.filter { $0.code == "same-file" }
        #expect(same.map(\.place.file) == ["a.xml", "b.xml"] && same.allSatisfy { $0.severity == .warning })
        #expect(read.findings.count { $0.code == "duplicate-person" } == 4)
        #expect(imported(files: [("a.xml", ""), ("b.xml", "")]).findings.allSatisfy { $0.code == "empty-file" })
    }

    /// All were kept with their paths, in a time that grew with the square of their number.
    @Test func `of very many faults lists as many as of any other format and counts the rest`() throws {
        let papers = String(repeating: "<paper><title>T</title><year>soon</year></paper>", count: 10_003)
        let fields = "title: title\npublished: {from: year, date: yyyy}"
        let text = "<house><member no='7' name='Ana'>\(papers)</member><member no='8'/></house>"
        let read = importStaff(
            [StaffSource(name: "a.xml", bytes: ByteSource(Array(text.utf8)))], vocabulary: .core,
            options: ImportOptions(formats: [MappedFormat(try mapping(fields: fields))]))
        let codes = Dictionary(grouping: read.findings, by: \.code).mapValues(\.count)
        #expect(codes == ["date": 10_000, "missing-field": 1, "more-findings": 1])
        #expect(read.findings.first { $0.code == "more-findings" }?.message.contains("3 more findings `date`") == true)
        #expect(read.errors == 1)
    }

    /// Its records were left out without a word.
    @Test(arguments: ["count('a')", "sum(concat(@title, '1')) > 0"])
    func `on which an expression fails is told once of each`(expression: String) throws {
        let papers = String(repeating: "<paper title='A'/>", count: 100)
        let fields = "title: '@title'\npages: \"\(expression)\""
        let file = house(papers, try mapping(fields: fields, rule: "when: \"not(\(expression))\""))
        #expect(file.codes == ["expression-failed"])
        #expect(file.findings.haveErrors)
        #expect(file.findings.first?.value == "not(\(expression))")
        let other = house(papers, try mapping(fields: fields))
        #expect(other.codes == ["expression-failed"])
        #expect(other.rows("paper").count == 100)
    }

    /// Law: no prefix of a good file is taken for a whole one, and none crashes the reader.
    @Test func `cut anywhere is refused`() throws {
        let text = Array("<?xml version='1.0'?><house><member no='7' name='Aná'><paper/></member></house>".utf8)
        let reader = MappingReader(try mapping())
        for end in text.indices {
            let file = reader.read(Array(text[..<end]), named: "cut.xml", file: 0)
            #expect(file.findings.haveErrors, "cut at \(end)")
        }
    }
}
