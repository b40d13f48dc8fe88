import Diagnostics
import Records
import Testing

@testable import Importing

@Suite struct `A list in one text` {
    private func read(_ authors: String, at separators: String, self identity: String = "{names: [.]}") throws
        -> MappedFile
    {
        let inside = """
            [{kind: contributor, select: "split(by, '\(separators)')", self: \(identity),
            fields: {name: {from: ., capture: '^[^*(]+'}, institution: ../@at,
            corresponding: {from: "self::*[contains(., '*')]", codes: {else: 'true'}}}}]
            """.split(separator: "\n").joined()
        return house("<paper><title>T</title><by at='U'>\(authors)</by></paper>", try mapping(inside: inside))
    }

    @Test func `is split at any of several characters, without what is blank`() throws {
        let file = try read(" Rui Sá;; Ana Lima；王小明、\n Eva &amp; Ivo ; ", at: ";；、")
        #expect(file.values("contributor", "name") == ["Rui Sá", "Ana Lima", "王小明", "Eva & Ivo"])
        #expect(file.values("contributor", "position") == ["1", "2", "3", "4"])
        #expect(file.values("contributor", "self") == [nil, "true", nil, nil])
        #expect(file.findings.isEmpty && file.unread.isEmpty, "\(file.findings) \(file.unread)")
    }

    @Test func `is one part where nothing separates, and none where it is empty`() throws {
        #expect(try read("Ana Lima, Rui Sá", at: ";").values("contributor", "name") == ["Ana Lima, Rui Sá"])
        #expect(try read("Ana Rui", at: " ").values("contributor", "name") == ["Ana", "Rui"])
        #expect(try read("Ana Rui", at: "").values("contributor", "name") == ["Ana Rui"])
        #expect(try read(" ; ", at: ";").rows("contributor").isEmpty)
    }

    @Test func `has parts from which paths lead to what is around the text`() throws {
        let file = try read("Rui*; Ana", at: ";")
        #expect(file.values("contributor", "institution") == ["U", "U"])
        #expect(file.values("contributor", "corresponding") == ["true", nil])
    }

    /// It was accepted in a mapping and done to no name.
    @Test func `knows the person by a name that a conversion finds in it`() throws {
        let file = try read("Rui; Ana Lima(elsewhere)", at: ";", self: "{names: [{from: ., capture: '^[^(]+'}]}")
        #expect(file.values("contributor", "self") == [nil, "true"])
        #expect(file.findings.isEmpty)
    }

    @Test func `is split in each node, and says where a part stands`() throws {
        let fields = """
            title: title
            online: {from: "split(when, '/')[2]", date: yyyy}
            published: {from: "split(concat(when, '/2024'), '/')[last()]", date: yyyy}
            """
        let file = house("<paper><title>T</title>\n<when>2020/soon</when></paper>", try mapping(fields: fields))
        #expect(file.values("paper", "published") == ["2024"])
        #expect(file.findings.map(\.element) == ["/house/member/paper/when/part"])
        #expect(file.findings.map(\.place.line) == [2])
    }

