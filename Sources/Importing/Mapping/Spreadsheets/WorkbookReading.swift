internal import Diagnostics

/// Makes of a spreadsheet what rules see, and says what is odd about it.
struct WorkbookReading {
    private let layout: SpreadsheetLayout
    private let ignored: Set<String>
    private let file: String
    private var reader = SheetReader()
    private(set) var findings: [Finding] = []
    /// The sheet that is being read: its name, its columns, and the first of its formulas.
    private var sheet = ""
    private var columns: [Int: String] = [:]
    private var formulas: (count: Int, first: Place?, element: String) = (0, nil, "")

    /// - Parameter ignored: sheets that need not be read.
    init(_ layout: SpreadsheetLayout, ignoring ignored: Set<String>, in file: String) {
        self.layout = layout
        self.ignored = ignored
        self.file = file
    }

    /// Adds an element with the name of its sheet for each row, and in it one with the name of its column for each
    /// filled cell.
    mutating func read(_ root: TreeNode, into workbook: TreeNode) {
        var names: [String] = []
        for (written, node) in SheetReader.sheets(of: root) {
            sheet = elementName(Array(written.utf8)) ?? "sheet"
            names.append(sheet)
            readSheet(node, into: workbook)
        }
        for sheet in layout.sheets where sheet.isRequired && !names.contains(sheet.name) {
            report(
                "sheet-missing", .error, "The spreadsheet has no sheet `\(sheet.name)`.", at: root,
                hint: nearest(to: sheet.name, among: names).map { "Is `\($0)` meant?" },
                allowed: layout.sheets.map(\.name).joined(separator: ", "))
        }
        guard reader.isExhausted else { return }
        report(
            "cells-repeated", .error, "The spreadsheet repeats filled cells more than \(SheetReader.most) times.",
            at: root, hint: "Clear the rows and columns behind what is filled in.", allowed: "\(SheetReader.most)")
    }

    private mutating func readSheet(_ node: TreeNode, into workbook: TreeNode) {
        (columns, formulas) = ([:], (0, nil, ""))
        var rows: [(number: Int, node: TreeNode, cells: [SheetReader.Cell])] = []
        reader.rows(of: node) { rows.append(($0, $1, $2)) }
        let filled = rows.filter { $0.number > layout.headRows }
        if let head = rows.first, head.number == 1 { readHead(head.cells) }
        if !filled.isEmpty, !ignored.contains(sheet) { checkNames(at: node, rows.first?.node ?? node) }
        for (number, node, cells) in filled {
            guard let row = workbook.add(sheet, at: node.line) else { return }
            row.set("row", to: String(number))
            for cell in cells {
                let column = columns[cell.column] ?? "column-\(cell.column + 1)"
                if !ignored.contains(sheet), !isSound(cell, number, column) { continue }
                row.add(column, cell.text, at: cell.node.line)
            }
        }
        guard formulas.count > 0, let place = formulas.first else { return }
        findings.append(
            Finding(
                code: "formulas", severity: .note,
                message: "\(formulas.count) cells of the sheet `\(sheet)` are formulas; the values that they last had"
                    + " are read.",
                place: place, element: formulas.element, value: String(formulas.count)))
    }

    // MARK: Names

    private mutating func readHead(_ cells: [SheetReader.Cell]) {
        for cell in cells {
            guard let name = elementName(cell.text) else { continue }
            if columns.values.contains(name), !ignored.contains(sheet) {
                report(
                    "column-repeated", .warning,
                    "The sheet `\(sheet)` has several columns `\(name)`; in each row the first that is filled holds.",
                    at: cell.node, element: path(1, name), value: name, allowed: "each name once")
            }
            columns[cell.column] = name
        }
    }

    private mutating func checkNames(at node: TreeNode, _ head: TreeNode) {
        guard !layout.sheets.isEmpty else { return }
        guard let known = layout.sheets.first(where: { $0.name == sheet }) else {
            let names = layout.sheets.map(\.name)
            return report(
                "sheet-unknown", .warning, "The sheet `\(sheet)` is none of the template, and is not read.", at: node,
                element: path(), hint: nearest(to: sheet, among: names).map { "Is `\($0)` meant?" }, value: sheet,
                allowed: names.joined(separator: ", "))
        }
        let allowed = known.columns.map(\.name)
        let present = Set(columns.values)
        for name in present.subtracting(allowed).sorted() {
            report(
                "column-unknown", .warning, "The sheet `\(sheet)` has a column `\(name)`, which is not read.", at: head,
                element: path(1, name), hint: nearest(to: name, among: allowed).map { "Is `\($0)` meant?" },
                value: name,
                allowed: allowed.joined(separator: ", "))
        }
        for column in known.columns where column.isRequired && !present.contains(column.name) {
            report(
                "column-missing", .error, "The sheet `\(sheet)` has no column `\(column.name)`.", at: head,
                element: path(1), hint: "The first row names the columns.", value: sheet,
                allowed: allowed.joined(separator: ", "))
        }
    }

    // MARK: Cells

    /// Whether a cell has a value; what is odd about it is reported.
    private mutating func isSound(_ cell: SheetReader.Cell, _ row: Int, _ column: String) -> Bool {
        let text = shortened(String(decoding: cell.text, as: UTF8.self))
        let element = path(row, column)
        if cell.isError {
            report(
                "cell-error", .warning, "The formula of the cell gives no value but `\(text)`; it counts as empty.",
                at: cell.node, element: element, value: text, allowed: "a value")
            return false
        }
        if cell.isFormula {
            formulas.count += 1
            if formulas.first == nil {
                (formulas.first, formulas.element) = (Place(file: file, line: cell.node.line), element)
            }
        }
        let (width, rows) = cell.extent
        // Columns without a name hold nothing.
        let covered = columns.keys.count { $0 >= cell.column && $0 - cell.column < width }
        if covered > 1 || rows > 1 {
            report(
                "cells-merged", .warning,
                "The cell covers \(covered) columns and \(rows) rows; only the first of these cells has the value.",
                at: cell.node, element: element, hint: "Split the cell, and fill in each.", value: text,
                allowed: "a cell of one column and one row")
        }
        return true
    }

    /// A sheet, row or cell as findings name it.
    private func path(_ row: Int? = nil, _ column: String? = nil) -> String {
        "/workbook/\(sheet)" + (row.map { "[@row=\($0)]" } ?? "") + (column.map { "/" + $0 } ?? "")
    }

    private mutating func report(
        _ code: String, _ severity: Severity, _ message: String, at node: TreeNode, element: String? = nil,
        hint: String? = nil, value: String? = nil, allowed: String? = nil
    ) {
        findings.append(
            Finding(
                code: code, severity: severity, message: message, hint: hint, place: Place(file: file, line: node.line),
                element: element, value: value, allowed: allowed))
    }
}

extension TreeNode {
    /// A row of a spreadsheet, or a cell in it, as findings name it: `/workbook/paper[@row=7]/title`.
    var sheetPath: String {
        guard let parent, parent.isElement else { return "/" + name }
        let row = attribute("row").map { "[@row=\($0)]" } ?? ""
        return parent.sheetPath + (isAttribute ? "/@" : "/") + name + row
    }
}
