import Scoring
import Sheets

/// The workbooks of persons, which are written by the threads that score, noted as files of the run.
final class PersonWorkbookList {
    private let folder: OutputFolder
    /// The first thing that went wrong; what comes after it is dropped.
    private var fault: (any Error)?

    init(_ folder: OutputFolder) throws {
        self.folder = folder
        if !exists(folder.path + "/persons") { try folder.makeFolder("persons") }
    }

    /// Takes what was written about a batch.
    func take(_ report: BatchReport) {
        guard fault == nil, let stream = PagesReporter.streams.firstIndex(of: .personWorkbook) else { return }
        do {
            var start = 0
            for end in report.ends[stream] {
                try add(String(decoding: report.streams[stream][start..<end], as: UTF8.self))
                start = end
            }
        } catch {
            fault = error
        }
    }

    private func add(_ name: String) throws {
        guard name.first != "!" else { throw Fault("A workbook cannot be written: \(name.dropFirst()).") }
        try folder.addFile(named: name)
    }

    func finish() throws {
        if let fault { throw fault }
    }
}
