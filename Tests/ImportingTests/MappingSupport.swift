import Diagnostics
import Importing
import Records
import Testing

/// An invented format of an invented institute: a mapping with one rule for papers, into which tests put fields.
func mapping(
    head: String = "", fields: String = "title: title", inside: String = "[]", select: String = "paper",
    rule: String = "", ignore: String = "[]", kind: String = "paper"
) throws -> Mapping {
    let (mapping, findings) = Mapping.load(
        SourceText(
            name: "house.yaml",
            text: """
                mapping: house
                detect: {root: house}
                \(indented(head, 0))
                ignore: \(ignore)
                records:
                  - kind: person
                    select: member
                    known-by: {id: '@no', names: ['@name', '@alias'], separator: ;}
                    fields: {id: '@no', name: '@name'}
                    inside:
                      - kind: \(kind)
                        select: \(select)
                        \(indented(rule, 8))
                        fields:
                          \(indented(fields, 10))
                        inside: \(inside)
                """))
    try #require(findings.isEmpty, "\(findings)")
    return try #require(mapping)
}

private func indented(_ text: String, _ blanks: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(
        separator: "\n" + String(repeating: " ", count: blanks))
}

/// What a mapping reads from the papers of one member.
func house(_ papers: String, _ mapping: Mapping) -> MappedFile {
    let member = #"<member no="7" name="Ana Lima" alias="Lima, A.; A. Lima">"#
    return MappingReader(mapping).read(
        Array("<house>\(member)\(papers)</member></house>".utf8), named: "folder/house.xml", file: 0)
}

/// Imports files in any format that ships, or in a filled template.
func imported(
    files: [(name: String, text: String)], _ vocabulary: Vocabulary = .core, options: ImportOptions = ImportOptions()
) -> StaffImport {
    var options = options
    options.formats = MappedFormat.bundled(for: vocabulary)
    return importStaff(
        files.map { StaffSource(name: $0.name, bytes: ByteSource(Array($0.text.utf8))) }, vocabulary: vocabulary,
        options: options)
}

extension MappedFile {
    /// The rows of a kind.
    func rows(_ kind: String) -> [Row] {
        (0..<batch.count).map(Row.init).filter { Vocabulary.core[batch.kind(of: $0)].name == kind }
    }

    /// A field of each row of a kind as people read it.
    func values(_ kind: String, _ field: String) -> [String?] {
        rows(kind).map { row in
            Vocabulary.core[batch.kind(of: row)].slot(field).flatMap { batch.describe(row, $0, in: .core) }
        }
    }

    var codes: [String] { findings.map(\.code) }
}
