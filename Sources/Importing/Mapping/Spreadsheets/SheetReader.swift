/// Finds the sheets, rows and cells of a spreadsheet in XML: of a flat OpenDocument spreadsheet, or of a workbook as
/// Excel 2003 saves it.
///
/// Both leave out what is empty and write what repeats once. Names of elements and attributes are those of either; no
/// name means different things in the two.
struct SheetReader {
    /// A filled cell: its column, counted from 0, its text and the element that holds it.
    struct Cell {
        var column: Int
        var text: [UInt8]
        var node: TreeNode
    }

    /// How many filled cells of a spreadsheet may be copies of others, which are written once.
    static let most = 1 << 18
    /// How many copies there are so far.
    private var copies = 0

    /// Whether there are too many copies; then rows are missing.
    var isExhausted: Bool { copies > SheetReader.most }

    /// The sheets of a workbook, which is the root.
    static func sheets(of root: TreeNode) -> [(name: String, node: TreeNode)] {
        var sheets: [(String, TreeNode)] = []
        root.visit { node in
            switch node.name {
            case "Worksheet": sheets.append((node.attribute("Name") ?? "", node))
            case "table": sheets.append((node.attribute("name") ?? "", node))
            case "body", "spreadsheet": return true
            default: break
            }
            return false
        }
        return sheets
    }

    /// Hands over the rows of a sheet that are not empty, with their numbers, counted from 1.
    mutating func rows(of sheet: TreeNode, _ body: (_ number: Int, _ node: TreeNode, _ cells: [Cell]) -> Void) {
        var next = 1
        sheet.visit { node in
            switch node.name {
            case "Row", "table-row":
                let number = node.number(of: "Index") ?? next
                let repeated = node.number(of: "number-rows-repeated") ?? 1
                next = number + repeated
                let cells = cells(of: node)
                guard !cells.isEmpty else { return false }
                copies += cells.count * (repeated - 1)
                guard !isExhausted else { return false }
                for place in 0..<repeated { body(number + place, node, cells) }
                return false
            case "Table", "table-header-rows", "table-rows", "table-row-group": return true
            default: return false
            }
        }
    }

    private mutating func cells(of row: TreeNode) -> [Cell] {
        var cells: [Cell] = []
        var next = 0
        row.visit { node in
            guard ["Cell", "table-cell", "covered-table-cell"].contains(node.name) else { return false }
            let column = node.number(of: "Index").map { max($0, 1) - 1 } ?? next
            let repeated = node.number(of: "number-columns-repeated") ?? 1
            next = column + repeated + (node.number(of: "MergeAcross") ?? 0)
            // What lies behind a cell that covers it, nobody sees.
            guard node.name != "covered-table-cell" else { return false }
            let text = node.cellText
            guard !text.isEmpty else { return false }
            copies += repeated - 1
            guard !isExhausted else { return false }
            for place in column..<column + repeated { cells.append(Cell(column: place, text: text, node: node)) }
            return false
        }
        return cells
    }
}

extension SheetReader.Cell {
    /// How many columns and rows it covers.
    var extent: (columns: Int, rows: Int) {
        (
            node.number(of: "number-columns-spanned") ?? (node.number(of: "MergeAcross") ?? 0) + 1,
            node.number(of: "number-rows-spanned") ?? (node.number(of: "MergeDown") ?? 0) + 1
        )
    }

    /// Whether its value is worked out.
    var isFormula: Bool { node.attribute("formula") != nil || node.attribute("Formula") != nil }

    /// Whether its formula gives no value, but the name of an error.
    var isError: Bool {
        if node.attributes("value-type").contains("error") { return true }
        var isError = false
        node.visit { part in
            if part.name == "Data", part.attribute("Type") == "Error" { isError = true }
            return false
        }
        return isError
    }
}

extension TreeNode {
    /// Hands over the elements right inside, and goes into those for which the body says so.
    fileprivate func visit(_ body: (TreeNode) -> Bool) {
        var child = firstChild
        while let node = child {
            if node.isElement, body(node) { node.visit(body) }
            child = node.next
        }
    }

    /// What a cell holds: its value, where it has one beside the text that is shown.
    fileprivate var cellText: [UInt8] {
        for name in ["date-value", "boolean-value", "value"] {
            if let value = attribute(name) { return day(Array(value.utf8)) }
        }
        var text: [UInt8] = []
        visit { node in
            guard node.name == "p" || node.name == "Data" else { return false }
            if !text.isEmpty { text.append(0x20) }
            var part: [UInt8] = []
            node.appendText(to: &part)
            text += node.attribute("Type") == "DateTime" ? day(part) : part
            return false
        }
        return text
    }

    /// The value of an attribute by its local name.
    func attribute(_ name: String) -> String? { attributes(name).first }

    /// The values of all attributes with a local name.
    fileprivate func attributes(_ name: String) -> [String] {
        var values: [String] = []
        var attribute = firstAttribute
        while let node = attribute {
            if node.name == name {
                var text: [UInt8] = []
                node.appendText(to: &text)
                values.append(String(decoding: text, as: UTF8.self))
            }
            attribute = node.next
        }
        return values
    }

    /// A number of rows or columns: never so large that some of them together are too large.
    fileprivate func number(of name: String) -> Int? {
        attribute(name).flatMap { Int($0) }.flatMap { $0 >= 0 ? min($0, 1 << 31) : nil }
    }
}

/// A moment without its time, as a date is kept: `2024-03-15T00:00:00.000`.
private func day(_ text: [UInt8]) -> [UInt8] {
    guard text.count > 10, text[4] == UInt8(ascii: "-"), text[10] == UInt8(ascii: "T") else { return text }
    return Array(text[..<10])
}
