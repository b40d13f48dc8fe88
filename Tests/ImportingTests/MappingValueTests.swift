import Diagnostics
import Importing
import Records
import Testing

@Suite struct `A value of a mapped file` {
    @Test func `comes from the first source that is not empty`() throws {
        let mapping = try mapping(fields: "title: ['@title', title, name/text(), {constant: untitled}]")
        let file = house(
            #"<paper title="A"><title>B</title></paper><paper title=" "><title>B</title></paper>"#
                + "<paper><title/><name>C</name></paper><paper/>", mapping)
        #expect(file.values("paper", "title") == ["A", "B", "C", "untitled"])
        #expect(file.findings.isEmpty)
    }

    @Test func `has no white space at its ends and single blanks inside`() throws {
        let file = house("<paper><title>\n  A <b>long</b>\t title\n</title></paper>", try mapping())
        #expect(file.values("paper", "title") == ["A long title"])
    }

    @Test func `is missing when it is empty, and never an empty text`() throws {
        let file = house("<paper><title>  </title></paper>", try mapping())
        #expect(file.values("paper", "title") == [nil])
    }

    @Test func `is missing where a pattern captures nothing`() throws {
        let mapping = try mapping(fields: #"doi: {from: row, capture: '^[^|]*\|([^|]*)'}"#)
        let file = house("<paper><row>a||b</row></paper><paper><row>a|10.5555/a|b</row></paper>", mapping)
        #expect(file.values("paper", "doi") == [nil, "10.5555/a"])
        #expect(file.findings.isEmpty, "\(file.findings)")
    }

    @Test func `can be captured by a pattern`() throws {
        let mapping = try mapping(fields: #"doi: {from: link, capture: 'resolver/(10\..+)$'}"#)
        let file = house(
            "<paper><link>https://resolver/10.5555/ABC</link></paper><paper><link>none</link></paper>", mapping)
        #expect(file.values("paper", "doi") == ["10.5555/abc", nil])
        #expect(file.codes == ["pattern"])
        #expect(file.findings[0].value == "none")
    }

    @Test func `is looked up in a table of codes`() throws {
        let mapping = try mapping(
            head: "codes: {types: {A: article, R: review}}",
            fields: "form: {from: '@type', missing: ['?'], codes: types}")
        let file = house(
            #"<paper type="A"/><paper type="R"/><paper type="?"/><paper type="X"/>"#, mapping)
        #expect(file.values("paper", "form") == ["article", "review", nil, nil])
        #expect(file.codes == ["unknown-code"])
        #expect(file.findings[0].allowed == "A, R")
        #expect(file.findings[0].element == "/house/member/paper[4]/@type")
        #expect(file.findings[0].person == "7")
    }

    @Test func `of an unknown code is what the table says for all others`() throws {
        let mapping = try mapping(fields: "form: {from: '@type', codes: {A: article, else: other}}")
        #expect(house(#"<paper type="X"/>"#, mapping).values("paper", "form") == ["other"])
    }

    @Test func `can be yes or no in the words of the format`() throws {
        let mapping = try mapping(
            inside: """
                [{kind: contributor, select: author, fields: {
                corresponding: {from: '@c', boolean: {'true': [S, SIM], 'false': [N]}}}}]
                """)
        let file = house(#"<paper><author c="SIM"/><author c="N"/><author c="maybe"/></paper>"#, mapping)
        #expect(file.values("contributor", "corresponding") == ["true", "false", nil])
        #expect(file.codes == ["boolean"])
    }

    @Test(arguments: [
        ("1.234,5", "1234.5"), ("12,50", "12.50"), ("7", "7"), ("1,2,3", nil), ("a", nil),
    ])
    func `can be a number with other separators`(written: String, read: String?) throws {
        let mapping = try mapping(fields: "impact-factor: {from: '@if', number: {point: ',', group: '.'}}")
        #expect(house(#"<paper if="\#(written)"/>"#, mapping).values("paper", "impact-factor") == [read])
    }

    @Test func `can be a number in a larger or smaller unit`() throws {
        let mapping = try mapping(
            fields: "citations: {from: '@k', scale: 1000}\nimpact-factor: {from: '@m', scale: 0.001}")
        let file = house(#"<paper k="1.5" m="2500"/>"#, mapping)
        #expect(file.values("paper", "citations") == ["1500"])
        #expect(file.values("paper", "impact-factor") == ["2.5"])
    }

    @Test func `that its field cannot hold is a warning, and the rest stays`() throws {
        let mapping = try mapping(fields: "title: title\npages: '@pages'")
        let file = house(#"<paper pages="xii + 20"><title>A</title></paper>"#, mapping)
        #expect(file.values("paper", "title") == ["A"])
        #expect(file.values("paper", "pages") == [nil])
        #expect(file.findings.map(\.severity) == [.warning])
        #expect(file.findings[0].message.contains("`xii + 20` is not a whole number"))
    }

    @Test func `can be the name of the file`() throws {
        let file = house("<paper/>", try mapping(fields: "journal: {file-name: true}"))
        #expect(file.values("paper", "journal") == ["house"])
    }

    @Test func `can be computed`() throws {
        let mapping = try mapping(
            head: "macros: {pages(place): '$place/@last - $place/@first + 1'}", fields: "pages: $pages(where)")
        let file = house(#"<paper><where first="3" last="9"/></paper><paper><where first="e3"/></paper>"#, mapping)
        #expect(file.values("paper", "pages") == ["7", nil])
        #expect(file.findings.isEmpty)
    }
}
