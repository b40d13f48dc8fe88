import Diagnostics
import Testing
import YAMLDocuments

@Suite struct `YAML that people misread` {
    @Test(arguments: [
        ("a: ①&x② 1\nb: 2", "yaml-alias"), ("a: 1\nb: ①*x②", "yaml-alias"), ("评: ①!!str② 1", "yaml-tag"),
        ("a: {①<<②: {b: 1}}", "yaml-merge"), ("a: 1\n中: 2\n①a②: 3", "yaml-duplicate-key"),
        ("a: 1\n①---②\nb: 2", "yaml-documents"), ("?① [x]②\n: 1", "yaml-key"), ("a: '中'\nb: ①\0②", "yaml-encoding"),
        ("a: [1, 2\nb①②: 3", "yaml-syntax"), ("a: b①②: c", "yaml-syntax"), ("a:\n①②\tb: 1", "yaml-syntax"),
    ])
    func `is refused at its place`(example: String, code: String) {
        let (text, range) = marked(example.replacing("?① ", with: "? ①"))
        let source = SourceText(name: "f", text: text)
        let findings = readYAML(source).findings
        #expect(findings.map(\.code) == [code])
        #expect(findings.first?.place == source.place(at: range))
    }

    @Test func `is refused when it is not UTF-8`() {
        let bytes = Array("a: ".utf8) + [0xB8, 0xDF] + Array("\n".utf8)
        let findings = readYAML(SourceText(name: "f", bytes: bytes)).findings
        #expect(findings.map(\.code) == ["yaml-encoding"])
        #expect(findings.first?.place.bytes?.lowerBound == 3)
    }

    @Test func `is refused when it is too deep, without a crash`() {
        for text in [String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 5000)] {
            let findings = readYAML(SourceText(name: "f", text: text)).findings
            #expect(findings.map(\.code) == ["yaml-depth"], "\(findings.map(\.message))")
        }
    }

    @Test func `tells all that is refused, and keeps the rest`() {
        let text = "a: &x 1\nb: !t 2\na: 3\nc: [1, *x, 3]\n"
        let (root, findings) = readYAML(SourceText(name: "f", text: text))
        #expect(findings.map(\.code) == ["yaml-alias", "yaml-tag", "yaml-duplicate-key", "yaml-alias"])
        #expect(root?["a"]?.text == "1")
        #expect(root?["c"]?.items?.map(\.text) == ["1", "3"])
    }

    @Test func `never crashes the reader`() {
        var random = SeededRandom(seed: 3)
        let pieces = [
            "a", ":", " ", "\n", "-", "[", "]", "{", "}", "'", "\"", "|", ">", "#", "&x", "*x", "!", "中", "\\", "?",
            "\t",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in pieces.random(&random) }.joined()
            let source = SourceText(name: "f", text: text)
            let (root, findings) = readYAML(source)
            if root == nil, findings.isEmpty { #expect(isBlank(text), "\(text.debugDescription)") }
            for finding in findings { #expect((finding.place.bytes?.upperBound ?? 0) <= source.bytes.count) }
        }
    }

    /// Whether only blanks, comments and marks of documents stand there.
    private func isBlank(_ text: String) -> Bool {
        text.split(separator: "\n").allSatisfy { line in
            let text = line.drop { $0 == " " || $0 == "\t" }
            return text.isEmpty || text.hasPrefix("#") || text == "---"
        }
    }
}

extension Array {
    func random(_ random: inout SeededRandom) -> Element { self[Int.random(in: indices, using: &random)] }
}
