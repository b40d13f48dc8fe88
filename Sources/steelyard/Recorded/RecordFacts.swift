import Records

/// What a staff record says of a subject, field by field: of the subject itself, and of each item.
struct RecordFacts: Hashable {
    /// Number and kind of an item; both empty for what is said of the subject.
    struct Subject: Hashable {
        var item = ""
        var kind = ""
    }

    /// The ways to the fields with what is in them, in the order of the record.
    struct Fields: Hashable {
        var paths: [String] = []
        var texts: [String] = []
    }

    private(set) var subjects: [Subject] = [Subject()]
    private(set) var fields: [Subject: Fields] = [:]

    /// Reads the record of a subject.
    init(_ row: Row, of batch: Batch, _ vocabulary: Vocabulary) {
        add(row, of: batch, vocabulary, to: Subject(), under: "")
    }

    /// Adds the fields of a row and of those inside it. Rows of one kind beside each other are counted.
    private mutating func add(
        _ row: Row, of batch: Batch, _ vocabulary: Vocabulary, to subject: Subject, under path: String
    ) {
        let kind = vocabulary[batch.kind(of: row)]
        for (place, field) in kind.fields.enumerated() {
            guard let text = batch.describe(row, Slot(place), in: vocabulary) else { continue }
            fields[subject, default: Fields()].paths.append(path + field.name)
            fields[subject, default: Fields()].texts.append(text)
        }
        var counts: [KindIndex: Int] = [:]
        for child in batch.children(of: row) {
            let index = batch.kind(of: child)
            let kind = vocabulary[index]
            if kind.role == .item {
                let number = kind.slot("id").flatMap { batch.text(child, $0) } ?? ""
                let item = Subject(item: number, kind: kind.name)
                if fields[item] == nil { subjects.append(item) }
                add(child, of: batch, vocabulary, to: item, under: "")
            } else {
                counts[index, default: 0] += 1
                let number = counts[index] ?? 1
                let name = number == 1 ? kind.name : "\(kind.name)[\(number)]"
                add(child, of: batch, vocabulary, to: subject, under: path + name + "/")
            }
        }
    }
}
