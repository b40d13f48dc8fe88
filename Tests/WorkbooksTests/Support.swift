import Foundation
import WorkbookReading

@testable import Workbooks

/// A workbook in a folder of its own that goes with it.
final class Scratch {
    let folder = FileManager.default.temporaryDirectory.appending(path: "workbooks-" + UUID().uuidString)
    var file: URL { folder.appending(path: "workbook.xlsx") }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func workbook(rowLimit: Int = Workbook.mostRows) -> Workbook {
        Workbook(
            at: file.path, temporaryFolder: folder.path, title: "Results & more", footer: "R&D · 分类评价",
            rowLimit: rowLimit)
    }

    /// Closes a workbook and reads it.
    func read(_ workbook: Workbook) throws -> ReadWorkbook {
        try workbook.close()
        return ReadWorkbook(Array(try Data(contentsOf: file)))
    }
}
