import RubricLanguage
import Scoring
import Sheets

/// Writes the tables and documents that have a part for each subject: each in the order of numbers.
///
/// The ledger is written as it comes. The others wait for the verdicts.
final class FigureWriter {
    private let folder: OutputFolder
    private let run: RunDescription
    private let figures: Figures
    private let streams: [RunStream]
    private var files: [(file: OutputFile, order: OrderedWriter)] = []
    /// For each number the place of its subject in the order of the files.
    private let subjects: [Int]
    private var verdicts: [Verdict] = []
    /// The first thing that went wrong; what comes after it is dropped.
    private var fault: (any Error)?

    init(_ folder: OutputFolder, _ rubric: Rubric, _ run: RunDescription, subjects: [Int], hasLedger: Bool) throws {
        self.folder = folder
        self.run = run
        self.subjects = subjects
        figures = Figures(rubric)
        streams = Figures.streams + (hasLedger ? [.ledger] : [])
        for stream in streams { try open(stream) }
    }

    private func open(_ stream: RunStream) throws {
        let file = try folder.file(fileName(stream))
        try file.write(figures.head(stream, run))
        let isLedger = stream == .ledger
        let path = folder.path
        let order = OrderedWriter(holdsAll: !isLedger, temporaryFile: { try openTemporaryFile(in: path) }) {
            [unowned self] bytes, ordinals in
            try file.write(isLedger ? bytes : complete(bytes, of: stream, ordinals))
        }
        files.append((file, order))
    }

    private func fileName(_ stream: RunStream) -> String {
        switch stream {
        case .persons: "persons.csv"
        case .results: "results.json"
        case .ledger: "ledger.csv"
        case .page, .indexRow, .unitRow, .home, .pageName: preconditionFailure("pages are files of their own")
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
                try entry.order.add(report.streams[index], ends: report.ends[index], ordinals: report.ordinals)
            }
        } catch {
            fault = error
        }
    }

    /// Writes what waited, and what stands at the end of the files.
    func finish(_ verdicts: [Verdict]) throws {
        if let fault { throw fault }
        self.verdicts = verdicts
        for (stream, entry) in zip(streams, files) {
            try entry.order.finish()
            try entry.file.write(figures.foot(stream))
            folder.add(try entry.file.finish())
        }
    }
}
