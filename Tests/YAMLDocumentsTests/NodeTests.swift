import Diagnostics
import Testing
import YAMLDocuments

@Suite struct `A YAML node` {
    private func read(_ text: String) throws -> YAMLNode {
        let (root, findings) = readYAML(SourceText(name: "f", text: text))
        #expect(findings.isEmpty)
        return try #require(root)
    }

    @Test(arguments: ["no", "0.10", "~", "2024-01-01", "1e3", "0x10", "null", "007"])
    func `keeps a scalar as it was written`(text: String) throws {
        #expect(try read("a: \(text)")["a"]?.text == text)
        #expect(try read("a: '\(text)'")["a"]?.text == text)
    }

    @Test func `keeps the order of keys`() throws {
        let root = try read("b: 1\na: 2\n中: 3\n")
        #expect(root.entries?.compactMap(\.key.text) == ["b", "a", "中"])
    }

    @Test func `knows its bytes`() throws {
        let text = "\u{FEFF}标题: '质 量'\nlist: [a, {b: c}]\nblock: |\n  text\n\nlast:\n- x\n- y z\n"
        let root = try read(text)
        let source = SourceText(name: "f", text: text)
        func spelled(_ node: YAMLNode?) -> String? { node.map { source.text(in: $0.range) } }
        #expect(spelled(root["标题"]) == "'质 量'")
        #expect(spelled(root["list"]) == "[a, {b: c}]")
        #expect(spelled(root["list"]?.items?.last) == "{b: c}")
        #expect(spelled(root["block"]) == "|\n  text")
        #expect(spelled(root["last"]) == "- x\n- y z")
    }

    @Test func `is empty where nothing was written`() throws {
        let root = try read("a:\nb: ''\n")
        #expect(root["a"]?.isEmpty == true)
        #expect(root["b"]?.isEmpty == false)
    }
}

@Suite struct `A place inside a scalar` {
    /// Finds `word` in the scalar and where it is spelled.
    private func place(of word: String, in text: String) throws -> Range<Int> {
        let root = try #require(readYAML(SourceText(name: "f", text: text)).root)
        let scalar = try #require(root.entries?.first?.value)
        let value = try #require(scalar.text)
        let range = try #require(value.firstRange(of: word))
        let start = value.utf8.distance(from: value.startIndex, to: range.lowerBound)
        return scalar.source(ofText: start..<start + word.utf8.count)
    }

    @Test(arguments: [
        "a: x + ①bad② y", "a: 高 + ①bad②", "评价: '高 ''x'' ①bad② y'", "a: \"高\\\"\\u4E2D\\n ①bad②\"",
        "a: one\n  two\n\n  ①bad② three", "a: 'one\n\n  two ①bad②'", "a: \"one \\\n   two ①bad②\"",
        "a: |\n  one\n\n  two\n    ①bad② x\n", "a: >\n  one\n  two 高\n\n\n  three\n  ①bad② x\n",
        "a: >-\n  one\n    more\n    ①bad②\n  less", "a: |2\n    one\n  ①bad②\n", "a: |+\n\n  ①bad②\n\n",
        "a: |\r\n  one\r\n  ①bad②\r\n",
        "\u{FEFF}a: ①bad②", "a: >\n\n  one\n\n   \n  ①bad②\n",
    ])
    func `leads back to where it is spelled`(example: String) throws {
        let (text, range) = marked(example)
        #expect(try place(of: "bad", in: text) == range)
    }

    @Test func `has the same letters in text and source, by law`() throws {
        var random = SeededRandom(seed: 8)
        let words = ["ab", "高", "x''y", "é", "q"]
        let gaps = [" ", "  ", "\n  ", "\n\n  ", " \n   "]
        for _ in 0..<500 {
            var body = words.random(&random)
            for _ in 0..<Int.random(in: 0...6, using: &random) { body += gaps.random(&random) + words.random(&random) }
            for text in ["a: '\(body)'\n", "a: |\n  \(body)\n", "a: >\n  \(body)\n", "a: \(body)\n"] {
                try expectSameLetters(text)
            }
        }
    }

    private func expectSameLetters(_ text: String) throws {
        let source = SourceText(name: "f", text: text)
        let scalar = try #require(readYAML(source).root?["a"])
        for (i, byte) in try #require(scalar.text).utf8.enumerated() where byte > 0x20 {
            #expect(source.bytes[scalar.offset(ofText: i)] == byte, "\(i) in \(text.debugDescription)")
        }
    }
}
