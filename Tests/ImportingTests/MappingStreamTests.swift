import Diagnostics
import Numbers
import Records
import Testing

@testable import Importing

/// An invented format of many members in departments, which refers to what stands around them, before and behind.
private let text = """
    mapping: staff-list
    detect: {root: list, namespace: l}
    namespaces: {l: [urn:list:1, urn:list:2]}
    ignore: ['@skipped', hidden]
    keys:
      venue: {select: l:venues/l:venue, key: '@code'}
    records:
      - kind: institution
        select: l:house
        fields: {id: '@code', name: '@label'}
      - kind: institution
        select: l:department/l:member/l:post
        fields: {id: '@at', name: '@at'}
      - kind: person
        select: l:department/l:member
        known-by: {id: '@no', names: ['@name']}
        fields:
          id: '@no'
          name: '@name'
          native-name: ../@label
          born: {from: '@born', date: dd.mm.yyyy}
        inside:
          - kind: appointment
            select: l:post
            fields: {institution: '@at', from: {from: '@from', date: [yyyy-mm, yyyy]}}
          - kind: paper
            select: l:paper
            when: "not(@kind = 'poster')"
            fields:
              title: text()
              journal: key('venue', @venue)/@label
              published: {from: '@year', date: yyyy}
            inside:
              - kind: contributor
                select: l:by
                self: {id: '@no', names: [.]}
                fields: {person: '@no', name: .}
              - kind: affiliation
                select: split(@at, ';、')
                fields: {institution: ., country: ../@year}
    """

private func listMapping() throws -> Mapping {
    let (mapping, findings) = Mapping.load(SourceText(name: "list.yaml", text: text))
    try #require(findings.isEmpty, "\(findings)")
    return try #require(mapping)
}

/// A file of the format with sound and faulty members, and all that XML allows between and inside them.
private func randomList(_ random: inout SplitMix64) -> String {
    func some(_ texts: String...) -> String { texts.randomElement(using: &random) ?? "" }
    var number = 0
    func member() -> String {
        number += 1
        let papers = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            let by = some("", "<by no='\(number)'>Ana</by>", "<by>Rui</by>\n<by>Ana</by>")
            return "<paper kind='\(some("", "poster"))' at='\(some("", "A; B;", "学院、C"))'"
                + "\n year='\(some("2020", "soon"))' venue='\(some("v", "w", ""))'>"
                + some("On balances", "<![CDATA[A < B]]>", "一<!-- not here -->二", "&#x4E00;&amp;") + by + "</paper>"
        }
        let at = "at='\(some("H", "I", "J"))' from='\(some("2001", "then"))'"
        let post = some("", "<post \(at)/>", "<other x='1'>y</other>")
        let id = some("no='\(number)'", "no='\(number)'", "no='1'", "")
        return "<member \(id) name='Ana'\(some(" ", "\n\n"))born='\(some("03.02.1980", "1980", ""))'"
            + some("/>", ">\(post)\n\(papers.joined())</member>")
    }
    func department() -> String {
        let members = (0..<Int.random(in: 0...6, using: &random)).map { _ in
            member() + some("", "\n", "\n  ", "<!-- between -->", "<note>n</note>", "between")
        }
        let name = some("Physics", "物理")
        return "<department label='\(name)'\n skipped='1'>" + members.joined() + "</department>" + some("", "\n")
    }
    let version = some("1", "2")
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in department() }
    let frame = ["<house code='H' label='House'/>", "<venues>\n<venue code='v' label='Venue'/></venues>"].shuffled(
        using: &random)
    return some("", "<?xml version='1.0'?>\n") + some("", "<!DOCTYPE list SYSTEM 'list.dtd'>")
        + "<list xmlns='urn:list:\(version)'\n  made='today'>\(frame[0])\(parts.joined())\(frame[1])<hidden>x</hidden></list>"
}

/// Everything that was read from a file named `a.xml`.
private struct Reading: Equatable {
    var places: [String] = []
    var people: [String] = []
    var findings: [String] = []
    var unread: [String: Int] = [:]
    var unsound = 0

