internal import Records

/// Subjects whose records are spread over several files: kept until all files are read, then each made whole.
struct Gathering {
    /// What one file holds of a subject.
    private struct Part {
        /// The place of the batch in the store, and the subject's row.
        var batch: Int
        var row: Row
        /// Which file goes before others where both say something.
        var precedence: Int
    }

    private let vocabulary: Vocabulary
    private var store: BatchStore
    private var parts: [[Part]] = []
    private var subjects: [String: Int] = [:]

    init(_ vocabulary: Vocabulary, _ options: ImportOptions) {
        self.vocabulary = vocabulary
        store = BatchStore(budget: options.memoryBudget, temporaryFile: options.temporaryFile)
    }

    /// How many subjects there are.
    var count: Int { parts.count }

    /// Takes up the subjects of a file.
    mutating func add(_ batch: Batch, precedence: Int) {
        guard batch.count > 0 else { return }
        do { try store.append(batch) } catch { store.keep(batch) }
        for row in batch.roots {
            let kind = vocabulary[batch.kind(of: row)]
            let id = kind.slot("id").flatMap { batch.text(row, $0) } ?? ""
            let part = Part(batch: store.count - 1, row: row, precedence: precedence)
            let index = subjects["\(kind.name) \(id)", default: parts.count]
            subjects["\(kind.name) \(id)"] = index
            if index == parts.count { parts.append([]) }
            parts[index].append(part)
        }
    }

    /// A subject with all that the files say of it, in the order in which the files named it first.
    func batch(of index: Int) -> Batch {
        let ordered = parts[index].enumerated().sorted {
            ($0.element.precedence, $0.offset) < ($1.element.precedence, $1.offset)
        }
        let sources = ordered.map { RecordSource(batch: store.batch(at: $0.element.batch), row: $0.element.row) }
        if sources.count == 1, sources[0].row.index == 0,
            sources[0].batch.end(of: sources[0].row).index == sources[0].batch.count
        {
            return sources[0].batch
        }
        var merging = RecordMerging(vocabulary, file: sources[0].batch.file)
        merging.merge(sources)
        return merging.finish()
    }
}
