import Workbooks

/// The sheets of a workbook as its first one lists them, and what its cells could not hold as it was.
struct SheetList {
    /// A sheet with what it holds.
    struct Entry {
        let name, holds: String
        /// `nil`: it is not a table.
        let rowCount: Int?

        init(_ table: TableSheet, _ holds: String) {
            (name, rowCount, self.holds) = (table.name, table.rowCount, holds)
        }

        init(_ sheet: Sheet, _ holds: String, rowCount: Int? = nil) {
            (name, self.holds, self.rowCount) = (sheet.name, holds, rowCount)
        }
    }

    let entries: [Entry]
    let own: WorkbookWords

    func write(_ remarks: Remarks, to sheet: Sheet) {
        sheet.append([])
        sheet.append([.text(own.sheets), .text(own.rows), .text(own.holds)], style: .head)
        for entry in entries {
            let rows = entry.rowCount.map { Cell.number(String($0)) } ?? .empty
            sheet.append([.link(entry.name, to: "#" + entry.name), rows, .text(entry.holds)])
        }
        sheet.append([])
        let counts = [
            (remarks.numbersAsText, own.textNumbers), (remarks.cutTexts, own.cutTexts),
            (remarks.changedTexts, own.changedTexts),
        ]
        for (count, sentence) in counts where count > 0 {
            sheet.append([.text(fill(sentence, String(count)))], style: .note)
        }
    }
}
