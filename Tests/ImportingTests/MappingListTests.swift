import Diagnostics
import Importing
import Records
import Testing

@Suite struct `A list of contributors` {
    private let authors = """
        [{kind: contributor, select: author, order: '@place',
        self: {id: '@no', names: ['@name']}, fields: {person: '@no', name: '@name'}}]
        """

    @Test func `stands in the order that is written, and keeps the places`() throws {
        let file = house(
            #"<paper><author place="3" name="C"/><author place="1" name="A"/><author place="1" name="B"/></paper>"#,
            try mapping(inside: authors))
        #expect(file.values("contributor", "name") == ["A", "B", "C"])
        #expect(file.values("contributor", "position") == ["1", "1", "3"])
    }

    @Test func `stands in the order of the file where none is written`() throws {
        let file = house(
            #"<paper><author name="B"/><author name="A" place="x"/></paper>"#, try mapping(inside: authors))
        #expect(file.values("contributor", "position") == ["1", "2"])
        #expect(Set(file.codes) == ["integer", "not-listed"])
    }

    @Test func `knows the person by identifier before name`() throws {
        let file = house(
            #"<paper><author name="Ana Lima"/><author no="7" name="Somebody"/></paper>"#, try mapping(inside: authors))
        #expect(file.values("contributor", "self") == [nil, "true"])
    }

    @Test(arguments: ["Ana Lima", "ANA LIMA", "A. Lima", "Lima, A."])
    func `knows the person by any of the names`(name: String) throws {
        let file = house(
            #"<paper><author name="X"/><author name="\#(name)"/></paper>"#, try mapping(inside: authors))
        #expect(file.values("contributor", "self") == [nil, "true"])
        #expect(file.findings.isEmpty)
    }

    @Test func `that is cut short is reported where no total is declared`() throws {
        let mapping = try mapping(
            fields: "contributors: '@n'",
            inside: "[{kind: contributor, select: by, et-al: \"@more = 'yes'\", fields: {name: .}}]")
        let file = house(
            "<paper more='yes'><by>A</by></paper><paper more='yes' n='9'><by>A</by></paper><paper><by>A</by></paper>",
            mapping)
        #expect(file.codes == ["list-cut-short"])
        #expect(file.findings[0].element == "/house/member/paper[1]")
        #expect(file.rows("contributor").count == 3)
    }

    @Test func `takes a namesake with another identifier for somebody else`() throws {
        let file = house(#"<paper><author no="8" name="Ana Lima"/></paper>"#, try mapping(inside: authors))
        #expect(file.values("contributor", "self") == [nil])
        #expect(file.codes == ["not-listed"])
    }
}

@Suite struct `An item of a mapped file` {
    @Test func `is numbered by its kind and what tells it apart`() throws {
        let file = house(#"<paper k="12"/><paper/><paper k="12"/>"#, try mapping(rule: "id: '@k'"))
        #expect(file.values("paper", "id") == ["paper-12", "paper-2", "paper-12-2"])
    }

    @Test func `is read only where the condition holds`() throws {
        let file = house(#"<paper state="out"/><paper/>"#, try mapping(rule: "when: \"@state = 'out'\""))
        #expect(file.rows("paper").count == 1)
    }

    @Test func `keeps the line where its start tag begins, and so do the findings about its fields`() throws {
        let mapping = try mapping(
            fields: "published: {from: '@y', date: yyyy}",
            inside: "[{kind: indexing, select: index, fields: {index: {constant: sci}, date: in/@y}}]")
        let file = house(
            "\n<paper\n  a='1'\n y='x'>\n<index><in\ny='2020'/></index>\n<index>\n<in y='x'/></index></paper>", mapping)
        #expect(file.rows("paper").map { file.batch.line(of: $0) } == [2])
        #expect(file.rows("indexing").map { file.batch.line(of: $0) } == [5, 7])
        #expect(file.findings.map(\.place.line) == [2, 8])
        #expect(file.findings.map(\.element) == ["/house/member/paper/@y", "/house/member/paper/index[2]/in/@y"])
    }

    @Test func `keeps its line beyond 65,535`() throws {
        let file = house(String(repeating: "\n", count: 70_000) + "<paper/>", try mapping())
        #expect(file.rows("paper").map { file.batch.line(of: $0) } == [70_001])
    }

    @Test func `without a field that it must have is left out, and the others stay`() throws {
        let mapping = try mapping(inside: "[{kind: indexing, select: index, fields: {index: '@in'}}]")
        let file = house(#"<paper><index in="sci"/><index/></paper><paper/>"#, mapping)
        #expect(file.values("indexing", "index") == ["sci"])
        #expect(file.rows("paper").count == 2)
        #expect(file.findings.map(\.severity) == [.warning])
    }
}
