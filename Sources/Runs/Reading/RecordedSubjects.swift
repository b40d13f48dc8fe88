/// A subject as `persons.csv` has it, with the postings of `ledger.csv`.
public struct RecordedSubject: Sendable {
    public let id: String
    /// The row of the subject.
    public let row: TableRow
    let postings: [TableRow]

    /// Number, names, place and title; then track, status, total and verdict; then the measures.
    static let columns = [
        "id", "name", "native-name", "institution", "unit", "title", "track", "status", "total", "band", "grade",
        "rank",
        "cohort", "quota-effect",
    ]
}

/// The subjects of a run in the order of the bytes of their numbers, of whom no more than one is held.
public struct RecordedSubjects {
    /// The names of the columns.
    public let columns: [String]
    private var rows: TableRows<any Error>
    private var ledger: TableRows<any Error>?
    private var posting: TableRow?
    private var last: String?

    init(_ rows: TableRows<any Error>, _ ledger: TableRows<any Error>?) throws {
        self.rows = rows
        self.ledger = ledger
        columns = try self.rows.next()?.cells ?? []
        guard columns.starts(with: RecordedSubject.columns) else { throw RunFault.otherColumns("persons.csv") }
        guard self.ledger != nil else { return }
        guard try self.ledger?.next()?.cells == PostingColumn.names else { throw RunFault.otherColumns("ledger.csv") }
        posting = try self.ledger?.next()
    }

    /// The next subject.
    public mutating func next() throws -> RecordedSubject? {
        guard let row = try rows.next() else {
            if let posting { throw RunFault.unsoundRow("ledger.csv", person: posting[0]) }
            return nil
        }
        let id = row[0]
        guard row.count == columns.count, last.map({ precedes($0, id) }) ?? true else {
            throw RunFault.unsoundRow("persons.csv", person: id)
        }
        last = id
        return RecordedSubject(id: id, row: row, postings: try postings(of: id))
    }

    private mutating func postings(of id: String) throws -> [TableRow] {
        var found: [TableRow] = []
        while let row = posting, row[0] == id {
            guard row.count == PostingColumn.names.count else { throw RunFault.unsoundRow("ledger.csv", person: id) }
            found.append(row)
            posting = try ledger?.next()
        }
        return found
    }
}

/// The columns of a ledger.
enum PostingColumn {
    static let names = [
        "person", "measure", "criterion", "item", "kind", "rule", "amount", "reason", "other-item", "file", "line",
    ]
    static let (measure, item, kind, rule, amount, reason, other) = (1, 3, 4, 5, 6, 7, 8)
    /// Where a record was read does not change a posting.
    static let compared = 9
}

/// Whether a number stands before another one in the tables of a run.
func precedes(_ first: String, _ second: String) -> Bool { first.utf8.lexicographicallyPrecedes(second.utf8) }
