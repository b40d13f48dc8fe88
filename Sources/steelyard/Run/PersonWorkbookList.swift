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
        guard fault == nil else { return }
        func texts(_ stream: RunStream) -> [String] {
            let texts = PagesReporter.streams.firstIndex(of: stream).map(report.texts) ?? []
            return texts.map { String(decoding: $0, as: UTF8.self) }
        }
        do {
            for (name, number) in zip(texts(.personWorkbook), texts(.number)) {
                guard name.first != "!" else { throw Fault("A workbook cannot be written: \(name.dropFirst()).") }
                try folder.addFile(named: name, about: number)
            }
        } catch {
            fault = error
        }
    }

    func finish() throws {
        if let fault { throw fault }
    }
}
