import Numbers
import Workbooks

/// A sheet with the rows of a table, and what its columns sum to.
final class TableSheet {
    /// A column of the table.
    struct Column {
        enum Content {
            case text
            /// A number that is summed.
            case number
            /// A number that says which or how many of something: a rank, a line.
            case ordinal
            /// Names of the rubric or the program, with what they are called in the language of the run.
            case coded([String: String])
            /// A number where the text is one.
            case mixed
            /// What two other columns differ by; rows of the table have no text for it.
            case change(ColumnChange)
        }

        var title: String
        var content = Content.text
        var mostCharacters = 40

        fileprivate var change: ColumnChange? {
            if case .change(let change) = content { change } else { nil }
        }
    }

    /// The sum of a column's numbers.
    struct Sum {
        var value = Exact.zero
        /// Whether a spreadsheet holds all of them, and so can add them up.
        var isHeld = true
    }

    private let sheet: Sheet
    private let columns: [Column]
    private let hasChanges: Bool
    /// The column by which the rows are grouped; `nil`: all are one group.
    private let groupColumn: Int?
    private var sums: [String: [Sum]] = [:]
    private var counts: [[String: Int]]
    private(set) var rowCount = 0

    init(_ name: String, _ columns: [Column], frozen: Int = 0, groupedBy groupColumn: Int? = nil, in workbook: Workbook)
    {
        self.columns = columns
        hasChanges = columns.contains { $0.change != nil }
        self.groupColumn = groupColumn
        counts = columns.map { _ in [:] }
        let layout = columns.map { SheetLayout.Column($0.title, mostCharacters: $0.mostCharacters) }
        sheet = workbook.addSheet(SheetLayout(table: name, layout, frozenColumns: frozen))
    }

    var name: String { sheet.name }

    /// Appends rows as they stand in the table's file.
    func append(_ rows: ArraySlice<UInt8>) {
        forEachRow(of: rows) { append($0) }
    }

    /// Appends a row by the texts of its cells.
    func append(_ texts: [String]) {
        let texts = hasChanges ? withChanges(texts) : texts
        precondition(texts.count == columns.count, "a row of \(name) has a text for each column")
        var cells: [Cell] = []
        var group = ""
        let row = sheet.nextRow
        for (index, (text, column)) in zip(texts, columns).enumerated() {
            switch column.content {
            case _ where text.isEmpty: cells.append(.empty)
            case .text: cells.append(.text(text))
            case .number, .ordinal: cells.append(.number(text))
            case .mixed: cells.append(Exact(shown: text) == nil ? .text(text) : .number(text))
            case .change(let change): cells.append(change.cell(text, texts, row: row))
            case .coded(let labels):
                let label = labels[text] ?? text
                counts[index][label, default: 0] += 1
                if index == groupColumn { group = label }
                cells.append(.text(label))
            }
        }
        add(texts, to: group)
        rowCount += 1
        sheet.append(cells)
    }

    /// The texts with what columns differ by in its places.
    private func withChanges(_ texts: [String]) -> [String] {
        var rest = texts[...]
        let shown = columns.map { $0.change == nil ? rest.removeFirst() : "" }
        precondition(rest.isEmpty, "a row of \(name) has a text for each column that is not worked out")
        return zip(columns, shown).map { column, text in column.change?.text(shown) ?? text }
    }

    private func add(_ texts: [String], to group: String) {
        var sums = self.sums.removeValue(forKey: group) ?? columns.map { _ in Sum() }
        for (index, text) in texts.enumerated() {
            guard case .number = columns[index].content, let value = Exact(shown: text) else { continue }
            sums[index].value += value
            if !Cell.holds(text) { sums[index].isHeld = false }
        }
        self.sums[group] = sums
    }

    /// The sum of a column over the rows of a group.
    func sum(_ column: Int, of group: String = "") -> Sum { sums[group]?[column] ?? Sum() }

    /// In how many rows a coded column has a label.
    func count(_ column: Int, _ label: String) -> Int { counts[column][label] ?? 0 }
}

extension TableSheet {
    /// The formula of the sum of a column.
    func sumFormula(_ column: Int) -> String {
        joined(column) { "SUM(\($0))" }
    }

    /// The formula of the sum over the rows of a group.
    func sumFormula(_ column: Int, of group: String) -> String {
        guard let groupColumn else { return sumFormula(column) }
        let groups = sheet.ranges(groupColumn).map(\.reference)
        let terms = zip(groups, sheet.ranges(column)).map { "SUMIF(\($0),\(exactCriterion(group)),\($1.reference))" }
        return terms.isEmpty ? "0" : terms.joined(separator: "+")
    }

    /// The formula of the number of rows in which a column has a label.
    func countFormula(_ column: Int, _ label: String) -> String {
        joined(column) { "COUNTIF(\($0),\(exactCriterion(label)))" }
    }

    /// The formula of the number of rows in which a column has anything.
    func countFormula(_ column: Int) -> String {
        joined(column) { "COUNTA(\($0))" }
    }

    /// The formula of the number of rows in which several columns meet their criteria.
    func countFormula(_ criteria: [(column: Int, criterion: String)]) -> String {
        joined(criteria.map(\.column)) { references in
            let pairs = zip(references, criteria).map { "\($0),\($1.criterion)" }
            return "COUNTIFS(\(pairs.joined(separator: ",")))"
        }
    }

    /// A formula about a column, summed over the sheets that hold it.
    func joined(_ column: Int, _ term: (String) -> String) -> String {
        joined([column]) { term($0[0]) }
    }

    /// A formula about several columns, summed over the sheets that hold them.
    func joined(_ columns: [Int], _ term: ([String]) -> String) -> String {
        let ranges = columns.map(sheet.ranges)
        let terms = (ranges.first ?? []).indices.map { part in term(ranges.map { $0[part].reference }) }
        return terms.isEmpty ? "0" : terms.joined(separator: "+")
    }
}
