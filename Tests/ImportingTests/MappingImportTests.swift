import Diagnostics
import Records
import Testing

@testable import Importing

/// What an import makes of some files of the invented house.
func imported(house files: [(name: String, bytes: [UInt8])], _ mapping: Mapping, threads: Int = 1) -> StaffImport {
    importStaff(
        files.map { StaffSource(name: $0.name, bytes: ByteSource($0.bytes)) }, vocabulary: .core,
        options: ImportOptions(threads: threads, formats: [MappedFormat(mapping)]))
}

@Suite struct `A mapped record that contradicts itself` {
    @Test func `loses its end when it ends before it begins`() throws {
        let posts = "<post from='2024-05' to='2023'/><post from='2024-05' to='2024'/>"
        let file = house(
            posts,
            try mapping(
                fields: "institution: {constant: U}\nfrom: '@from'\nto: '@to'", select: "post", kind: "appointment"))
        #expect(file.codes == ["span-reversed"])
        #expect(file.values("appointment", "from") == ["2024-05", "2024-05"])
        #expect(file.values("appointment", "to") == [nil, "2024"])
    }

    @Test func `loses a declared number of contributors that its list exceeds`() throws {
        let file = house(
            "<paper n='1'><by>A</by><by>B</by></paper><paper n='2'><by>A</by><by>B</by></paper><paper n='9'/>",
            try mapping(
                fields: "contributors: '@n'", inside: "[{kind: contributor, select: by, fields: {name: .}}]"))
        #expect(file.codes == ["position-beyond-count"])
        #expect(file.values("paper", "contributors") == [nil, "2", "9"])
        #expect(file.values("contributor", "position") == ["1", "2", "1", "2"])
    }
}

@Suite struct `The encoding that a mapping names` {
    private static let text = "<house><member no='7' name='José'/></house>"
    private static let latin = text.unicodeScalars.map { UInt8($0.value) }

    private func names(_ bytes: [UInt8], _ encoding: String) throws -> ([String?], [String]) {
        let read = imported(house: [("a.xml", bytes)], try mapping(head: "encoding: \(encoding)"))
        let names = (0..<read.store.count).flatMap { batch in
            MappedFile(batch: read.store.batch(at: batch), findings: []).values("person", "name")
        }
        return (names, read.findings.map(\.code))
    }

    @Test(arguments: ["", "<?xml version='1.0' encoding='UTF-8'?>", "<?xml version='1.0' encoding='GBK'?>"])
    func `holds whatever a file declares`(declaration: String) throws {
        let (names, codes) = try names(Array(declaration.utf8) + Self.latin, "ISO-8859-1")
        #expect(names == ["José"])
        #expect(codes == [])
    }

    @Test func `does not touch files of other formats`() throws {
        let native = staff("<person id=\"1\"><name>José</name></person>")
        let read = imported(house: [("a.xml", Array(native.utf8))], try mapping(head: "encoding: ISO-8859-1"))
        #expect(read.findings == [] && read.persons.count == 1)
    }

    @Test func `must be known`() {
        let text = "mapping: m\ndetect: {root: a}\nencoding: UTF-88\nrecords: []\n"
        let (mapping, findings) = Mapping.load(SourceText(name: "m.yaml", text: text))
        #expect(mapping == nil)
        #expect(findings.map(\.code) == ["unknown-encoding"])
        #expect(findings.first?.place.line == 3)
    }
}
