import Diagnostics
import Importing
import Records
import Testing

@Suite struct `A broken or hostile file` {
    private static let entity = "<!DOCTYPE house [<!ENTITY "
    private static let cases: [(name: String, text: String, code: String)] = [
        ("empty", "", "empty-file"),
        ("blank", " \n", "empty-file"),
        ("not XML", "hello", "xml"),
        ("truncated", "<house><member no='1' na", "xml"),
        ("unclosed", "<house><member no='1'/>", "xml"),
        ("wrong root", "<hose/>", "root"),
        ("no person", "<house/>", "no-person"),
        ("person without a name", "<house><member no='1'/></house>", "missing-field"),
        ("entity bomb", entity + "a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><house>&b;</house>", "declaration"),
        ("external entity", entity + "a SYSTEM 'http://127.0.0.1:1/a'>]><house>&a;</house>", "declaration"),
        ("parameter entity", entity + "% a SYSTEM 'file:///etc/hostname'> %a;]><house/>", "declaration"),
        ("default of an attribute", "<!DOCTYPE house [<!ATTLIST member no CDATA '1'>]><house/>", "declaration"),
        ("unknown entity", "<house>&a;</house>", "xml"),
        ("depth", String(repeating: "<house>", count: 3000), "too-deep"),
        ("huge attribute", "<house a='" + String(repeating: "a", count: 10_000_001) + "'/>", "value-too-long"),
    ]

    @Test(arguments: cases.indices) func `is refused with one clear finding`(index: Int) throws {
        let (_, text, code) = `A broken or hostile file`.cases[index]
        let file = MappingReader(try mapping()).read(Array(text.utf8), named: "bad.xml", file: 0)
        #expect(file.codes == [code])
        #expect(file.findings.haveErrors)
        #expect(file.batch.count == 0)
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
