import Diagnostics
import Importing
import Records
import Testing

@Suite struct `What a mapping does not read` {
    @Test func `is counted by name where it holds a value`() throws {
        let file = house(
            #"<paper year="2020" note=" "><title>A</title><abstract>B</abstract><b x="1"/><b x="2"/></paper>"#,
            try mapping())
        #expect(
            file.unread == ["paper/@year": 1, "abstract": 1, "b/@x": 2])
    }

    @Test func `is not counted where the mapping leaves it out`() throws {
        let file = house(
            #"<paper year="2020"><title>A</title><abstract>B<i z="1"/></abstract><b x="1" y="1"/></paper>"#,
            try mapping(ignore: "['@year', abstract, b/@x]"))
        #expect(file.unread == ["b/@y": 1])
    }

    @Test func `does not include what a condition or an alternative looks at`() throws {
        let mapping = try mapping(
            fields: "title: [title, '@name']\njournal: \"where[@kind = 'j']/@name\"", rule: "when: \"@state = 'out'\"")
        let file = house(
            #"<paper state="out" name="A"><title>B</title><where kind="j" name="C"/><where kind="k" name="D"/></paper>"#
                + #"<paper state="in"/>"#, mapping)
        #expect(file.values("paper", "journal") == ["C"])
        #expect(file.unread == ["where/@name": 1, "paper/@state": 1])
    }
}

@Suite struct `Namespaces of a mapping` {
    private let text = """
        mapping: spaced
        detect: {root: staff, namespace: s}
        namespaces: {s: ['urn:one', 'urn:two'], x: 'urn:x'}
        records:
          - kind: person
            select: s:person
            fields: {id: s:id, name: "s:name[@x:main = 'yes']"}
        """

    @Test(arguments: ["urn:one", "urn:two"])
    func `can stand for several versions of a format, whatever prefixes a file uses`(uri: String) throws {
        let mapping = try #require(Mapping.load(SourceText(name: "s.yaml", text: text)).mapping)
        #expect(mapping.recognises(root: "staff", namespace: uri))
        let file = MappingReader(mapping).read(
            Array(
                """
                <staff xmlns="\(uri)" xmlns:y="urn:x"><person><id>1</id><name>A</name><name y:main="yes">B</name></person>
                <person xmlns=""><id>2</id><name>C</name></person></staff>
                """.utf8), named: "s.xml", file: 0)
        #expect(file.values("person", "name") == ["B"])
        #expect(file.findings.isEmpty)
    }

    /// Versions are one also where another prefix stands for one of them alone.
    @Test(arguments: ["a", "z"]) func `becomes the first of a prefix`(other: String) throws {
        let text = text.replacing("x: 'urn:x'", with: "x: 'urn:x', \(other): 'urn:two'")
        let mapping = try #require(Mapping.load(SourceText(name: "s.yaml", text: text)).mapping)
        let staff =
            "<staff xmlns='urn:two' xmlns:y='urn:x'><person><id>1</id><name y:main='yes'>B</name></person></staff>"
        let file = MappingReader(mapping).read(Array(staff.utf8), named: "s.xml", file: 0)
        #expect(file.values("person", "name") == ["B"])
    }

    @Test func `may begin with a mark of its encoding`() throws {
        let text = text.replacing("detect:", with: "encoding: UTF-8\ndetect:")
        let mapping = try #require(Mapping.load(SourceText(name: "s.yaml", text: text)).mapping)
        let staff = "\u{FEFF}<staff xmlns='urn:one'><person><id>1</id></person></staff>"
        let file = MappingReader(mapping).read(Array(staff.utf8), named: "s.xml", file: 0)
        #expect(file.values("person", "id") == ["1"] || file.codes == ["missing-field"])
        #expect(!file.codes.contains("xml"))
    }

    @Test func `must fit the root element`() throws {
        let mapping = try #require(Mapping.load(SourceText(name: "s.yaml", text: text)).mapping)
        #expect(!mapping.recognises(root: "staff", namespace: "urn:three"))
        #expect(!mapping.recognises(root: "staff", namespace: nil))
        #expect(!mapping.recognises(root: "other", namespace: "urn:one"))
    }
}
