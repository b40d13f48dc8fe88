import Diagnostics
import Scoring
import Sheets
import Workbooks

/// Hands the rows of what was not counted to the workbook, in the order of numbers.
final class NotCountedWriter {
    private let order: OrderedWriter
    /// The first thing that went wrong; what comes after it is dropped.
    private var fault: (any Error)?

    init(_ folder: OutputFolder, _ workbook: BatchWorkbook) {
        let path = folder.path
        order = OrderedWriter(temporaryFile: { try openTemporaryFile(in: path) }) { bytes, _ in
            workbook.add(bytes, of: .notCounted)
        }
    }

    /// Takes what was written about a batch.
    func take(_ report: BatchReport) {
        guard fault == nil, let stream = PagesReporter.streams.firstIndex(of: .notCounted) else { return }
        do {
            try order.add(report.streams[stream], ends: report.ends[stream], ordinals: report.ordinals)
        } catch {
            fault = error
        }
    }

    /// Writes what waited.
    func finish() throws {
        if let fault { throw fault }
        try order.finish()
    }
}

extension BatchWorkbook {
    /// Writes what stands behind the tables, and notes the file.
    func finish(findings: [UInt8], _ manifest: Manifest, in folder: OutputFolder) throws {
        do { try finish(findings: findings, manifest) } catch { throw error.fault }
        try folder.addFile(named: Self.fileName)
    }
}
