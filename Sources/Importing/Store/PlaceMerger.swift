internal import Records

/// Gathers institutions and their units from all files: each once, as it was first described.
struct PlaceMerger {
    fileprivate struct Place {
        /// The batch that has its row.
        var batch: Int
        var row: Row
        /// Its own fields as text, by which a repetition is compared.
        var words: [String?]
        var inner: [Place] = []
        var innerByID: [String: Int] = [:]
    }

    private let vocabulary: Vocabulary
    /// Every place as it was met for the first time, without what is inside it.
    private var batches: [Batch] = []
    private var top = Place(batch: 0, row: Row(0), words: [])

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Takes up the places among some rows of a batch; those that repeat another place in other words.
    mutating func add(_ rows: [Row], of batch: Batch) -> [Row] {
        var addition = Addition(vocabulary: vocabulary, batch: batch, number: batches.count)
        for row in rows { addition.add(row, to: &top) }
        if addition.new.count > 0 { batches.append(addition.new.take()) }
        return addition.differing
    }

    /// All places in one batch.
    func merged() -> Batch {
        var merged = BatchBuilder(file: 0)
        for place in top.inner { copy(place, &merged) }
        return merged.finish()
    }

    private func copy(_ place: Place, _ merged: inout BatchBuilder) {
        merged.begin(copying: place.row, of: batches[place.batch], vocabulary)
        for inner in place.inner { copy(inner, &merged) }
        merged.end()
    }
}

/// The places of one batch on their way to the others.
private struct Addition: ~Copyable {
    let vocabulary: Vocabulary
    let batch: Batch
    /// The place of the batch with the new ones.
    let number: Int
    var new = BatchBuilder(file: 0)
    var differing: [Row] = []

    init(vocabulary: Vocabulary, batch: Batch, number: Int) {
        (self.vocabulary, self.batch, self.number) = (vocabulary, batch, number)
    }

    mutating func add(_ row: Row, to outer: inout PlaceMerger.Place) {
        let kind = vocabulary[batch.kind(of: row)]
        let words = kind.fields.indices.map { batch.describe(row, Slot($0), in: vocabulary) }
        let id = "\(kind.name) \(kind.slot("id").flatMap { words[$0.index] } ?? "")"
        let index: Int
        if let known = outer.innerByID[id] {
            index = known
            if outer.inner[known].words != words { differing.append(row) }
        } else {
            index = outer.inner.count
            outer.innerByID[id] = index
            let copy = new.begin(copying: row, of: batch, vocabulary)
            new.end()
            outer.inner.append(PlaceMerger.Place(batch: number, row: copy, words: words))
        }
        for child in batch.children(of: row) { add(child, to: &outer.inner[index]) }
    }
}

extension BatchBuilder {
    /// Opens a row with the fields of a row of another batch.
    @discardableResult
    fileprivate mutating func begin(copying row: Row, of batch: Batch, _ vocabulary: Vocabulary) -> Row {
        let copy = begin(batch.kind(of: row), line: batch.line(of: row), offset: batch.offset(of: row))
        fill(from: row, of: batch, vocabulary)
        return copy
    }
}
