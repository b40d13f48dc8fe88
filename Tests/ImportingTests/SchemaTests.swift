import Importing
import Numbers
import Records
import Testing

@Suite(.enabled(if: SchemaValidator.program != nil, SchemaValidator.reason))
struct `The generated schema` {
    private let vocabulary = Vocabulary.core

    private func complaints(_ specimens: [SchemaSpecimen]) throws -> [[String]] {
        let validator = try SchemaValidator(vocabulary)
        defer { validator.remove() }
        return try validator.complaints(
            about: specimens.map {
                var specimen = $0
                return specimen.text()
            })
    }

    @Test func `accepts every kind with all fields, in any order of children`() throws {
        let specimens = (0..<8).map { (seed: UInt64) in
            var specimen = SchemaSpecimen(vocabulary)
            if seed > 0 { specimen.random = SplitMix64(seed: seed) }
            return specimen
        }
        for found in try complaints(specimens) { #expect(found == []) }
    }

    @Test func `refuses a record without a required attribute, and names it`() throws {
        let required = vocabulary.kinds.flatMap { kind in
            kind.fields.filter { $0.isRequired && $0.type != .text }.map { (kind.name, $0.name) }
        }
        let specimens = required.map { kind, field in
            var specimen = SchemaSpecimen(vocabulary)
            specimen.omitted = "\(kind).\(field)"
            return specimen
        }
        for (name, found) in zip(required, try complaints(specimens)) {
            #expect(found.contains { $0.contains("'\(name.1)'") && $0.contains("}\(name.0)'") }, "\(name)")
        }
    }

    @Test(arguments: [
        ("title.value", "wizard"), ("person.born", "1975-13"), ("person.born", "12.3.1975"),
        ("contributor.share", "half"), ("contributor.corresponding", "yes"), ("paper.citations", "3.5"),
        ("receipt.amount", "1,000"), ("paper.doi", "doi:abc"), ("person.orcid", "1825"), ("person.id", ""),
        ("book.isbn", "978-7-03"), ("paper.issn", "1234567"), ("paper.journal", ""),
    ])
    func `refuses a value that its type does not have`(attribute: String, value: String) throws {
        var specimen = SchemaSpecimen(vocabulary)
        specimen.altered = (attribute, value)
        let refused = try complaints([specimen])[0]
        #expect(refused.contains { $0.contains("'\(value)'") })
    }

    @Test(arguments: [
        ("person.born", "1975"), ("person.born", "1975-03-02"), ("contributor.share", "60%"),
        ("contributor.share", "0.5"), ("contributor.corresponding", "0"), ("paper.issn", "ISSN: 0317-8471"),
        ("person.id", "A 12"), ("paper.doi", "https://doi.org/10.1000/ab-c"), ("paper.doi", "doi:10.1/x"),
        ("book.isbn", "7-03-012345-X"), ("person.orcid", "https://orcid.org/0000-0002-1825-0097"),
    ])
    func `accepts the ways in which a value is written`(attribute: String, value: String) throws {
        var specimen = SchemaSpecimen(vocabulary)
        specimen.altered = (attribute, value)
        #expect(try complaints([specimen])[0] == [])
    }

    @Test func `labels every field and enumerator in both languages`() {
        let text = xmlSchema(of: vocabulary)[0].text
        for field in vocabulary.kinds.flatMap(\.fields) {
            #expect(text.contains("<xs:documentation xml:lang=\"en\">\(field.labels.english)"))
            #expect(text.contains("<xs:documentation xml:lang=\"zh\">\(field.labels.chinese)<"))
        }
        for value in vocabulary.enumerations.flatMap(\.values) {
            #expect(text.contains("<xs:enumeration value=\"\(value.name)\">"))
        }
    }
}
