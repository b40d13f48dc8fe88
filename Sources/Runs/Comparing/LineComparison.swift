/// Compares the postings of a subject in two runs.
///
/// Where a record was read does not count, and neither does the order of equal postings. What is left of each side is
/// paired by measure, item and reason.
func lineChanges(_ old: [TableRow], _ new: [TableRow]) -> [LineChange] {
    let (before, after) = (old.map(\.comparable), new.map(\.comparable))
    if before == after { return [] }
    return paired(rows(old, before, without: after), rows(new, after, without: before))
}

/// The rows whose equals are used up among others.
private func rows(
    _ rows: [TableRow], _ keys: [ArraySlice<UInt8>], without others: [ArraySlice<UInt8>]
) -> [TableRow] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for key in others { counts[key, default: 0] += 1 }
    return zip(rows, keys).filter { _, key in
        guard let count = counts[key], count > 0 else { return true }
        counts[key] = count - 1
        return false
    }.map(\.0)
}

private func paired(_ gone: [TableRow], _ added: [TableRow]) -> [LineChange] {
    var waiting: [[String]: [Int]] = [:]
    for (place, row) in added.enumerated().reversed() { waiting[row.subject, default: []].append(place) }
    var taken: Set<Int> = []
    var changes: [LineChange] = []
    for row in gone {
        let partner = waiting[row.subject]?.popLast()
        if let partner { taken.insert(partner) }
        changes.append(LineChange(row, old: row.side, new: partner.map { added[$0].side }))
    }
    for (place, row) in added.enumerated() where !taken.contains(place) {
        changes.append(LineChange(row, old: nil, new: row.side))
    }
    return changes
}

extension TableRow {
    var comparable: ArraySlice<UInt8> { bytes(ofFirst: PostingColumn.compared) }

    /// What a posting is about. Of several amounts that make up a measure each rests on a clause of its own.
    fileprivate var subject: [String] {
        [self[PostingColumn.measure], self[PostingColumn.item], self[PostingColumn.kind], self[PostingColumn.reason]]
            + (self[PostingColumn.item].isEmpty && self[PostingColumn.reason] != "formula"
                ? [self[PostingColumn.rule]] : [])
    }

    fileprivate var side: LineChange.Side {
        LineChange.Side(rule: self[PostingColumn.rule], amount: self[PostingColumn.amount])
    }
}

extension LineChange {
    fileprivate init(_ row: TableRow, old: Side?, new: Side?) {
        self.init(
            measure: row[PostingColumn.measure], item: row[PostingColumn.item], kind: row[PostingColumn.kind],
            reason: row[PostingColumn.reason], other: row[PostingColumn.other], old: old, new: new)
    }
}
