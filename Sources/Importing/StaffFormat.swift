public import Diagnostics
public import Records

/// A format of staff records other than the native one.
public protocol StaffFormat: Sendable {
    /// Whether a file with this root is in the format.
    func accepts(_ root: RootElement) -> Bool

    /// The encoding in which its files are, whatever they declare; `nil` where the declaration holds.
    var encoding: String? { get }

    /// How a file with this root is read.
    func manner(of root: RootElement) -> ReadingManner

    /// Reads whole files, whose texts were brought to UTF-8: all of a run where they are read together, otherwise one.
    ///
    /// In the batches files are numbered by their places here.
    func read(_ files: [(name: String, utf8: [UInt8])], vocabulary: Vocabulary) -> StaffReading
}

extension StaffFormat {
    public var encoding: String? { nil }
    public func manner(of root: RootElement) -> ReadingManner { .whole(precedence: nil) }
}

/// How a file is read.
public enum ReadingManner: Sendable {
    /// By itself. Where a subject's records may be spread over several files, its precedence says which file goes before
    /// others, the lower before the higher; `nil` where each subject is in one.
    case whole(precedence: Int?)
    /// As one with all others of its format in the run, for they refer to each other.
    case together
    /// With all others of its format in the run, for they refer to each other, but record by record.
    case joined(any JoinedFormat)
    /// By itself, and record by record if it is long.
    case records(any RecordFormat)
}

/// A format whose files refer to each other and are read record by record.
public protocol JoinedFormat: Sendable {
    /// Reads all files of a run in UTF-8, and delivers what is read in its order. In the batches files are numbered by
    /// their places here.
    ///
    /// - Parameter budget: how many bytes of records are in memory before they are given back.
    /// - Returns: the digests of the files.
    func read(_ files: [JoinedFile], budget: Int, deliver: (StaffReading) -> Void) -> [String]
}

/// A format whose long files are read record by record.
public protocol RecordFormat: Sendable {
    /// Reads a file in UTF-8 from a byte on, and delivers what is read in its order.
    ///
    /// - Returns: the digest of the file.
    func read(
        _ file: StaffSource, from start: Int, threads: Int, deliver: (StaffReading) -> Void
    ) throws -> String
}

/// What a format made of a file.
public struct StaffReading: Sendable {
    /// The sound subjects, in the order of the file.
    public var batches: [Batch]
    public var findings: [Finding]
    /// Those of which there are too many of one code to list them.
    public var unlisted = UnlistedFindings()
    /// How many subjects were left out because of errors.
    public var unsound: Int
    /// What the format does not read, by name, and how often it holds a value.
    public var unread: [String: Int]

    public init(
        batches: [Batch] = [], findings: [Finding] = [], unlisted: UnlistedFindings = UnlistedFindings(),
        unsound: Int = 0, unread: [String: Int] = [:]
    ) {
        self.batches = batches
        self.findings = findings
        self.unlisted = unlisted
        self.unsound = unsound
        self.unread = unread
    }
}

/// Findings that are counted and not listed.
public struct UnlistedFindings: Sendable {
    public var counts: [String: Int] = [:]
    public var errors = 0

    public init() {}

    mutating func add(_ others: UnlistedFindings) {
        counts.merge(others.counts, uniquingKeysWith: +)
        errors += others.errors
    }

    mutating func count(_ code: String, _ severity: Severity) {
        counts[code, default: 0] += 1
        if severity == .error { errors += 1 }
    }
}
