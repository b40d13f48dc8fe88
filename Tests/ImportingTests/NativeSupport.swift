import Diagnostics
import Records

@testable import Importing

/// Imports texts as files named `a.xml`, `b.xml` and so on.
func imported(_ texts: String..., pieceSize: Int? = nil, threads: Int = 1, partial: Bool = false) -> StaffImport {
    imported(bytes: texts.map { Array($0.utf8) }, pieceSize: pieceSize, threads: threads, partial: partial)
}

func imported(bytes: [[UInt8]], pieceSize: Int? = nil, threads: Int = 1, partial: Bool = false) -> StaffImport {
    let names = ["a.xml", "b.xml", "c.xml"]
    let sources = zip(names, bytes).map { StaffSource(name: $0, bytes: ByteSource($1)) }
    return imported(sources, pieceSize: pieceSize, threads: threads, partial: partial)
}

func imported(
    _ sources: [StaffSource], pieceSize: Int? = nil, threads: Int = 1, partial: Bool = false
) -> StaffImport {
    var options = ImportOptions(threads: threads, partial: partial)
    if let pieceSize { options.pieceSize = pieceSize }
    return importStaff(sources, vocabulary: .core, options: options)
}

/// A file with some content in its root.
func staff(_ content: String) -> String {
    "<staff xmlns=\"\(Vocabulary.namespace)\" version=\"1\">\(content)</staff>"
}

/// A person with some content.
func person(_ content: String = "", id: String = "1") -> String {
    "<person id=\"\(id)\"><name>Ana</name>\(content)</person>"
}

/// A text without its mark `①`, and the line and column where the mark stood.
func marked(_ text: String) -> (text: String, line: Int, column: Int) {
    let parts = text.split(separator: "①", maxSplits: 1, omittingEmptySubsequences: false)
    let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    return (parts.joined(), before.count, (before.last?.count ?? 0) + 1)
}

/// Everything that an import says, as text: equal texts are equal imports.
func everything(in result: StaffImport) -> [String] {
    let counts = "\(result.files) \(result.counts) \(result.unsound) \(result.errors) \(result.isUsable)"
    let people = result.persons.inOrder().map { index in
        let (batch, row) = result.persons[index]
        return tree(result.store.batch(at: batch), row)
    }
    let platforms = result.platforms.inOrder().map {
        tree(result.store.batch(at: result.platforms[$0].batch), result.platforms[$0].row)
    }
    let places = result.places.roots.map { tree(result.places, $0) }
    return [counts] + people + platforms + places + result.findings.map { "\($0)" }
}

/// A row with its provenance, its fields and all that is inside.
func tree(_ batch: Batch, _ row: Row) -> String {
    let kind = Vocabulary.core[batch.kind(of: row)]
    let fields = kind.fields.indices.compactMap { slot in
        batch.describe(row, Slot(slot), in: .core).map { "\(kind.fields[slot].name)=\($0)" }
    }
    let head = "\(kind.name) \(batch.file):\(batch.line(of: row)):\(batch.offset(of: row)) \(fields)"
    return head + "{" + batch.children(of: row).map { tree(batch, $0) }.joined() + "}"
}
