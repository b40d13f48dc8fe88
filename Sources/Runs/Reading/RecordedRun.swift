/// A run as its folder records it, whose tables can be read as often as they are needed.
public struct RecordedRun {
    public let manifest: RunManifest
    private let open: (String) throws -> TableRows<any Error>.Reading

    /// - Parameter open: opens a file of the folder.
    public init(_ manifest: RunManifest, open: @escaping (String) throws -> TableRows<any Error>.Reading) {
        self.manifest = manifest
        self.open = open
    }

    /// Whether it kept the postings.
    public var hasLedger: Bool { manifest.has(output: "ledger.csv") }

    /// The rows of a table, the head first.
    public func rows(_ table: String) throws -> TableRows<any Error> { TableRows(try open(table)) }

    /// Whether it has a subject with this number.
    public func has(_ id: String) throws -> Bool {
        var subjects = try subjects(withPostings: false)
        while let subject = try subjects.next() {
            if subject.id == id { return true }
        }
        return false
    }

    /// The subjects of the run, one after the other.
    ///
    /// - Parameter postings: whether their postings are read, too.
    public func subjects(withPostings postings: Bool) throws -> RecordedSubjects {
        try RecordedSubjects(rows("persons.csv"), postings ? rows("ledger.csv") : nil)
    }
}
