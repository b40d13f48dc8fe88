import Diagnostics
import Importing
import Records

/// An overlay is applied to anybody without a trap, and says of whom it was not used.
func checkOverlay(_ bytes: [UInt8]) {
    let source = SourceText(name: "fuzz.csv", bytes: bytes)
    let (overlay, findings) = readOverlay(source, for: .core)
    checkFindings(findings, in: source)
    law(overlay.findings(unused: []).count == overlay.count, "each entry is one that may not be used")
    guard let person = Vocabulary.core.kind("person") else { fatalError("there are persons") }
    for id in ["1", "2", ""] {
        var builder = BatchBuilder(file: 0)
        builder.begin(person, line: 1, offset: 1)
        _ = overlay.apply(to: id.utf8Span.span, in: &builder)
        builder.end()
        let batch = builder.finish()
        law(batch.roots.map { batch.kind(of: $0) } == [person], "what is open before is open after")
        for row in batch.roots { _ = tree(batch, row) }
    }
}

/// A vocabulary that was extended has a schema and reads what the core reads.
func checkVocabulary(_ bytes: [UInt8]) {
    let source = SourceText(name: "fuzz.yaml", bytes: bytes)
    let (vocabulary, findings) = readExtension(source, extending: .core)
    law((vocabulary != nil) == !findings.haveErrors, "a vocabulary if and only if there are no errors: \(findings)")
    checkFindings(findings, in: source)
    guard let vocabulary else { return }
    let core = Vocabulary.core.kinds.map(\.name)
    law(vocabulary.kinds.map(\.name).starts(with: core), "the kinds of the core keep their places")
    law(vocabulary.kinds.allSatisfy { $0.fields.count <= 64 }, "a kind has no more fields than a mask has bits")
    law(!xmlSchema(of: vocabulary).isEmpty, "there is a schema")
    let read = importStaff(
        [StaffSource(name: "extremes.xml", bytes: ByteSource(extremes))], vocabulary: vocabulary, options: .init())
    law(read.errors == 0, "what is sound stays sound: \(render(read.findings))")
    _ = everything(in: read, vocabulary)
}

private let extremes = Faculty.bytes("Tests/Fuzzing/Corpora/native/extremes.xml")
