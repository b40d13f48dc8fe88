internal import Records

/// A record of a batch.
struct RecordSource {
    var batch: Batch
    var row: Row
}

/// Makes one record of what several files say of it.
///
/// A field has the value of the first that has one. Items are the same where their numbers are; the details of an item,
/// such as its contributors, are those of the first that has any of their kind. A dated attribute that another one
/// says, too, with as much or more, is left out.
struct RecordMerging: ~Copyable {
    let vocabulary: Vocabulary
    var builder: BatchBuilder
    /// Items that get other numbers: where one is named, too.
    var renamed: [String: String] = [:]

    init(_ vocabulary: Vocabulary, file: Int) {
        self.vocabulary = vocabulary
        builder = BatchBuilder(file: file)
    }

    consuming func finish() -> Batch { builder.finish() }

    /// Adds the record that some sources describe, the first before the others.
    mutating func merge(_ sources: [RecordSource]) {
        begin(sources[0])
        for source in sources.dropFirst() { builder.fill(from: source.row, of: source.batch, vocabulary) }
        if vocabulary[sources[0].kind].role == .subject {
            mergeInner(sources)
        } else {
            copyDetails(sources)
        }
        builder.end()
    }

    /// Adds what is inside a subject.
    private mutating func mergeInner(_ sources: [RecordSource]) {
        var groups: [[RecordSource]] = []
        var items: [String: Int] = [:]
        for record in sources.flatMap(\.children) {
            let kind = vocabulary[record.kind]
            guard kind.role == .item, let id = kind.slot("id").flatMap({ record.batch.text(record.row, $0) }) else {
                groups.append([record])
                continue
            }
            let index = items["\(kind.name) \(id)", default: groups.count]
            items["\(kind.name) \(id)"] = index
            if index == groups.count { groups.append([]) }
            groups[index].append(record)
        }
        var sayings = Sayings()
        for record in groups.flatMap(\.self) where vocabulary[record.kind].role == .attribute {
            sayings.add(record.words(vocabulary), of: record.kind)
        }
        var number = 0
        for group in groups {
            if vocabulary[group[0].kind].role == .attribute {
                defer { number += 1 }
                if sayings.repeatsAnother(number) { continue }
            }
            merge(group)
        }
    }

    /// Adds the details of an item: of each kind those of the first that has any.
    private mutating func copyDetails(_ sources: [RecordSource]) {
        var known: Set<KindIndex> = []
        for source in sources {
            let details = source.children.filter { !known.contains($0.kind) }
            for detail in details { copy(detail) }
            known.formUnion(details.map(\.kind))
        }
    }

    /// Adds a record as it is, with all that is inside.
    mutating func copy(_ source: RecordSource) {
        begin(source)
        for child in source.children { copy(child) }
        builder.end()
    }

    mutating func begin(_ source: RecordSource) {
        let origin = source.batch.origin(of: source.row)
        builder.begin(source.kind, line: origin.line - 1, offset: origin.offset)
        builder.setOrigin(origin)
        builder.fill(from: source.row, of: source.batch, vocabulary)
        guard !renamed.isEmpty else { return }
        for (place, field) in vocabulary[source.kind].fields.enumerated() where field.type == .identifier(.item) {
            guard let name = source.batch.text(source.row, Slot(place)), let other = renamed[name] else { continue }
            builder.set(Slot(place), bits: builder.intern(other.utf8Span.span).bits)
        }
    }
}

extension RecordSource {
    var kind: KindIndex { batch.kind(of: row) }

    var children: [RecordSource] { batch.children(of: row).map { RecordSource(batch: batch, row: $0) } }

    /// Its fields as people read them.
    func words(_ vocabulary: Vocabulary) -> [String?] {
        vocabulary[kind].fields.indices.map { batch.describe(row, Slot($0), in: vocabulary) }
    }
}

extension BatchBuilder {
    /// Gives the open row the fields of a row of another batch that it does not have yet.
    mutating func fill(from row: Row, of batch: Batch, _ vocabulary: Vocabulary) {
        for (place, field) in vocabulary[batch.kind(of: row)].fields.enumerated() {
            guard bits(Slot(place)) == nil, let value = batch.bits(row, Slot(place)) else { continue }
            let isSymbol = field.type.isSymbol
            set(Slot(place), bits: isSymbol ? symbols.intern(batch.symbols[Symbol(bits: value)]).bits : value)
        }
    }
}
