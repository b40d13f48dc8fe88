public import Diagnostics
public import Records

/// What the reading of all files gave.
public struct StaffImport: Sendable {
    /// The files in the order of their names, whatever the order in which they were given.
    public var files: [InputFile]
    /// The sound subjects with all that they report.
    public var store: BatchStore
    /// Institutions and units of all files, each once; the lines are those of the files they come from.
    public var places: Batch
    public var persons: SubjectIndex
    public var platforms: SubjectIndex
    /// How many sound records of each kind there are, by the place of the kind in the vocabulary.
    public var counts: [Int]
    /// How many subjects were left out because of errors.
    public var unsound: Int
    /// What the formats of the files do not read, by name, and how often it holds a value.
    public var unread: [String: Int]
    /// What was decided, by the numbers under which persons and items are scored.
    public var decisions: Decisions?
    /// For each number of a person who is scored under another that one.
    var numbers: [String: String]
    /// What the join of works must know, found while the batches were at hand.
    var reports: ReportRegister
    /// In the order of files and lines; of many with one code only the first are listed.
    public var findings: [Finding]
    /// How many errors there are, those not listed among them.
    public var errors: Int
    /// Whether the run may go on: there are no errors, or the user asked for the sound subjects alone.
    public var isUsable: Bool

    /// The number under which a person is scored who has this one.
    public func number(of person: String) -> String { numbers[person] ?? person }

    /// Hands over what the join of works must know: once, because it is large.
    public mutating func takeReports() -> ReportRegister {
        var taken = ReportRegister()
        swap(&taken, &reports)
        return taken
    }
}

/// A file of a run.
public struct InputFile: Hashable, Sendable {
    public var name: String
    public var byteCount: Int
    /// The digest of the bytes as they are on the disk.
    public var sha256: String
}

/// How files are to be read.
public struct ImportOptions: Sendable {
    /// How many threads parse.
    public var threads: Int
    /// Whether errors leave out the subjects that have them instead of ending the run.
    public var partial: Bool
    /// How many bytes of batches stay in memory.
    public var memoryBudget: Int
    /// Makes a nameless temporary file for what exceeds the budget.
    public var temporaryFile: (@Sendable () throws -> Int32)?
    /// Formats other than the native one.
    public var formats: [any StaffFormat]
    /// What an office knows of persons beyond their records.
    public var overlay: Overlay?
    /// What a person decided about likely duplicates.
    public var decisions: Decisions?
    /// For each kind of the vocabulary the fields that nobody will look at: a bit for each slot. They are read and checked
    /// like all, and in the native format not kept. Only texts may be among them.
    public var unasked: [UInt64] = []
    /// How many bytes of a file a thread takes at a time: so few that all it touches stays in a processor's cache.
    /// Results do not depend on it.
    var pieceSize = 1 << 19
    /// From how many bytes on a file of another format is read record by record, where the format allows it.
    var longFile = 1 << 20
    /// How many bytes of records that refer to each other are in memory before they are given back.
    var joinedRecords = 1 << 20
    /// From how many bytes on it is worth a warning that files are read as a whole.
    var largeTree = 100 << 20

    public init(
        threads: Int = 1, partial: Bool = false, memoryBudget: Int = 4 << 20,
        temporaryFile: (@Sendable () throws -> Int32)? = nil, formats: [any StaffFormat] = [],
        overlay: Overlay? = nil, decisions: Decisions? = nil
    ) {
        self.threads = threads
        self.partial = partial
        self.memoryBudget = memoryBudget
        self.temporaryFile = temporaryFile
        self.formats = formats
        self.overlay = overlay
        self.decisions = decisions
    }
}

/// Reads staff records from files, and says everything that is wrong with them.
///
/// The result does not depend on the order of the files nor on the number of threads.
public func importStaff(_ sources: [StaffSource], vocabulary: Vocabulary, options: ImportOptions) -> StaffImport {
    var collector = Collector(vocabulary, options)
    let ordered = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    collector.read(ordered)
    return collector.finish()
}
