import Diagnostics
import Records
import Testing

@testable import Importing

@Suite struct `A hostile file` {
    /// A file with a DOCTYPE.
    private func file(_ declarations: String, _ content: String) -> String {
        "<!DOCTYPE staff \(declarations)>\n" + staff(content)
    }

    private func codes(_ text: String) -> [String] { imported(text).findings.map(\.code) }

    /// What stood behind was passed over without a word.
    @Test(arguments: ["\u{0}", "\n\u{0}<staff/>", "\u{0} and more"])
    func `with a NUL byte behind its root is refused`(end: String) {
        let findings = imported(staff(person()) + end).findings
        #expect(findings.map(\.code) == ["xml"])
        #expect(findings.first?.message.contains("NUL") == true)
    }

    @Test(arguments: ["", "SYSTEM 'file:///etc/passwd'", "PUBLIC '-//x' 'http://127.0.0.1:9/x.dtd'"])
    func `may have a DOCTYPE, from which nothing is fetched`(declaration: String) {
        let result = imported(file(declaration, person()))
        #expect(result.findings.isEmpty)
        #expect(result.persons.count == 1)
    }

    @Test func `may declare an entity of a few words`() throws {
        let result = imported(
            file("[<!ENTITY u 'Qing Shan'>]", "<person id='1'><name>&u;!</name><paper id='p' journal='&u;'/></person>"))
        #expect(result.findings.isEmpty)
        let batch = result.store.batch(at: 0)
        #expect(tree(batch, Row(0)).contains("name=Qing Shan!"))
        #expect(tree(batch, Row(1)).contains("journal=Qing Shan"))
    }

    @Test(arguments: ["<!ENTITY x SYSTEM 'file:///etc/passwd'>", "<!ENTITY x PUBLIC 'a' 'http://127.0.0.1:9/'>"])
    func `gets nothing from outside`(declaration: String) {
        #expect(codes(file("[\(declaration)]", "<person id='1'><name>&x;</name></person>")) == ["external-entity"])
    }

    @Test func `cannot bring in a list of declarations`() {
        let result = imported(file("[<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]", person()))
        #expect(result.findings.allSatisfy { $0.code == "xml" })
        #expect(result.persons.count <= 1)
    }

    @Test func `cannot explode`() {
        var declarations = "<!ENTITY a0 '0123456789'>"
        for level in 1...12 {
            declarations += "<!ENTITY a\(level) '" + String(repeating: "&a\(level - 1);", count: 10) + "'>"
        }
        for content in ["<person id='1'><name>&a12;</name></person>", "<person id='&a12;'><name>A</name></person>"] {
            #expect(codes(file("[\(declarations)]", content)) == ["entity-bomb"])
        }
        let long = "<!ENTITY a '" + String(repeating: "0", count: 100_000) + "'>"
        let content = person("<paper id='p'><title>" + String(repeating: "&a;", count: 20) + "</title></paper>")
        #expect(codes(file("[\(long)]", content)) == ["entity-bomb"])
    }

    @Test func `cannot refer to itself`() {
        let text = file("[<!ENTITY a '&b;'><!ENTITY b '&a;'>]", "<person id='1'><name>&a;</name></person>")
        #expect(codes(text) == ["entity-bomb"])
    }

    @Test(arguments: [100, 1000, 100_000])
    func `cannot be too deep`(depth: Int) {
        let text = staff(String(repeating: "<x>", count: depth))
        #expect(codes(text) == ["unknown-element", "too-deep"])
    }

    @Test func `cannot hold a value of more than ten megabytes`() {
        let long = String(repeating: "x", count: 10_000_001)
        #expect(codes(staff(person("<paper id='p' journal='\(long)'/>"))) == ["value-too-long"])
        #expect(codes(staff(person("<paper id='p'><title>\(long)</title></paper>"))) == ["value-too-long"])
    }

    @Test func `cannot hold zeros`() {
        for text in [staff(person() + "\0" + person(id: "2")), "\0" + staff("")] {
            let result = imported(text)
            #expect(result.findings.count == 1)
            #expect(result.errors == 1)
        }
        let finding = imported(staff(person() + "\0")).findings.first
        #expect(finding?.message.contains("NUL") == true)
    }

    @Test(arguments: ["", " ", "\n", "<", "x", "<?xml version='1.0'?>", "<!-- -->", "<!DOCTYPE"])
    func `may be next to nothing`(text: String) {
        let result = imported(text)
        #expect(result.findings.count == 1)
        #expect(!result.isUsable)
        #expect(codes(text) == [text.isEmpty ? "empty-file" : "xml"])
    }

    @Test func `may have comments and instructions anywhere`() {
        let text =
            "<?a b?><!-- c -->"
            + staff(
                "<!-- d --><person id='1'><?e f?><name>A<!-- g -->na</name><!-- h --></person>") + "<!-- i -->"
        let result = imported(text)
        #expect(result.findings.isEmpty)
        #expect(tree(result.store.batch(at: 0), Row(0)).contains("name=Ana"))
    }
}
