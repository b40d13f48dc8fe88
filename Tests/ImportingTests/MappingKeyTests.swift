import Diagnostics
import Numbers
import Records
import Testing

@testable import Importing

/// A database of an invented house: a table of members, one of papers, and one of who wrote what.
private let text = """
    mapping: tables
    detect: [{root: members}, {root: papers}, {root: authors}]
    together: true
    keys:
      papers-of: {select: /authors/row, key: '@member'}
      authors-of: {select: row, key: '@paper'}
      paper: {select: /papers/row, key: '@id'}
      member: {select: /members/row, key: '@id'}
    ignore: ['@lang']
    records:
      - kind: person
        select: /members/row
        known-by: {id: '@id'}
        fields: {id: '@id', name: '@name'}
        inside:
          - kind: paper
            select: key('paper', key('papers-of', @id)/@paper)
            id: '@id'
            fields: {title: "@title[lang('en')]", published: {from: '@year', date: yyyy}}
            inside:
              - kind: contributor
                select: key("authors-of", @id)
                order: '@place'
                self: {id: '@member'}
                fields: {person: '@member', name: ["key('member', @member)/@name", '@name']}
    """

private let members = "<members>\n<row id='1' name='Ana'/>\n<row id='2' name='Rui'/>\n</members>"
private let papers = """
    <papers xml:lang='en'><row id='p' title='On p' year='2020'/><row id='q' title='On q' year='soon'/>
    <row id='r' title='On r' year='2021'/></papers>
    """
private let authors = """
    <authors><row paper='p' member='2' place='1'/><row paper='p' member='1' place='2'/><row paper='q' member='2'
    place='2'/><row paper='q' name='Somebody' place='1'/><row paper='r' name='Nobody' place='1'/></authors>
    """

@Suite struct `Files that refer to each other` {
    private let mapping: Mapping

    init() throws {
        let (mapping, findings) = Mapping.load(SourceText(name: "tables.yaml", text: text))
        try #require(findings == [], "\(findings)")
        self.mapping = try #require(mapping)
    }

    private func read(_ files: [(String, String)], threads: Int = 1, overlay: Overlay? = nil) -> StaffImport {
        importStaff(
            files.map { StaffSource(name: $0.0, bytes: ByteSource(Array($0.1.utf8))) }, vocabulary: .core,
            options: ImportOptions(threads: threads, formats: [MappedFormat(mapping)], overlay: overlay))
    }

    private let files = [("a.xml", authors), ("m.xml", members), ("p.xml", papers)]