    init(_ readings: [StaffReading]) {
        var found: [Finding] = []
        for reading in readings {
            for batch in reading.batches {
                for row in batch.roots {
                    let isPlace = Vocabulary.core[batch.kind(of: row)].role == .place
                    if isPlace { places.append(tree(batch, row)) } else { people.append(tree(batch, row)) }
                }
            }
            found += reading.findings
            unread.merge(reading.unread, uniquingKeysWith: +)
            unsound += reading.unsound
        }
        findings = found.inOrder().map { "\($0) \($0.element ?? "") \($0.person ?? "")" }
    }
}

@Suite struct `A file read record by record` {
    private let mapping: Mapping
    private let plan: RecordPlan

    init() throws {
        mapping = try listMapping()
        plan = try #require(RecordPlan(mapping))
    }

    private func streamed(_ text: [UInt8], chunkSize: Int, threads: Int) throws -> Reading {
        var readings: [StaffReading] = []
        _ = try RecordStream(mapping: mapping, plan: plan, chunkSize: chunkSize).read(
            StaffSource(name: "a.xml", bytes: ByteSource(text)), from: 0, threads: threads
        ) { readings.append($0) }
        return Reading(readings)
    }

    private func whole(_ text: [UInt8]) -> Reading {
        Reading([MappingReader(mapping).read(utf8: [("a.xml", text)], file: 0)])
    }

    /// Law: neither the size of the chunks nor the threads change anything.
    @Test(arguments: 0..<25 as Range<UInt64>)
    func `gives what its tree would give`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let text = Array(randomList(&random).utf8)
        let whole = whole(text)
        for (chunkSize, threads) in [(1, 1), (300, 3), (1 << 18, 2)] {
            let streamed = try streamed(text, chunkSize: chunkSize, threads: threads)
            #expect(streamed == whole, "\(String(decoding: text, as: UTF8.self))")
        }
    }

    @Test func `says once that an expression failed`() throws {
        let failing = text.replacing("key('venue', @venue)/@label", with: "count('a')")
        let mapping = try #require(Mapping.load(SourceText(name: "list.yaml", text: failing)).mapping)
        let member =
            "<member no='1' name='A'><paper>T</paper></member><member no='2' name='B'><paper>U</paper></member>"
        let list = "<list xmlns='urn:list:1'><department>\(member)</department></list>"
        for longFile in [0, Int.max] {
            var options = ImportOptions(threads: 2, formats: [MappedFormat(mapping)])
            options.longFile = longFile
            let read = importStaff(
                [StaffSource(name: "a.xml", bytes: ByteSource(Array(list.utf8)))], vocabulary: .core, options: options)
            #expect(read.findings.map(\.code) == ["expression-failed"])
        }
    }

    /// Law: nothing is delivered of a file that is broken somewhere.
    @Test(arguments: 0..<3 as Range<UInt64>)
    func `is refused as a whole when it is cut anywhere`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let text = Array(randomList(&random).utf8)
        for end in stride(from: 0, to: text.count, by: 23) {
            let reading = try streamed(Array(text[..<end]), chunkSize: 1, threads: 1)
            #expect(reading.people.isEmpty && reading.findings.count == 1, "cut at \(end): \(reading)")
        }
    }

    @Test(arguments: [
        ("<list xmlns='urn:list:1'><department>" + String(repeating: "<member>", count: 300), "too-deep"),
        ("<!DOCTYPE a [<!ENTITY a 'b'>]><list xmlns='urn:list:1'>&a;</list>", "declaration"),
        (
            "<list xmlns='urn:list:1'><department><member no='" + String(repeating: "1", count: 10_000_001)
                + "'/></department></list>", "value-too-long"
        ),
        (
            "<list xmlns='urn:list:1'><department><member no='1' name='A'/><member no='2' name='B'><post>"
                + String(repeating: "é", count: 5_000_001) + "</post></member></department></list>", "value-too-long"
        ),
        (
            "<!DOCTYPE list SYSTEM 'a.dtd'><list xmlns='urn:list:1'><department><member no='1' name='A'>&a;</member>"
                + "</department></list>", "xml"
        ),
        ("<list xmlns='urn:list:1'/><list/>", "xml"), ("<list xmlns='urn:list:1'/>", "no-person"),
        ("<list xmlns='urn:list:1'><department><member no='1' name='A'>\u{1}</member></department></list>", "xml"),
    ])
    func `is refused with one clear finding when it is hostile`(text: String, code: String) throws {
        var options = ImportOptions(threads: 2, formats: [MappedFormat(mapping)])
        options.longFile = 0
        let read = importStaff(
            [StaffSource(name: "a.xml", bytes: ByteSource(Array(text.utf8)))], vocabulary: .core, options: options)
        #expect(read.findings.map(\.code) == [code])
        #expect(read.persons.count == 0 && !read.isUsable)
    }

    /// Law: an import says the same however the file is read, its digest included.
    @Test(arguments: ["UTF-8", "UTF-16LE", "GB18030"])
    func `is imported alike in any encoding`(encoding: String) throws {
        var random = SplitMix64(seed: 5)
        let text = encoded(randomList(&random).replacing("<?xml version='1.0'?>\n", with: ""), as: encoding)
        func imported(longFile: Int) -> [String] {
            var options = ImportOptions(threads: 2, formats: [MappedFormat(mapping)])
            options.longFile = longFile
            let read = importStaff(
                [StaffSource(name: "a.xml", bytes: ByteSource(text))], vocabulary: .core, options: options)
            return everything(in: read) + ["\(read.unread.sorted { $0.key < $1.key })"]
        }
        #expect(imported(longFile: 0) == imported(longFile: .max))
    }
}

