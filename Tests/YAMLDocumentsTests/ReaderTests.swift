import Diagnostics
import Testing
import YAMLDocuments

@Suite struct `A YAML reader` {
    /// The findings must be these, at the marked place.
    private func expect(
        _ code: String, _ example: String, hint: String? = nil, _ read: (YAMLReader) -> Void
    ) {
        let (text, range) = marked(example)
        let reader = YAMLReader(SourceText(name: "f", text: text))
        read(reader)
        #expect(reader.findings.map(\.code) == [code])
        #expect(reader.findings.first?.place.bytes == range)
        if let hint { #expect(reader.findings.first?.hint == hint) }
    }

    @Test func `reads what is there`() throws {
        let reader = YAMLReader(
            SourceText(name: "f", text: "name: 甲\ncount: 12\nflag: true\nlist: [a, b]\none: c\nmap: {x: 1, y: 2}\n"))
        let fields = reader.fields(of: reader.root, allowed: ["name", "count", "flag", "list", "one", "map"])
        #expect(fields.requiredText("name") == "甲")
        #expect(fields.integer("count") == 12)
        #expect(fields.boolean("flag") == true)
        #expect(fields.list("list").count == 2)
        #expect(fields.texts("one") == ["c"])
        #expect(fields.entries("map").map(\.name) == ["x", "y"])
        #expect(fields.text("absent") == nil)
        #expect(reader.findings.isEmpty)
    }

    @Test func `names the nearest of the known keys`() {
        expect("unknown-key", "name: a\n①verson②: 1\n", hint: "Did you mean `version`?") {
            _ = $0.fields(of: $0.root, allowed: ["name", "version"])
        }
    }

    @Test func `says which key is missing`() {
        expect("missing-key", "①name②: a\n") {
            _ = $0.fields(of: $0.root, allowed: ["name", "version"]).requiredText("version")
        }
    }

    @Test func `takes only true and false for a truth`() {
        expect("wrong-value", "flag: ①no②\n") { _ = $0.fields(of: $0.root, allowed: ["flag"]).boolean("flag") }
    }

    @Test func `takes only digits for a whole number`() {
        expect("wrong-value", "n: ①1_000②\n") { _ = $0.fields(of: $0.root, allowed: ["n"]).integer("n") }
    }

    @Test func `takes only the texts of a choice`() {
        expect("wrong-value", "hit: ①frist②\n", hint: "Did you mean `first`?") {
            _ = $0.fields(of: $0.root, allowed: ["hit"]).choice("hit", among: ["first", "best"])
        }
    }

    @Test func `tells a mapping from a text, and from a list`() {
        expect("wrong-shape", "a: {①x②: y}\n", hint: "A text that contains `: ` must stand in quotes.") {
            _ = $0.fields(of: $0.root, allowed: ["a"]).text("a")
        }
        expect("wrong-shape", "a: ①x②\n") { _ = $0.fields(of: $0.root, allowed: ["a"]).list("a") }
        expect("wrong-shape", "①- x②\n") {
            _ = $0.fields(of: $0.root, allowed: ["a"]).requiredText("a")
        }
    }

    @Test func `says that a file is empty`() {
        let reader = YAMLReader(SourceText(name: "f", text: "# nothing\n"))
        #expect(reader.fields(of: reader.root, allowed: []).required("a") == nil)
        #expect(reader.findings.map(\.code) == ["yaml-empty"])
    }
}
