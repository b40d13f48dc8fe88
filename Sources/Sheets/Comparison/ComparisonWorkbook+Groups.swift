import Analysis
import Numbers
import Records
import Workbooks

extension ComparisonWorkbook {
    /// What the change does to the groups of the old side.
    func writeGroups() -> SheetList.Entry {
        let clauses = comparison.breakdown?.clauses.map(\.labels[general.language]) ?? []
        let interval = [own.low, own.high, words.chance]
        let titles =
            [own.division, words.group, words.people, words.shift] + interval
            + [own.oldTop, own.newTop, own.topChange] + interval
            + (clauses.isEmpty ? [] : clauses.map { words.shift + general.colon + $0 } + [words.sum])
        let sheet = workbook.addSheet(
            SheetLayout(table: words.groups, titles.map { SheetLayout.Column($0) }, frozenColumns: 2))
        var rows: [[String]] = []
        forEachRow(of: withoutHead(sheets.groupsTable)) { rows.append($0) }
        let groups = comparison.divisions.flatMap { division in division.groups.map { (division, $0) } }
        for ((division, group), texts) in zip(groups, rows) {
            var cells: [Cell] = [
                .text(division.labels[general.language]), .text(sheets.label(of: group, in: division)),
            ]
            cells += texts.dropFirst(2).map { .number($0) }
            if let means = comparison.breakdown?.meanPercentiles(of: group.members) {
                let letters = [cells.count, cells.count + means.count - 1].map(columnLetters)
                let row = sheet.nextRow
                cells += means.map { meanCell($0) }
                cells.append(
                    meanCell(formula: "SUM(\(letters[0])\(row):\(letters[1])\(row))", means.reduce(Exact.zero, +)))
            }
            sheet.append(cells)
        }
        return SheetList.Entry(sheet, own.groupsHold, rowCount: rows.count)
    }
}
