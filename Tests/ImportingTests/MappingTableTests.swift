import Diagnostics
import Records
import Testing

@testable import Importing

@Suite struct `Tables of keys` {
    /// Papers that members of a house wrote, or somebody else; under each key the titles in the order of the file.
    private func titles(_ options: String, under key: String) throws -> [String?] {
        let keys = """
            keys:
              member: {select: member, key: '@no'}
              written-by: {select: paper, key: "split(@by, ' ')"\(options)}
            """
        let papers =
            "<paper by='8 7'><title>A</title></paper><paper by='8 9'><title>B</title></paper>"
            + "<paper by='7'><title>C</title></paper><paper by=''><title>D</title></paper>"
        let mapping = try mapping(head: keys, select: "key('written-by', '\(key)')")
        let text = "<house>\(papers)<member no='7' name='Ana'/></house>"
        let file = MappingReader(mapping).read(Array(text.utf8), named: "a.xml", file: 0)
        #expect(file.findings.isEmpty, "\(file.findings)")
        return file.values("paper", "title")
    }

    @Test(arguments: [
        ("", "8", ["A", "B"]), ("", "7", ["A", "C"]), (", prefer: member", "8", ["B"]), (", prefer: member", "9", []),
        (", prefer: member", "7", ["A", "C"]), (", unless: member", "7", []), (", unless: member", "8", ["A", "B"]),
        (", among: member", "8", []), (", among: member", "7", ["A", "C"]), (", once: true", "7", ["A"]),
        (", once: true", "9", ["B"]), (", prefer: member, once: true", "8", ["B"]),
    ])
    func `may refer to tables above`(options: String, key: String, titles: [String]) throws {
        #expect(try self.titles(options, under: key) == titles)
    }

    @Test func `are where a rule may start, by a key or in a file`() throws {
        let text = """
            mapping: house
            detect: {root: house}
            together: true
            keys:
              of: {select: paper, key: ['@by', 'file(self::*[not(@by)])']}
              odd: {select: 'paper[@odd]', key: '@by'}
            records:
              - kind: person
                table: odd
                select: title
                fields: {id: '.', name: '.'}
              - kind: person
                select: .
                when: has-key('of', file(.)) and not(has-key('of', 'nobody'))
                fields: {id: {file-name: true}, name: {constant: House}}
                inside: [{kind: paper, table: of, by: file(.), fields: {title: title}}]
              - kind: person
                select: .
                when: has-key('odd')
                fields: {id: {constant: odd}, name: {constant: Odd}}
                inside: [{kind: paper, table: of, by: "'7'", select: title, fields: {title: .}}]
            """
        let (loaded, faults) = Mapping.load(SourceText(name: "house.yaml", text: text))
        try #require(faults.isEmpty, "\(faults)")
        let mapping = try #require(loaded)
        let papers = "<paper by='7' odd=''><title>A</title></paper><paper by='8'><title>B</title></paper>"
        let reading = MappingReader(mapping).read(
            utf8: [
                ("a.xml", Array("<house>\(papers)</house>".utf8)),
                ("b.xml", Array("<house><paper><title>C</title></paper></house>".utf8)),
            ], file: 0)
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        let people = reading.batches.flatMap { batch in
            batch.roots.map { row in
                let texts = [row] + Array(batch.children(of: row))
                return texts.compactMap { batch.describe($0, Slot(0), in: .core) }
            }
        }
        #expect(people == [["A"], ["odd", "paper-1"], ["b", "paper-1"]])
    }

    @Test(arguments: [
        ("written-by: {select: paper, key: '@by', unless: members}", "wrong-value"),
        ("written-by: {select: paper, key: '@by', prefer: written-by}", "wrong-value"),
        ("written-by: {select: paper, key: \"@by[has-key('members', .)]\"}", "unknown-keys"),
    ])
    func `are refused that refer to others`(table: String, code: String) {
        let text = """
            mapping: house
            detect: {root: house}
            keys: {\(table)}
            records: [{kind: person, select: member, fields: {id: '@no', name: '@name'}}]
            """
        #expect(Mapping.load(SourceText(name: "house.yaml", text: text)).findings.map(\.code) == [code])
    }
}

@Suite struct `A mapping of records that are read in one by one` {
    @Test(arguments: [
        ("together: row", "together: '*/row'", "wrong-value"),
        ("together: row", "together: row[2]", "wrong-value"),
        ("key: '@no'", "key: \"@no[key('row', .)]\"", "keys-not-ready"),
        ("select: row\n", "select: \"key('row', 7)\"\n", "keys-not-ready"),
        ("name: '@name'", "name: /table/row/@name", "leads-elsewhere"),
        ("name: '@name'", "name: 'concat(//row/@name, 1)'", "leads-elsewhere"),
        ("table: row", "by: '@no'", "misplaced-key"),
        ("not(row)", "not(//row)", "leads-elsewhere"),
    ])
    func `is refused where a path would not find them`(old: String, new: String, code: String) {
        let text = """
            mapping: tables
            detect: {root: table}
            together: row
            keys: {row: {select: row, key: '@no'}}
            checks: [{code: c, when: not(row), message: m}]
            records:
              - kind: person
                select: row
                fields: {id: '@no', name: '@name'}
                inside: [{kind: paper, table: row, select: ., fields: {title: '@title'}}]
            """
        #expect(Mapping.load(SourceText(name: "t.yaml", text: text)).findings.isEmpty)
        let (_, findings) = Mapping.load(SourceText(name: "t.yaml", text: text.replacing(old, with: new)))
        #expect(findings.map(\.code) == [code], "\(findings)")
    }
}
