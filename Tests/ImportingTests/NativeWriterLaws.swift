import Diagnostics
import Numbers
import Records
import Testing

@testable import Importing

@Suite struct `Written native records` {
    static func written(_ batches: [Batch], _ vocabulary: Vocabulary) -> String {
        var writer = NativeWriter(vocabulary)
        writer.begin()
        for batch in batches { writer.write(batch) }
        writer.end()
        return String(decoding: writer.take(), as: UTF8.self)
    }

    /// A row with the exact bits of its fields and all that is inside, but not where it was read.
    static func content(_ batch: Batch, _ row: Row, _ vocabulary: Vocabulary) -> String {
        let kind = vocabulary[batch.kind(of: row)]
        let fields = kind.fields.enumerated().compactMap { place, field in
            batch.bits(row, Slot(place)).map {
                "\(field.name)=\(field.type.isSymbol ? batch.symbols[Symbol(bits: $0)] : String($0))"
            }
        }
        return "\(kind.name)\(fields){\(batch.children(of: row).map { content(batch, $0, vocabulary) }.joined())}"
    }

    static func contents(_ read: StaffImport, _ vocabulary: Vocabulary) -> [String] {
        ([read.places] + (0..<read.store.count).map(read.store.batch)).flatMap { batch in
            batch.roots.map { content(batch, $0, vocabulary) }
        }
    }

    /// Law: reading what was written gives the same records, whatever they are.
    @Test(arguments: 0..<UInt64(12)) func `are read as they were`(seed: UInt64) throws {
        let vocabulary = try SampleFiles.vocabulary()
        let batch = RandomRecords.batch(vocabulary, seed: seed, subjects: 4)
        let text = Self.written([batch], vocabulary)
        let source = StaffSource(name: "a.xml", bytes: ByteSource(Array(text.utf8)))
        let read = importStaff([source], vocabulary: vocabulary, options: ImportOptions())
        #expect(read.findings.filter { $0.severity == .error } == [])
        let before = batch.roots.map { Self.content(batch, $0, vocabulary) }
        #expect(Self.contents(read, vocabulary) == before)
        #expect(before.count == 8)
    }

    @Test(.enabled(if: SchemaValidator.program != nil, SchemaValidator.reason))
    func `are valid`() throws {
        let vocabulary = try SampleFiles.vocabulary()
        let validator = try SchemaValidator(vocabulary)
        defer { validator.remove() }
        let texts = (0..<6).map {
            Self.written([RandomRecords.batch(vocabulary, seed: $0, subjects: 3)], vocabulary)
        }
        for found in try validator.complaints(about: texts) { #expect(found == []) }
    }

    /// Law: what is native already is written so that it is written again to the byte.
    @Test func `are written to the byte when they are read again`() throws {
        let vocabulary = try SampleFiles.vocabulary()
        var texts: [String] = []
        var read = try SampleFiles.imported(SampleFiles.institutions)
        let before = Self.contents(read, vocabulary)
        for _ in 0..<2 {
            texts.append(Self.written([read.places] + (0..<read.store.count).map(read.store.batch), vocabulary))
            let source = StaffSource(name: "a.xml", bytes: ByteSource(Array((texts.last ?? "").utf8)))
            read = importStaff([source], vocabulary: vocabulary, options: ImportOptions())
            #expect(Self.contents(read, vocabulary) == before)
        }
        #expect(texts[0] == texts[1])
    }

    @Test func `say how many characters XML cannot write`() throws {
        var builder = BatchBuilder(file: 0)
        let person = try #require(Vocabulary.core.kind("person"))
        builder.begin(person, line: 0, offset: 0)
        let values = ValueReader(.core)
        try builder.read("1\u{1}", into: Slot(0), with: values)
        let name = try #require(Vocabulary.core[person].slot("name"))
        try builder.read("A\u{FFFF}B\u{1F}\u{FFFE}C\u{FFFD}\u{7F}", into: name, with: values)
        builder.end()
        var writer = NativeWriter(.core)
        writer.write(builder.finish())
        #expect(writer.lostCharacters == 4)
        let text = String(decoding: writer.take(), as: UTF8.self)
        #expect(text.contains("id=\"1\u{FFFD}\"") && text.contains("A\u{FFFD}B\u{FFFD}\u{FFFD}C\u{FFFD}\u{7F}"))
    }
}
