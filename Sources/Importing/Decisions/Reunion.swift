internal import Diagnostics
internal import Records

/// Persons who are decided to be one: kept until all files are read, then brought together.
struct Reunion {
    /// What is reported under one number.
    struct Part {
        var number: String
        /// A batch that holds the person alone.
        var record: RecordSource
        var source: String
    }

    private let vocabulary: Vocabulary
    private let personKind: KindIndex?
    private let groups: PersonGroups
    private var parts: [[Part]]

    init(_ vocabulary: Vocabulary, _ decisions: Decisions?) {
        self.vocabulary = vocabulary
        personKind = vocabulary.kind("person")
        groups = PersonGroups(decisions?.persons ?? [])
        parts = Array(repeating: [], count: groups.count)
    }

    /// The group of a subject; `nil` for all who are nobody else.
    func group(of row: Row, in batch: Batch) -> Int? {
        guard groups.count > 0, batch.kind(of: row) == personKind else { return nil }
        return number(of: row, in: batch).flatMap { groups.places[$0] }
    }

    /// Takes up a person; false if the number was met before.
    mutating func add(_ row: Row, of batch: Batch, to group: Int, from source: String) -> Bool {
        guard let number = number(of: row, in: batch), parts[group].allSatisfy({ $0.number != number }) else {
            return false
        }
        var copying = RecordMerging(vocabulary, file: batch.file)
        copying.copy(RecordSource(batch: batch, row: row))
        parts[group].append(
            Part(number: number, record: RecordSource(batch: copying.finish(), row: Row(0)), source: source))
        return true
    }

    private func number(of row: Row, in batch: Batch) -> String? {
        vocabulary[batch.kind(of: row)].slot("id").flatMap { batch.text(row, $0) }
    }

    /// Everybody of whom anything was read: each once, under the smallest of the numbers that were met.
    func persons(files: [String]) -> [United] {
        parts.filter { !$0.isEmpty }.map { parts in
            let ordered = parts.sorted { a, b in
                let (a, b) = (a.number, b.number)
                return precedesInNumbering(a.utf8Span.span, b.utf8Span.span)
            }
            return United(ordered, vocabulary, files: files)
        }
    }
}

/// A person brought together from what is reported under several numbers.
struct United {
    let batch: Batch
    /// The file of the number that holds.
    let source: String
    /// In what the records disagree.
    private(set) var findings: [Finding] = []
    /// For each other number the one that holds.
    private(set) var numbers: [String: String] = [:]
    /// For each item of another number what it is now.
    private(set) var items: [Decisions.Item: Decisions.Item] = [:]

    /// - Parameter parts: the first is that of the number that holds.
    fileprivate init(_ parts: [Reunion.Part], _ vocabulary: Vocabulary, files: [String]) {
        source = parts[0].source
        guard parts.count > 1 else {
            batch = parts[0].record.batch
            return
        }
        let holds = parts[0].number
        var merging = RecordMerging(vocabulary, file: parts[0].record.batch.file)
        let names = merging.unite(parts)
        batch = merging.finish()
        for (part, names) in zip(parts, names).dropFirst() {
            numbers[part.number] = holds
            for (old, new) in names {
                items[.init(subject: part.number, number: old)] = .init(subject: holds, number: new)
            }
        }
        findings = PersonDisagreements(parts.map(\.record), number: holds, vocabulary, files: files).findings
    }
}
