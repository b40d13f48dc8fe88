import RubricLanguage
import Scoring
import Sheets

/// Writes the tables and documents that have a part for each subject: each in the order of numbers.
///
/// The ledger and what is carried over are written as they come. The others wait for the verdicts.
final class FigureWriter {
    private let folder: OutputFolder
    private let run: RunDescription
    private let figures: Figures
    private let streams: [RunStream]
    private var files: [(file: OutputFile, order: OrderedWriter)] = []
    /// For each number the place of its subject in the order of the files.
    private let subjects: [Int]
    private var verdicts: [Verdict] = []
    private var hasClaims = false
    /// The first thing that went wrong; what comes after it is dropped.
    private var fault: (any Error)?

    init(_ folder: OutputFolder, _ rubric: Rubric, _ run: RunDescription, subjects: [Int], more: [RunStream]) throws {
        self.folder = folder
        self.run = run
        self.subjects = subjects
        figures = Figures(rubric)
        streams = Figures.streams + more
        for stream in streams { try open(stream) }
    }

    private func open(_ stream: RunStream) throws {
        let file = try folder.file(fileName(stream))
        try file.write(figures.head(stream, run))
        let waits = Figures.streams.contains(stream)
        let path = folder.path
        let order = OrderedWriter(holdsAll: waits, temporaryFile: { try openTemporaryFile(in: path) }) {
            [unowned self] bytes, ordinals in
            try file.write(waits ? complete(bytes, of: stream, ordinals) : bytes)
        }
        files.append((file, order))
    }

    private func fileName(_ stream: RunStream) -> String {
        switch stream {
        case .persons: "persons.csv"
        case .results: "results.json"
        case .ledger: "ledger.csv"
        case .claims: "claims.csv"
        case .carryOver: CarryOverTable.fileName
        case .page, .indexRow, .unitRow, .home, .number: preconditionFailure("pages are files of their own")
        }
    }

    /// The texts of some subjects with their verdicts.
    private func complete(
        _ texts: ArraySlice<UInt8>, of stream: RunStream, _ ordinals: Range<Int>
    ) -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(texts.count + 64 * ordinals.count)
        figures.complete(texts, of: stream, to: &bytes) { verdicts[subjects[ordinals.lowerBound + $0]] }
        // An object of the results has a comma before it; the first one needs none.
        return stream == .results && ordinals.lowerBound == 0 ? bytes.dropFirst() : bytes[...]
    }

    /// Takes what was written about a batch.
    func take(_ report: BatchReport) {
        guard fault == nil else { return }
        do {
            for (index, entry) in files.enumerated() {
                if streams[index] == .claims, !report.streams[index].isEmpty { hasClaims = true }
                try entry.order.add(report.streams[index], ends: report.ends[index], ordinals: report.ordinals)
            }
        } catch {
            fault = error
        }
    }

    /// Writes what waited, and what stands at the end of the files.
    ///
    /// - Parameter absent: the rows of those who are carried over and are not in this run.
    func finish(_ verdicts: [Verdict], _ allocations: [AllocationOutcome], absent: [UInt8]) throws {
        if let fault { throw fault }
        self.verdicts = verdicts
        for (stream, entry) in zip(streams, files) {
            try entry.order.finish()
            if stream == .claims, !hasClaims {
                try entry.file.discard()
                continue
            }
            try entry.file.write(stream == .carryOver ? absent : figures.foot(stream, allocations))
            folder.add(try entry.file.finish())
        }
    }
}
