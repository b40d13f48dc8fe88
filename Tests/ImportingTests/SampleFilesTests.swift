import Diagnostics
import Foundation
import Importing
import Records
import Testing

/// The files of the folder `Samples`.
enum SampleFiles {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples")

    static func source(_ name: String) throws -> SourceText {
        SourceText(name: name, bytes: try [UInt8](Data(contentsOf: folder.appending(path: name))))
    }

    /// The vocabulary with the extension of the samples.
    static func vocabulary() throws -> Vocabulary {
        let (vocabulary, findings) = readExtension(try source("vocabulary.yaml"), extending: .core)
        #expect(findings == [])
        return try #require(vocabulary)
    }

    /// The sound files, which hold people of institutions that work with each other.
    static let institutions = ["university.xml", "institute.xml"]

    static func imported(_ names: String..., partial: Bool = false) throws -> StaffImport {
        try imported(names, partial: partial)
    }

    static func imported(_ names: [String], partial: Bool = false) throws -> StaffImport {
        let sources = try names.map { StaffSource(name: $0, bytes: ByteSource(try source($0).bytes)) }
        return importStaff(sources, vocabulary: try vocabulary(), options: ImportOptions(partial: partial))
    }
}

@Suite struct `The sample institutions` {
    private let text: String
    private let vocabulary: Vocabulary

    init() throws {
        text = try SampleFiles.institutions.map { try SampleFiles.source($0).text }.joined()
        vocabulary = try SampleFiles.vocabulary()
    }

    @Test(.enabled(if: SchemaValidator.program != nil, SchemaValidator.reason))
    func `validate against the schema with its extension`() throws {
        let validator = try SchemaValidator(vocabulary)
        defer { validator.remove() }
        let files = SampleFiles.institutions.map { SampleFiles.folder.appending(path: $0) }
        #expect(try validator.complaints(aboutFiles: files) == [[], []])
    }

    @Test(arguments: [["university.xml"], ["institute.xml"], ["university.xml", "institute.xml"]])
    func `are read without an error, one by one and together`(names: [String]) throws {
        let read = try SampleFiles.imported(names)
        #expect(read.findings.filter { $0.severity == .error } == [])
        #expect(read.isUsable)
        #expect(read.unsound == 0)
    }

    @Test func `have every kind of record and every value of every enumeration`() {
        for kind in vocabulary.kinds {
            let prefix = kind.namespace == nil ? "" : "bio:"
            #expect(text.contains("<\(prefix)\(kind.name) "), "\(kind.name)")
        }
        for value in vocabulary.enumerations.flatMap(\.values) {
            #expect(text.contains("=\"\(value.name)\""), "\(value.name)")
        }
    }

    @Test func `have the people that the readme lists, each with a comment`() throws {
        let rows = try SampleFiles.source("README.md").text.split(separator: "\n")
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
            .filter { $0.count == 4 && $0[0].allSatisfy(\.isNumber) }
        #expect(rows.count > 40)
        let people = text.split(separator: "  </person>")
        for row in rows where !row[2].contains("extension") {
            let person = try #require(people.first { $0.contains("<person id=\"\(row[0])\"") }, "\(row[0])")
            #expect(person.contains("<!-- "), "\(row[0])")
        }
    }
}

@Suite struct `The sample overlay` {
    @Test func `is sound, and names persons of the institutions`() throws {
        let source = try SampleFiles.source("overlay.csv")
        let (overlay, findings) = readOverlay(source, for: try SampleFiles.vocabulary())
        #expect(findings == [])
        #expect(overlay.count == 5)
        let text = try SampleFiles.institutions.map { try SampleFiles.source($0).text }.joined()
        for finding in overlay.findings(unused: []) {
            #expect(text.contains("<person id=\"\(finding.value ?? "")\""))
        }
    }
}

@Suite struct `The sample of errors` {
    @Test func `gives the faults that its comments announce, each between its comment and the next`() throws {
        let lines = try SampleFiles.source("errors.xml").text.split(separator: "\n", omittingEmptySubsequences: false)
        let comments = lines.indices.filter { lines[$0].contains(#/<!-- \d+\./#) }.map { $0 + 1 }
        let found = try SampleFiles.imported("errors.xml").findings.filter { $0.severity != .note }
        #expect(
            found.map(\.code) == [
                "unknown-value", "date", "identifier", "missing-field", "duplicate-person", "decimal",
                "missing-field", "share", "unknown-element", "unknown-attribute", "check-digit",
                "misplaced-element", "missing-field", "duplicate-item", "span-reversed", "boolean", "integer",
                "missing-field", "repeated-element", "misplaced-attribute", "empty-value", "stray-text",
                "wrong-namespace", "number-too-long", "position-beyond-count", "shares", "currency-missing",
            ])
        #expect(found.count == comments.count)
        for (number, (finding, comment)) in zip(found, comments).enumerated() {
            let next = number + 1 < comments.count ? comments[number + 1] : lines.count
            #expect((comment..<next).contains(try #require(finding.place.line)), "\(finding.message)")
        }
    }

    @Test func `leaves the sound persons to a partial run, and none to another`() throws {
        let partial = try SampleFiles.imported("errors.xml", partial: true)
        let person = try #require(try SampleFiles.vocabulary().kind("person"))
        #expect(partial.isUsable)
        #expect(partial.counts[person.index] == 2)
        #expect(try SampleFiles.imported("errors.xml").isUsable == false)
    }
}
