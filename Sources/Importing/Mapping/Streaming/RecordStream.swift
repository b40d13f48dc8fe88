internal import Diagnostics
internal import Pipelines
internal import Records
internal import Synchronization

/// Reads a file record by record: once to survey it, then chunk by chunk on all threads. What is in memory at a time
/// are a chunk for each thread and what stands around the records.
struct RecordStream {
    let mapping: Mapping
    let plan: RecordPlan
    /// From how many bytes on a chunk of records does not grow.
    let chunkSize: Int

    /// Reads a file and delivers what is read in its order; nothing of a file that is broken somewhere.
    ///
    /// - Returns: the digest of the file.
    func read(
        _ file: StaffSource, from start: Int, threads: Int, deliver: (StaffReading) -> Void
    ) throws -> String {
        let source = try SurveyedSource(file.bytes, from: start)
        let survey: Survey
        do throws(TreeFault) {
            survey = try Survey(source, Surveyor(plan.path, of: mapping, chunkSize: chunkSize))
        } catch {
            if let fault = source.fault { throw fault }
            deliver(StaffReading(findings: [Finding(error, in: file.name)]))
            return source.digest()
        }
        try read(survey, file, from: start, threads: threads, deliver)
        return source.digest()
    }

    private func read(
        _ survey: Survey, _ file: StaffSource, from start: Int, threads: Int, _ deliver: (StaffReading) -> Void
    ) throws {
        let readers = ReaderList { RecordReader(plan, of: mapping, survey, named: file.name) }
        var places = PlaceNames(mapping.vocabulary)
        var failed: Set<String?> = []
        var fault: (any Error)?
        func take(_ result: Result<StaffReading, any Error>) {
            guard fault == nil else { return }
            switch result {
            case .success(var reading):
                for index in reading.batches.indices { places.removeRepeated(from: &reading.batches[index]) }
                // One failure of an expression is enough for the file, wherever its chunks begin.
                reading.findings.removeAll { $0.code == "expression-failed" && !failed.insert($0.value).inserted }
                deliver(reading)
            case .failure(let error as TreeFault): deliver(StaffReading(findings: [Finding(error, in: file.name)]))
            case .failure(let error): fault = error
            }
        }
        take(.success(readers.next().readFrame()))
        inOrder(
            survey.chunks.count, threads: threads,
            makeWorker: {
                let reader = readers.next()
                return { number in
                    Result { try reader.read(survey.chunks[number], of: file.bytes, from: start) }
                }
            },
            deliver: { take($0) })
        if let fault { throw fault }
        deliver(end(of: survey, readers.all, file.name))
    }

    /// What there is to say of the file as a whole.
    private func end(of survey: Survey, _ readers: [RecordReader], _ name: String) -> StaffReading {
        let root = survey.frame.roots[0]
        var end = StaffReading()
        for reader in readers {
            root.markRead(like: reader.root)
            end.unread.merge(reader.unreadNames, uniquingKeysWith: +)
        }
        end.unread.merge(UnreadNames.count(below: root, ignoring: mapping.ignored), uniquingKeysWith: +)
        if !readers.contains(where: \.hasSubject) { end.findings.append(.noPerson(name, root)) }
        return end
    }
}

extension Finding {
    /// There is nobody in a file, or in any of those that are read together.
    static func noPerson(_ name: String, _ root: TreeNode, isReadTogether: Bool = false) -> Finding {
        Finding(
            code: "no-person", message: "The file holds no person.",
            hint: isReadTogether ? "Add the files that hold the persons: they are read together." : nil,
            place: Place(file: name, line: root.line), element: root.path)
    }
}

/// The readers of all threads.
private final class ReaderList: Sendable {
    private let make: @Sendable () -> RecordReader
    private let made = Mutex<[RecordReader]>([])

    init(_ make: @escaping @Sendable () -> RecordReader) { self.make = make }

    /// A reader for one more thread.
    func next() -> RecordReader {
        let reader = make()
        made.withLock { $0.append(reader) }
        return reader
    }

    /// Those that were made, when all threads have ended.
    var all: [RecordReader] { made.withLock(\.self) }
}

/// The places of a file by kind and identifier: it names them again and again.
struct PlaceNames {
    private let vocabulary: Vocabulary
    private var known: Set<String> = []

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Removes the places that were met in batches before.
    mutating func removeRepeated(from batch: inout Batch) {
        var repeated: [Row] = []
        for row in batch.roots {
            let kind = vocabulary[batch.kind(of: row)]
            guard kind.role == .place, let id = kind.slot("id").flatMap({ batch.text(row, $0) }) else { continue }
            if !known.insert(kind.name + " " + id).inserted { repeated.append(row) }
        }
        batch.remove(repeated)
    }
}
