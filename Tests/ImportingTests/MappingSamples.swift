import Diagnostics
import Foundation
import Importing
import Records
import Testing

/// The folder of invented files in the formats of others.
private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples/formats")

/// A mapping that ships with Steelyard.
func bundledMapping(_ name: String) throws -> Mapping {
    try #require(Mapping.bundled().first { $0.name == name })
}

/// A mapping that lies beside the samples as an example.
func exampleMapping(_ name: String) throws -> Mapping {
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    let (mapping, findings) = Mapping.load(SourceText(name: name, bytes: bytes))
    try #require(findings.isEmpty, "\(findings)")
    return try #require(mapping)
}

/// The text of a sample.
func sample(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
}

/// What a mapping reads from a text.
func read(_ text: String, named name: String, with mapping: Mapping) -> MappedFile {
    MappingReader(mapping).read(Array(text.utf8), named: name, file: 0)
}

extension MappedFile {
    /// How many records of each kind there are.
    var counts: [String: Int] {
        (0..<batch.count).reduce(into: [:]) { $0[Vocabulary.core[batch.kind(of: Row($1))].name, default: 0] += 1 }
    }
}
