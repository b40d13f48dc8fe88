public import Diagnostics
public import Records

/// A format of staff records other than the native one.
public protocol StaffFormat: Sendable {
    /// Whether a file with this root is in the format.
    func accepts(_ root: RootElement) -> Bool

    /// The encoding in which its files are, whatever they declare; `nil` where the declaration holds.
    var encoding: String? { get }

    /// Whether its files refer to each other, so that those of a run are read as one.
    var isReadTogether: Bool { get }

    /// Whether long files are read record by record.
    var isReadByRecords: Bool { get }

    /// Which file goes before others, the lower before the higher, where a subject's records may be spread over several
    /// files; `nil` where each subject is in one.
    func precedence(of root: RootElement) -> Int?

    /// Reads whole files, whose texts were brought to UTF-8: all of a run where they are read together, otherwise one.
    ///
    /// In the batches files are numbered by their places here.
    func read(_ files: [(name: String, utf8: [UInt8])], vocabulary: Vocabulary) -> StaffReading

    /// Reads a file record by record, in UTF-8 from a byte on, and delivers what is read in its order.
    ///
    /// - Returns: the digest of the file.
    func read(
        _ file: StaffSource, from start: Int, threads: Int, vocabulary: Vocabulary, deliver: (StaffReading) -> Void
    ) throws -> String
}

extension StaffFormat {
    public var encoding: String? { nil }
    public var isReadTogether: Bool { false }
    public var isReadByRecords: Bool { false }
    public func precedence(of root: RootElement) -> Int? { nil }

    public func read(
        _ file: StaffSource, from start: Int, threads: Int, vocabulary: Vocabulary, deliver: (StaffReading) -> Void
    ) throws -> String {
        preconditionFailure("only a format that is read by records is asked for them")
    }
}

/// What a format made of a file.
public struct StaffReading: Sendable {
    /// The sound subjects, in the order of the file.
    public var batches: [Batch]
    public var findings: [Finding]
    /// How many subjects were left out because of errors.
    public var unsound: Int
    /// What the format does not read, by name, and how often it holds a value.
    public var unread: [String: Int]

    public init(
        batches: [Batch] = [], findings: [Finding] = [], unsound: Int = 0, unread: [String: Int] = [:]
    ) {
        self.batches = batches
        self.findings = findings
        self.unsound = unsound
        self.unread = unread
    }
}
