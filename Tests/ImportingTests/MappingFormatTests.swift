import Diagnostics
import Importing
import Records
import Testing

@Suite struct `A format that a mapping describes` {
    private func imported(_ texts: [String]) throws -> StaffImport {
        let sources = texts.enumerated().map {
            StaffSource(name: "\($0.offset).xml", bytes: ByteSource(Array($0.element.utf8)))
        }
        let format = MappedFormat(try mapping())
        return importStaff(sources, vocabulary: .core, options: ImportOptions(formats: [format]))
    }

    @Test func `is known by its root, and read beside the native one`() throws {
        let native =
            #"<staff version="1" xmlns="\#(Vocabulary.namespace)"><person id="1"><name>Ana</name></person></staff>"#
        let result = try imported([
            native, #"<house><member no="2" name="Rui"><paper><title>A</title></paper></member></house>"#,
        ])
        #expect(result.findings.isEmpty, "\(result.findings)")
        #expect(result.persons.count == 2)
        let paper = try #require(Vocabulary.core.kind("paper"))
        #expect(result.counts[paper.index] == 1)
    }

    @Test func `leaves a note with what it does not read`() throws {
        let result = try imported([
            #"<house><member no="2" name="Rui" a="x" b="y"><z a="x"/><z a="x"/></member></house>"#
        ])
        #expect(result.findings.map(\.code) == ["unmapped"])
        #expect(result.findings.map(\.severity) == [.note])
        #expect(result.findings[0].value == "z/@a (2), member/@a (1), member/@b (1)")
        #expect(result.isUsable)
    }

    @Test func `reports a person that is not sound, and counts it`() throws {
        let result = try imported([#"<house><member no="2"/><member no="3" name="Rui"/></house>"#])
        #expect(result.unsound == 1)
        #expect(result.persons.count == 1)
        #expect(result.errors == 1)
    }

    @Test func `can be in an encoding that its files do not declare`() throws {
        let mapping = try mapping(head: "encoding: ISO-8859-1")
        let text = "<house><member no=\"2\" name=\"Inês\"/></house>"
        let file = MappingReader(mapping).read(text.unicodeScalars.map { UInt8($0.value) }, named: "a.xml", file: 0)
        #expect(file.values("person", "name") == ["Inês"])
    }
}