    @Test func `are joined by their keys, one to many`() throws {
        let read = read(files)
        #expect(read.findings.map(\.code) == ["unmapped", "date"])
        #expect(read.findings[0].value == "row/@name (1), row/@place (1), row/@title (1), row/@year (1)")
        let contents = Written.contents(read, .core)
        #expect(contents.count == 2)
        #expect(
            contents[1].hasPrefix(
                "person[\"id=2\", \"name=Rui\"]{paper[\"id=paper-p\", \"title=On p\", \"published=1034240\"]"))
        #expect(contents[0].components(of: "contributor[") == 2)
        #expect(contents[1].components(of: "contributor[") == 4)
        #expect(contents[1].contains("\"name=Somebody\", \"position=1\""))
        #expect(contents[1].contains("\"name=Rui\", \"position=2\", \"self=1\""))
    }

    /// Law: neither the order of the files nor the threads matter.
    @Test func `are read alike in any order`() {
        let first = everything(in: read(files))
        #expect(everything(in: read(files.reversed(), threads: 3)) == first)
    }

    /// Law: it does not matter whether one tree holds them or their rows are read in one by one.
    @Test(arguments: [0, 4 << 20]) func `are read alike row by row`(budget: Int) throws {
        let (mapping, findings) = Mapping.load(
            SourceText(name: "tables.yaml", text: text.replacing("together: true", with: "together: row")))
        try #require(findings == [], "\(findings)")
        var options = ImportOptions(formats: [MappedFormat(try #require(mapping))])
        options.joinedRecords = budget
        let joined = importStaff(
            files.map { StaffSource(name: $0.0, bytes: ByteSource(Array($0.1.utf8))) }, vocabulary: .core,
            options: options)
        #expect(everything(in: joined) == everything(in: read(files)))
    }

    @Test func `keep the file and the line of each record, also on disk and under an overlay`() throws {
        let overlay = readOverlay(SourceText(name: "o.csv", text: "person,orcid\n2,0000-0002-1825-0097\n"), for: .core)
        for overlay in [nil, overlay.overlay] {
            let read = read(files, overlay: overlay)
            var bytes: [UInt8] = []
            read.store.batch(at: 0).write(into: &bytes)
            for batch in [read.store.batch(at: 0), Batch(reading: bytes.span)] {
                let rows = (0..<batch.count).map { batch.origin(of: Row($0)) }
                    .map { "\(read.files[$0.file].name):\($0.line)" }
                #expect(
                    rows == [
                        "m.xml:2", "p.xml:1", "a.xml:1", "a.xml:1", "m.xml:3", "p.xml:1", "a.xml:1", "a.xml:1",
                        "p.xml:1", "a.xml:2", "a.xml:1",
                    ])
            }
        }
        let finding = try #require(read(files).findings.first { $0.code == "date" })
        #expect("\(finding.place)" == "p.xml:1" && finding.element == "/papers/row[2]/@year")
    }

    @Test func `are left out together when one of them is broken`() {
        let broken = read([files[0], files[1], ("p.xml", "<papers xml:lang='en'><row id='p'")])
        #expect(broken.findings.map(\.code) == ["xml"])
        #expect(broken.findings[0].place.file == "p.xml")
        #expect(broken.persons.count == 0)
    }

    @Test func `are not mixed up with files of other formats`() {
        let read = read(files + [("n.xml", staff(person(id: "9")))])
        #expect(read.persons.count == 3)
        #expect(read.files.map(\.name) == ["a.xml", "m.xml", "n.xml", "p.xml"])
    }

    @Test(arguments: [
        ("key('papers-off', @id)", "unknown-keys"), ("key(@id, 'paper')", "unknown-keys"),
    ])
    func `are refused with keys that nobody declares`(path: String, code: String) {
        let (mapping, findings) = Mapping.load(
            SourceText(name: "t.yaml", text: text.replacing("key(\"authors-of\", @id)", with: path)))
        #expect(mapping == nil)
        #expect(findings.map(\.code) == [code])
    }
}

private typealias Written = `Written native records`

extension String {
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}

@Suite struct `Keys within one file` {
    @Test func `find nodes by white space that does not matter, and no key finds nothing`() throws {
        let keys = "keys: {venue: {select: venue, key: code}}"
        let mapping = try mapping(head: keys, fields: "journal: key('venue', at)/name")
        let venues = "<venue><code> J\n 1</code><name>Journal</name></venue><venue><code/><name>None</name></venue>"
        let member = "<member no='7' name='Ana'><paper><at>J 1</at></paper><paper><at/></paper><paper/></member>"
        let file = MappingReader(mapping).read(Array("<house>\(venues)\(member)</house>".utf8), named: "a", file: 0)
        #expect(file.values("paper", "journal") == ["Journal", nil, nil])
        #expect(file.unread == ["name": 1])
    }
}

@Suite struct `A text in several languages` {
    @Test func `is chosen by its path, and otherwise the first`() throws {
        let mapping = try mapping(fields: "title: [\"title[lang('en')]\", title]")
        let file = house(
            "<paper><title xml:lang='pt'>Sobre</title><title xml:lang='en-GB'>On</title></paper>"
                + "<paper xml:lang='pt'><title>Sobre</title></paper>", mapping)
        #expect(file.values("paper", "title") == ["On", "Sobre"])
    }
}
