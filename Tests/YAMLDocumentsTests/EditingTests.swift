import Diagnostics
import Testing
import YAMLDocuments

@Suite struct `An edited tree` {
    private func root(_ text: String) throws -> YAMLNode {
        try #require(readYAML(SourceText(name: "f", text: text)).root)
    }

    /// A tree on one line after a path has been set to a value.
    private func set(_ path: String, _ value: String, in text: String) throws -> String {
        let (source, roots, _) = readYAML(
            joining: [SourceText(name: "f", text: text), SourceText(name: "g", text: "{\(path): \(value)}")])
        let edits = try #require(roots[1]?.entries)
        let steps = try #require(YAMLPath(edits[0].key.text ?? ""))
        let tree = try #require(roots[0])
            .setting(edits[0].value, at: steps, written: edits[0].key, identifiedBy: ["name"])
        return tree.flow { source.text(in: $0) }
    }

    @Test(arguments: [
        ("a", "{a: 9, b: [x, {name: n, v: 1}]}"), ("c", "{a: 1, b: [x, {name: n, v: 1}], c: 9}"),
        ("b/1", "{a: 1, b: [9, {name: n, v: 1}]}"), ("b/n/v", "{a: 1, b: [x, {name: n, v: 9}]}"),
        ("b/2/w", "{a: 1, b: [x, {name: n, v: 1, w: 9}]}"), ("b/+", "{a: 1, b: [x, {name: n, v: 1}, 9]}"),
        ("d/e", "{a: 1, b: [x, {name: n, v: 1}], d: {e: 9}}"),
        ("'d/\"e/f\"'", "{a: 1, b: [x, {name: n, v: 1}], d: {e/f: 9}}"),
    ]) func `differs where the path leads`(path: String, expected: String) throws {
        #expect(try set(path, "9", in: "a: 1\nb:\n  - x\n  - {name: n, v: 1}\n") == expected)
    }

    @Test(arguments: ["a/b", "b/3", "b/m/v", "c/d/e", "b/+/v"]) func `is refused where it leads nowhere`(path: String) {
        #expect(throws: YAMLPathFault.self) { try set(path, "9", in: "a: 1\nb: [x, {name: n, v: 1}]\n") }
    }

    @Test(arguments: [("a", "{b: [x, y]}"), ("b/1", "{a: 1, b: [y]}"), ("b", "{a: 1}")])
    func `lacks what was removed`(path: String, expected: String) throws {
        let source = SourceText(name: "f", text: "{a: 1, b: [x, y]}")
        let tree = try root(source.text).removing(try #require(YAMLPath(path)), identifiedBy: [])
        #expect(tree.flow { source.text(in: $0) } == expected)
    }

    @Test(arguments: ["", "a//b", "/a", "a/", "\"a", "\"\"", "\"a\"b"]) func `has no path like`(path: String) {
        #expect(YAMLPath(path) == nil)
    }
}

@Suite struct `Texts that were joined` {
    @Test func `keep their names, lines and columns`() throws {
        let texts = [SourceText(name: "f", text: "a: 1\nb: 2"), SourceText(name: "g", text: "c: 3\nd: \"x\\ty\"\n")]
        let (source, roots, findings) = readYAML(joining: texts)
        #expect(findings.isEmpty)
        let places = roots.flatMap { $0?.entries ?? [] }.map { "\(source.place(at: $0.value.range))" }
        #expect(places == ["f:1:4", "f:2:4", "g:1:4", "g:2:4"])
        let tail = try #require(roots[1]?["d"])
        #expect("\(source.place(at: tail.source(ofText: 2..<3)))" == "g:2:8")
    }
}
