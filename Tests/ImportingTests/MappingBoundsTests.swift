import Diagnostics
import Records
import Testing

@testable import Importing

@Suite struct `A mapping that leads from each record to the whole file` {
    private static let papers = (1...60).map { "<paper id='\($0)'><title>T\($0)</title></paper>" }.joined()

    /// Reads sixty papers.
    private func read(_ fields: String, select: String = "paper", _ bounds: ReadingBounds) throws -> MappedFile {
        let mapping = try mapping(fields: fields, select: select)
        let text = "<house><member no='7' name='Ana'>\(Self.papers)</member></house>"
        return MappingReader(mapping, bounds: bounds).read(Array(text.utf8), named: "house.xml", file: 0)
    }

    private func visiting(_ count: Int) -> ReadingBounds { ReadingBounds(visited: count, visitedOfElement: 0) }

    /// It went on for hours.
    @Test(
        arguments: [
            "preceding::paper[last()]", "count(../paper)", "substring(string(..), 1, 2)", "contains(.., 'T60')",
            "string-length(/house/member[string(@no) = '7']/@name) + string-length(..)",
            "../paper[starts-with(title, 'T60')]/title", "..//title[. = 'T60']",
        ])
    func `is stopped in time`(expression: String) throws {
        let file = try read("title: title\njournal: \"\(expression)\"", visiting(1500))
        let failed = try #require(file.findings.first { $0.code == "expression-failed" })
        #expect(failed.severity == .error && failed.value == expression)
        #expect(failed.message.hasPrefix("The expression in line 16 of the mapping `house` was stopped"))
        #expect(failed.hint?.contains("`keys`") == true)
        #expect(file.rows("paper").count == 60)
        let unbound = try read("title: title\njournal: \"\(expression)\"", ReadingBounds())
        #expect(!unbound.codes.contains("expression-failed") && !unbound.codes.contains("expression-slow"))
    }

    @Test(arguments: ["key('all', @k)[starts-with(name(), 'z')]", "key('all', @k)/self::z", "key('all', @k)/z"])
    func `is stopped in time where it leads by keys`(expression: String) throws {
        let mapping = try mapping(
            head: "keys: {all: {select: member/paper, key: '@k'}}", fields: "title: title\njournal: \"\(expression)\"")
        let papers = (1...60).map { "<paper k='x'><title>T\($0)</title></paper>" }.joined()
        let text = "<house><member no='7' name='Ana'>\(papers)</member></house>"
        let file = MappingReader(mapping, bounds: visiting(1500)).read(Array(text.utf8), named: "house.xml", file: 0)
        #expect(file.findings.first { $0.code == "expression-failed" }?.value == expression)
        #expect(file.rows("paper").count == 60)
    }

    @Test func `is noted where it took long and came to an end`() throws {
        let file = try read("title: title\njournal: count(preceding::paper)", visiting(30_000))
        #expect(file.codes == ["expression-slow"])
        #expect(file.findings.first?.severity == .note)
        #expect(file.findings.first?.value == "count(preceding::paper)")
    }

    /// Law: what yields the same wherever it begins is evaluated once, and is worth what it is worth elsewhere.
    @Test(arguments: ["string(//paper[2]/title)", "string(/house/member/paper[2])", "//paper[@id = 2]/title"])
    func `visits it once if that suffices`(expression: String) throws {
        let fields = "title: title\njournal: \"\(expression)\""
        let file = try read(fields, visiting(40_000))
        #expect(file.codes == [])
        #expect(Set(file.values("paper", "journal")) == ["T2"])
        let condition = try read("title: {from: \"self::*[\(expression) = 'T2']/title\"}", ReadingBounds())
        #expect(condition.values("paper", "title").count == 60)
    }

    @Test func `is stopped before its records fill the memory`() throws {
        let text = "<house><member no='7' name='Ana'>\(Self.papers)</member></house>"
        let spread = try #require(
            Mapping.load(
                SourceText(
                    name: "house.yaml",
                    text: """
                        mapping: house
                        detect: {root: house}
                        records:
                          - kind: person
                            select: member
                            fields: {id: '@no', name: '@name'}
                            inside:
                              - kind: paper
                                select: paper
                                fields: {title: title}
                                inside:
                                  - {kind: contributor, select: //paper, fields: {name: title}}
                        """)
            ).mapping)
        let bounds = ReadingBounds(made: 500 * 1000, madeOfElement: 0)
        let file = MappingReader(spread, bounds: bounds).read(Array(text.utf8), named: "house.xml", file: 0)
        let endless = try #require(file.findings.first { $0.code == "endless-path" })
        #expect(endless.severity == .error && endless.message.contains("records `contributor` without end"))
        #expect(file.codes.filter { $0 == "endless-path" }.count == 1)
        #expect(900...1000 ~= file.rows("contributor").count)
    }

    @Test func `is stopped before its values fill the memory`() throws {
        let file = try read("title: title\njournal: ..", ReadingBounds(made: 35_000, madeOfElement: 0))
        let endless = try #require(file.findings.first { $0.code == "endless-path" })
        #expect(endless.message.contains("`journal` of records `paper` without end"))
        #expect(try read("title: title\njournal: ..", ReadingBounds()).codes == [])
    }
}

@Suite struct `An expression` {
    @Test(
        arguments: [
            "//a", "/a/b[c = 'x']/@d", "count(//a) > 2", "//a | /b//c", "string(/)", "not(//a[@b])", "'x'", "2 * 3",
            "concat('a', //b, \"c\")", "(//a)[last()]", "//a[position() = 2]/text()", "/a/*[1] * 2", "true()",
            "//p:a/following-sibling::b[1]", "key('k', '1')/@a", "//a/@*", "-1", "count(/a) and 1 >= 0", "/",
            "//a[']']",
        ]) func `yields the same wherever it begins if all its paths begin above the root`(text: String)
    {
        #expect(isAbsoluteExpression(text))
    }

    @Test(
        arguments: [
            "a", "@a", ".", "..", "*", "//a | b", "count(a)", "position()", "last() = 1", "string()", "/a = b", ".//a",
            "//a + c", "split('a;b', ';')", "lang('en')", "key('k', @a)", "normalize-space()", "self::a", "", "//a or",
            "text()", "concat(//a, .)", "(a)/b", "//a = @b",
        ]) func `depends on where it begins if one does not`(text: String)
    {
        #expect(!isAbsoluteExpression(text))
    }
}
