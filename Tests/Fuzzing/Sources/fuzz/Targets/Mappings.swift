import Diagnostics
import Records

@testable import Importing

/// The shipped mappings read whatever their formats may be made into; what is sound can be scored.
func checkFormats(_ bytes: [UInt8]) {
    let options = ImportOptions(partial: true, formats: formats)
    let read = importStaff(
        [StaffSource(name: "fuzz.xml", bytes: ByteSource(bytes))], vocabulary: .core, options: options)
    checkFindings(read.findings, in: SourceText(name: "fuzz.xml", bytes: bytes))
    _ = everything(in: read)
    let batches = (0..<read.store.count).map { read.store.batch(at: $0) }
    if !batches.isEmpty { score(batches, under: everyKey) }
}

/// There is a mapping or there are errors, and a mapping reads a document whatever it says.
func checkMapping(_ bytes: [UInt8]) {
    let source = SourceText(name: "fuzz.yaml", bytes: bytes)
    let (mapping, findings) = Mapping.load(source)
    law((mapping != nil) == !findings.haveErrors, "a mapping if and only if there are no errors: \(findings)")
    checkFindings(findings, in: source)
    guard let mapping else { return }
    let document = Faculty.bytes("Tests/Fuzzing/Corpora/house.xml")
    checkReading(MappingReader(mapping).read(document, named: "house.xml", file: 0), document)
}

private func checkReading(_ file: MappedFile, _ bytes: [UInt8]) {
    checkFindings(file.findings, in: SourceText(name: "fuzz.xml", bytes: bytes))
    for row in file.batch.roots { _ = tree(file.batch, row) }
}

private let formats = MappedFormat.bundled(for: .core)
