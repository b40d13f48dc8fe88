import Diagnostics
import Importing
import Testing

@Suite struct `A faulty mapping file` {
    /// Each fault with the text that its finding points at.
    @Test(arguments: [
        ("kind: papper", "unknown-kind", "papper"),
        ("kind: contributor", "misplaced-kind", "contributor"),
        ("fields: {titel: a}", "unknown-field", "titel"),
        ("fields: {title: 'a['}", "wrong-xpath", "'a['"),
        ("fields: {title: lower-case(a)}", "unknown-function", "lower-case(a)"),
        ("fields: {title: z:a}", "unknown-prefix", "z:a"),
        ("fields: {title: $macro(a)}", "unknown-macro", "$macro(a)"),
        ("fields: {form: {constant: artikle}}", "unknown-enumerator", "artikle"),
        ("fields: {form: {from: a, codes: {A: artikle}}}", "unknown-enumerator", "artikle"),
        ("fields: {form: {from: a, codes: tabel}}", "unknown-table", "tabel"),
        ("fields: {title: {from: a, capture: '(a'}}", "wrong-pattern", "'(a'"),
        ("fields: {published: {from: a, date: ddmm}}", "wrong-date-format", "ddmm"),
        ("fields: {title: {from: a, constant: b}}", "wrong-source", "from"),
        ("fields: {title: {form: a}}", "unknown-key", "form"),
        ("fields: {pages: {from: a, scale: many}}", "wrong-value", "many"),
        ("order: a", "misplaced-key", "order"),
        ("inside: [nothing]", "unknown-rule", "nothing"),
        ("inside: [{kind: status, select: a, fields: {value: a}}]", "misplaced-kind", "status"),
        ("inside: [{kind: indexing, select: a, fields: {date: a}}]", "missing-field", "fields"),
    ])
    func `is refused at its place`(line: String, code: String, pointed: String) throws {
        let isKind = line.hasPrefix("kind")
        let text = """
            mapping: house
            detect: {root: house}
            records:
              - kind: person
                select: member
                fields: {id: '@no', name: '@name'}
                inside:
                  - select: paper
                    \(isKind ? "" : "kind: paper")
                    \(line)
            """
        let source = SourceText(name: "house.yaml", text: text)
        let (mapping, findings) = Mapping.load(source)
        #expect(mapping == nil)
        let finding = try #require(findings.first { $0.code == code }, "\(findings)")
        #expect(source.text(in: try #require(finding.place.bytes)) == pointed)
        if code != "wrong-source", code != "unknown-key" { #expect(findings.count == 1, "\(findings)") }
    }

    @Test(arguments: [(200, true), (20_000, false)])
    func `may hold expressions inside each other, but not without end`(depth: Int, isSound: Bool) {
        let expression = String(repeating: "not(", count: depth) + "a" + String(repeating: ")", count: depth)
        let text = """
            mapping: house
            detect: {root: house}
            records: [{kind: person, select: member, fields: {id: '@no', name: '\(expression)'}}]
            """
        let (mapping, findings) = Mapping.load(SourceText(name: "house.yaml", text: text))
        #expect((mapping != nil) == isSound)
        #expect(findings.map(\.code) == (isSound ? [] : ["wrong-xpath"]))
    }

    @Test func `is told all its faults at once, with the nearest names`() {
        let (_, findings) = Mapping.load(
            SourceText(
                name: "house.yaml",
                text: """
                    mapping: house
                    records:
                      - kind: persom
                        select: member
                      - kind: person
                        selekt: member
                        fields: {id: a, nmae: b}
                    """))
        #expect(
            findings.map(\.code).sorted() == [
                "missing-field", "missing-key", "missing-key", "unknown-field", "unknown-key", "unknown-kind",
            ])
        #expect(findings.first { $0.code == "unknown-kind" }?.hint == "Did you mean `person`?")
        #expect(findings.first { $0.code == "unknown-field" }?.hint == "Did you mean `name`?")
    }
}
