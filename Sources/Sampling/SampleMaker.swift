/// Writes an invented file of staff records of any size.
///
/// The same number of people and the same seed give the same bytes. A person has about a dozen items of all kinds.
/// About a third of the papers are reported by several colleagues, neighbours in the file or a third of the file
/// apart, with the same DOI and the same authors; some of those named did not report. Most items have the documents
/// that belong to their kind, and panels, users and enterprises have judged most people: so that rubrics find
/// something to count, and people of every grade.
public struct SampleMaker: Sendable {
    public let people: Int
    public let seed: UInt64

    /// Units of an institution.
    static let units = 6
    /// The bytes after which a page is handed on.
    private static let pageSize = 1 << 18

    public init(people: Int, seed: UInt64) {
        precondition(people >= 0, "a number of people is not negative")
        self.people = people
        self.seed = seed
    }

    var institutions: Int { min(2 + people / 400, 200) }

    /// Hands the file piece by piece to a sink. Memory does not grow with the number of people.
    public func write<Failure: Error>(to sink: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
        var writer = RecordWriter(self)
        writer.writeHead()
        for person in 0..<people {
            writer.writePerson(person)
            guard writer.page.bytes.count > SampleMaker.pageSize else { continue }
            try sink(writer.page.bytes.span)
            writer.page.removeAll()
        }
        writer.writeFoot()
        try sink(writer.page.bytes.span)
    }
}