@Suite struct `A mapping` {
    /// Whether files of the tests' mapping with some change are read record by record.
    private func isReadByRecords(_ old: String, _ new: String) throws -> Bool {
        let (mapping, findings) = Mapping.load(SourceText(name: "list.yaml", text: text.replacing(old, with: new)))
        try #require(findings.isEmpty, "\(findings)")
        return RecordPlan(try #require(mapping)) != nil
    }

    @Test(arguments: [
        ("../@label", "../../l:house/@label"), ("../@label", "l:post/../@name"), ("../@label", "'@a | l:b//@c'"),
        ("../@label", "\"l:b[@c = '/']\""),
    ])
    func `whose records stand by themselves is read record by record`(old: String, new: String) throws {
        #expect(try isReadByRecords(old, new))
    }

    @Test(arguments: [
        ("../@label", "../l:member/@name"), ("../@label", "../../l:department/l:member/@name"), ("../@label", ".."),
        ("../@label", "preceding-sibling::l:member/@name"), ("../@label", "'count(//l:member)'"),
        ("../@label", "'string( /l:list/@made)'"), ("../@label", "/l:list/l:department/l:member/@no"),
        ("select: l:venues/l:venue, key: '@code'", "select: l:department/l:member, key: '@no'"),
        ("select: l:department/l:member\n", "select: '*/l:member'\n"), ("ignore: [", "together: true\nignore: ["),
        ("ignore: [", "ignore: [department, "),
    ])
    func `whose records look at each other is read as a whole`(old: String, new: String) throws {
        #expect(try !isReadByRecords(old, new))
    }

    /// The other file of a person was forgotten when one of them was long, and whoever stood in front of the last person
    /// of a file came a second time.
    @Test(arguments: [0, Int.max]) func `of people who are spread over files gathers them, long or short`(long: Int)
        throws
    {
        let spread = text.replacing("ignore: [", with: "spread: true\nignore: [")
            .replacing("select: l:paper\n", with: "select: l:paper\n        id: text()\n")
        let (mapping, findings) = Mapping.load(SourceText(name: "list.yaml", text: spread))
        try #require(findings.isEmpty, "\(findings)")
        func file(_ name: String, _ members: String...) -> StaffSource {
            let text = "<list xmlns='urn:list:1'><department>\(members.joined())</department></list>"
            return StaffSource(name: name, bytes: ByteSource(Array(text.utf8)))
        }
        var options = ImportOptions(threads: 2, formats: [MappedFormat(try #require(mapping))])
        options.longFile = long
        let read = importStaff(
            [
                file("a.xml", "<member no='1' name='A'><paper>T</paper></member>", "<member no='2' name='B'/>"),
                file("b.xml", "<member no='1' name='A'><paper>U</paper></member>"),
            ], vocabulary: .core, options: options)
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(read.persons.count == 2)
        #expect(Vocabulary.core.kind("paper").map { read.counts[$0.index] } == 2)
    }

    @Test func `that ships reads a person as a file`() {
        for mapping in Mapping.bundled() { #expect(RecordPlan(mapping) == nil) }
    }
}
