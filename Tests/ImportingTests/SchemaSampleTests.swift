import Diagnostics
import Importing
import Records
import Sampling
import Testing

@Suite struct `An invented sample` {
    private func sample(people: Int, seed: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        SampleMaker(people: people, seed: seed).write { piece in
            unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    @Test(.enabled(if: SchemaValidator.program != nil, SchemaValidator.reason), arguments: [0, 1, 3, 100])
    func `validates against the schema`(people: Int) throws {
        let validator = try SchemaValidator(.core)
        defer { validator.remove() }
        let text = String(decoding: sample(people: people, seed: 11), as: UTF8.self)
        #expect(try validator.complaints(about: [text]) == [[]])
    }

    @Test(arguments: [0, 1, 3, 100]) func `is read without an error, all of it`(people: Int) throws {
        let source = StaffSource(name: "sample.xml", bytes: ByteSource(sample(people: people, seed: 12)))
        let read = importStaff([source], vocabulary: .core, options: ImportOptions())
        #expect(read.findings.filter { $0.severity == .error } == [])
        #expect(read.counts[try #require(Vocabulary.core.kind("person")).index] == people)
        #expect(read.unsound == 0)
    }
}
