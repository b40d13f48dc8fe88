import Importing
import Records
import Sampling
import Testing

@Suite(.enabled(if: SchemaValidator.program != nil, SchemaValidator.reason))
struct `An invented sample` {
    @Test(arguments: [0, 1, 3, 300]) func `validates against the schema`(people: Int) throws {
        var bytes: [UInt8] = []
        SampleMaker(people: people, seed: 11).write { piece in
            unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        }
        let validator = try SchemaValidator(.core)
        defer { validator.remove() }
        #expect(try validator.complaints(about: [String(decoding: bytes, as: UTF8.self)]) == [[]])
    }
}
