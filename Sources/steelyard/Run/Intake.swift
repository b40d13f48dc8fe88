import Diagnostics
import Importing
import Records
import RubricLanguage
import Scoring
import Sheets

/// The staff records of a run, read and joined.
struct Intake {
    let staff: StaffImport
    let joined: JoinedSource<BatchStore>
    /// Everything that was found in the records, in order.
    let findings: [Finding]

    /// Reads the records and joins the works. Says what it finds and does not judge.
    ///
    /// - Parameters:
    ///   - folder: where what does not fit into memory waits.
    ///   - rubric: the rubric of a run that shows figures alone, for which nothing else must be kept.
    init(
        _ options: StaffOptions, _ materials: Materials, folder: String, forFiguresUnder rubric: Rubric? = nil,
        progress: inout Progress
    ) throws {
        // Where people are decided to be one, all that is said of them is held against each other.
        let unasked = materials.decisions == nil ? rubric?.unasked ?? [] : []
        var staff = try readStaff(options, materials, folder: folder, unasked: unasked, progress: &progress)
        progress.show("Joining works")
        let join = WorkJoin(
            staff.takeReports(), of: staff.store, files: staff.files.map(\.name), vocabulary: materials.vocabulary,
            decisions: staff.decisions, threads: options.threads)
        self.staff = staff
        joined = JoinedSource(staff.store, join)
        let decided = materials.decisions?.findings(about: staff) ?? []
        findings = (materials.findings + staff.findings + join.findings + decided).inOrder()
    }

    /// The records as the engine takes them.
    var source: JoinedBatches { JoinedBatches(joined) }

    /// Whether the run may go on.
    var isUsable: Bool { staff.isUsable }
}

/// Reads the staff records of a run, whatever is found in them.
///
/// - Parameters:
///   - folder: where what does not fit into memory waits.
///   - unasked: for each kind the fields that nobody will look at.
func readStaff(
    _ options: StaffOptions, _ materials: Materials, folder: String, unasked: [UInt64] = [],
    progress: inout Progress
) throws -> StaffImport {
    progress.show("Reading")
    let sources = try staffFiles(options.staff).map { path in
        StaffSource(name: path, bytes: try ReadableFile(path).source)
    }
    var reading = ImportOptions(
        threads: options.threads, partial: options.partial,
        temporaryFile: { try openTemporaryFile(in: folder) }, formats: materials.formats,
        overlay: materials.overlay, decisions: materials.decisions)
    reading.unasked = unasked
    return importStaff(sources, vocabulary: materials.vocabulary, options: reading)
}

/// The batches of the importer as the engine takes them.
struct JoinedBatches: BatchSource {
    private let source: JoinedSource<BatchStore>

    init(_ source: JoinedSource<BatchStore>) {
        self.source = source
    }

    var count: Int { source.count }

    func batch(at index: Int) -> JoinedBatch {
        let joined = source.batch(at: index)
        return JoinedBatch(batch: joined.batch, adoptions: joined.adoptions)
    }
}

/// The files that are meant by files and folders.
func staffFiles(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path in
        guard isFolder(path) else { return [path] }
        let files = try names(in: path).filter { $0.hasSuffix(".xml") || $0.hasSuffix(".fods") }
        guard !files.isEmpty else {
            throw Fault(
                "The folder `\(path)` holds no file that ends with .xml or .fods. Name files of other kinds one by one."
            )
        }
        return files.map { path + "/" + $0 }
    }
}
