import Diagnostics
import Records
import RubricLanguage

@testable import Importing

/// The result does not depend on pieces and threads, and what is sound can be scored.
func checkNative(_ bytes: [UInt8]) {
    let whole = imported(bytes, pieceSize: 1 << 20, threads: 1)
    let text = everything(in: whole)
    checkFindings(whole.findings, in: SourceText(name: "fuzz.xml", bytes: bytes))
    law(whole.isUsable == (whole.errors == 0), "an import is usable if and only if there are no errors")
    law(whole.errors > 0 || whole.unsound == 0, "who is left out is so because of an error")
    for (pieceSize, threads) in [(1, 1), (100, 2)] {
        let parts = everything(in: imported(bytes, pieceSize: pieceSize, threads: threads))
        guard parts != text else { continue }
        for line in zip(text, parts) where line.0 != line.1 { print("whole: \(line.0)\nparts: \(line.1)") }
        law(false, "pieces of \(pieceSize) bytes on \(threads) threads give something else")
    }
    let batches = (0..<whole.store.count).map { whole.store.batch(at: $0) }
    for batch in batches { checkStored(batch) }
    if !batches.isEmpty { score(batches, under: everyKey) }
}

private func imported(_ bytes: [UInt8], pieceSize: Int, threads: Int) -> StaffImport {
    var options = ImportOptions(threads: threads)
    options.pieceSize = pieceSize
    return importStaff(
        [StaffSource(name: "fuzz.xml", bytes: ByteSource(bytes))], vocabulary: .core, options: options)
}

/// A batch is the same when it was written to a file and read back.
private func checkStored(_ batch: Batch) {
    var bytes: [UInt8] = []
    batch.write(into: &bytes)
    let again = Batch(reading: bytes.span)
    law(batch.roots.map { tree(batch, $0) } == again.roots.map { tree(again, $0) }, "a batch is read back")
}

/// A rubric that looks at most kinds of fields.
let everyKey: Rubric = {
    let path = "Tests/RubricLanguageTests/Sound/every-key.yaml"
    let (rubric, findings) = checkRubric(SourceText(name: path, bytes: Faculty.bytes(path)), vocabulary: .core)
    guard let rubric else { fatalError("\(path) has faults: \(render(findings))") }
    return rubric
}()