    /// Where a part of one record was in memory there may be a part of the next.
    @Test(arguments: ["", "together: house/member\n"])
    func `has parts that are looked up one by one`(together: String) throws {
        let text = """
            mapping: house
            detect: {root: house}
            \(together)keys:
              grants: {select: /house/all/grant, key: '@id'}
            records:
              - kind: person
                select: /house/member
                known-by: {id: '@no'}
                fields: {id: '@no', name: '@name'}
                inside:
                  - kind: paper
                    select: split(@list, ';')
                    fields: {title: '.'}
                    inside: [{kind: contributor, table: grants, by: '.', select: ., fields: {name: '@of'}}]
            """
        let (mapping, findings) = Mapping.load(SourceText(name: "house.yaml", text: text))
        let grants = (1...40).map { "<grant id='g\($0)' of='P\($0)'/>" }.joined()
        let members = (1...40).map { "<member no='\($0)' name='N' list='g\($0)'/>" }.joined()
        var options = ImportOptions(formats: [MappedFormat(try #require(mapping, "\(findings)"))])
        options.joinedRecords = 0
        let house = Array("<house><all>\(grants)</all>\(members)</house>".utf8)
        let read = importStaff(
            [StaffSource(name: "a.xml", bytes: ByteSource(house))], vocabulary: .core, options: options)
        var pairs: [[String?]] = []
        for index in 0..<read.store.count {
            let batch = read.store.batch(at: index)
            var title: String?
            for row in (0..<batch.count).map(Row.init) {
                let kind = Vocabulary.core[batch.kind(of: row)]
                if kind.name == "paper" { title = kind.slot("title").flatMap { batch.text(row, $0) } }
                if kind.name == "contributor" {
                    pairs.append([title, kind.slot("name").flatMap { batch.text(row, $0) }])
                }
            }
        }
        #expect(pairs.count == 40)
        for pair in pairs { #expect(pair[0]?.dropFirst() == pair[1]?.dropFirst(), "\(pair)") }
    }

    @Test func `may hold the keys of a record`() throws {
        let head = "keys: {of: {select: talk, key: \"split(@by, ' ,')\"}}"
        let mapping = try mapping(head: head, fields: "title: .", select: "key('of', @no)", kind: "talk")
        let text = "<house><talk by='8, 7'>A</talk><talk by='8'>B</talk><member no='7' name='Ana'/></house>"
        let file = MappingReader(mapping).read(Array(text.utf8), named: "a.xml", file: 0)
        #expect(file.values("talk", "title") == ["A"])
    }
}

@Suite struct `A list beside another` {
    private func read(_ authors: String, _ numbers: String) throws -> MappedFile {
        let inside = """
            [{kind: contributor, select: "split(@authors, ';')",
            fields: {name: ., person: "beside(../@numbers, ',;')"}}]
            """.split(separator: "\n").joined()
        return house(
            "<paper authors='\(authors)' numbers='\(numbers)'><title>T</title></paper>", try mapping(inside: inside))
    }

    @Test(
        arguments: [
            ("A;B;C", "1;2;3", ["1", "2", "3"]), ("A;B;C;", "1,2,3", ["1", "2", "3"]), ("A;;C", "1;2;3", ["1", "3"]),
            ("A; B ;C", "1;;3", ["1", nil, "3"]), ("A;B;C", "1;2;", ["1", "2", nil]), ("A;B", "", [nil, nil]),
            ("A", "7", ["7"]), ("A;B;C", ";;3", [nil, nil, "3"]), ("A;B", "1;2;", ["1", "2"]),
        ] as [(String, String, [String?])])
    func `gives each part the one at its place`(authors: String, numbers: String, expected: [String?]) throws {
        let file = try read(authors, numbers)
        #expect(file.values("contributor", "person") == expected)
        #expect(file.findings.isEmpty && file.unread.isEmpty, "\(file.findings) \(file.unread)")
    }

    @Test(arguments: [("A;B;C", "1;2", "3", "2"), ("A;B", "1;2;3;4", "2", "4"), ("A", "1;2", "1", "2")])
    func `gives nothing where it is longer or shorter, and says so once`(
        authors: String, numbers: String, first: String, second: String
    ) throws {
        let file = try read(authors, numbers)
        #expect(Set(file.values("contributor", "person")) == [nil])
        #expect(file.codes == ["uneven-lists"])
        #expect(file.findings.first?.element == "/house/member/paper")
        #expect(file.findings.first?.message.contains("has \(first) parts and") == true)
        #expect(file.findings.first?.message.contains("`numbers`, has \(second);") == true)
    }

    @Test func `is asked for at a part alone`() throws {
        let fields = "title: title\njournal: \"beside(@numbers, ';')\""
        let file = house("<paper numbers='1;2'><title>T</title></paper>", try mapping(fields: fields))
        #expect(file.codes == ["expression-failed"])
    }

    @Test func `may be long`() throws {
        let numbers = (1...4000).map(String.init)
        let file = try read(numbers.map { "A" + $0 }.joined(separator: ";"), numbers.joined(separator: ";"))
        #expect(file.values("contributor", "person") == numbers)
    }
}
