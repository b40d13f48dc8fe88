internal import Records

/// Gathers institutions and their units from all files: each once, as it was first described.
struct PlaceMerger {
    private struct Place {
        var row: Row
        /// Its own fields as text, by which a repetition is compared.
        var words: [String?]
        var inner: [Place] = []
        var innerByID: [String: Int] = [:]
    }

    private let vocabulary: Vocabulary
    /// Every place as it was met for the first time, without what is inside it.
    private var builder = BatchBuilding()
    private var top = Place(row: Row(0), words: [])

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Takes up the places among some rows of a batch; those that repeat another place in other words.
    mutating func add(_ rows: [Row], of batch: Batch) -> [Row] {
        var differing: [Row] = []
        var top = top
        for row in rows { add(row, of: batch, to: &top, &differing) }
        self.top = top
        return differing
    }

    private mutating func add(_ row: Row, of batch: Batch, to outer: inout Place, _ differing: inout [Row]) {
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
            outer.inner.append(Place(row: builder.add(row, of: batch, vocabulary), words: words))
        }
        for child in batch.children(of: row) { add(child, of: batch, to: &outer.inner[index], &differing) }
    }

    /// All places in one batch.
    func merged() -> Batch {
        var merged = BatchBuilder(file: 0)
        for place in top.inner { copy(place, from: builder.batch, &merged) }
        return merged.finish()
    }

    private func copy(_ place: Place, from batch: Batch, _ merged: inout BatchBuilder) {
        merged.begin(copying: place.row, of: batch, vocabulary)
        for inner in place.inner { copy(inner, from: batch, &merged) }
        merged.end()
    }
}

/// A batch that grows by single rows.
private struct BatchBuilding {
    private(set) var batch = Batch(file: 0)

    mutating func add(_ row: Row, of other: Batch, _ vocabulary: Vocabulary) -> Row {
        var builder = BatchBuilder(continuing: batch)
        let added = builder.begin(copying: row, of: other, vocabulary)
        builder.end()
        batch = builder.finish()
        return added
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
