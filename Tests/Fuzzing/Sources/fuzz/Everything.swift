import Importing
import Records

/// Everything that an import says, as text: equal texts are equal imports.
func everything(in result: StaffImport, _ vocabulary: Vocabulary = .core) -> [String] {
    let counts = "\(result.files) \(result.counts) \(result.unsound) \(result.errors) \(result.isUsable)"
    let batches = (0..<result.store.count).map { result.store.batch(at: $0) }
    let subjects = (batches + [result.places]).flatMap { batch in
        batch.roots.map { tree(batch, $0, vocabulary) }
    }
    return [counts] + subjects + result.findings.map { "\($0)" }
}

/// A row with its provenance, its fields and all that is inside.
func tree(_ batch: Batch, _ row: Row, _ vocabulary: Vocabulary = .core) -> String {
    let kind = vocabulary[batch.kind(of: row)]
    let fields = kind.fields.indices.compactMap { slot in
        batch.describe(row, Slot(slot), in: vocabulary).map { "\(kind.fields[slot].name)=\($0)" }
    }
    let head = "\(kind.name) \(batch.file):\(batch.line(of: row)):\(batch.offset(of: row)) \(fields)"
    return head + "{" + batch.children(of: row).map { tree(batch, $0, vocabulary) }.joined() + "}"
}
