/// Finds the sheets, rows and cells of a spreadsheet in XML: of a flat OpenDocument spreadsheet, or of a workbook as
/// Excel 2003 saves it.
///
/// Both leave out what is empty and write what repeats once. Names of elements and attributes are those of either; no
/// name means different things in the two.
struct SheetReader {
    /// A filled cell: its column, counted from 0, its text and the element that holds it.
    typealias Cell = (column: Int, text: [UInt8], node: TreeNode)

    /// No spreadsheet program has more columns.
    static let columns = 1 << 14
    /// How many filled cells may be written once and meant again, in all sheets together: a few bytes could otherwise
    /// become any number of cells.
    private(set) var repeatable = 1 << 20

    /// The sheets of a workbook, which is the root.
    static func sheets(of root: TreeNode) -> [(name: String, node: TreeNode)] {
        var sheets: [(String, TreeNode)] = []
        root.visit { node in
            switch node.name {
            case "Worksheet": sheets.append((node.text(of: "Name") ?? "", node))
            case "table": sheets.append((node.text(of: "name") ?? "", node))
            case "body", "spreadsheet": return true
            default: break
            }
            return false
        }
        return sheets
    }

    /// Hands over the rows of a sheet that are not empty, with their numbers, counted from 1.
    mutating func rows(
        of sheet: TreeNode, _ body: (_ number: Int, _ node: TreeNode, _ cells: [Cell]) -> Void
    ) throws(TreeFault) {
        var next = 1
        try sheet.visit { (node) throws(TreeFault) in
            switch node.name {
            case "Row", "table-row":
                let number = node.number(of: "Index") ?? next
                let repeated = node.number(of: "number-rows-repeated") ?? 1
                let cells = try cells(of: node)
                if !cells.isEmpty {
                    try spend((repeated - 1) * cells.count, on: node)
                    for place in 0..<repeated { body(number + place, node, cells) }
                }
                next = number + repeated
                return false
            case "Table", "table-header-rows", "table-rows", "table-row-group": return true
            default: return false
            }
        }
    }

    private mutating func cells(of row: TreeNode) throws(TreeFault) -> [Cell] {
        var cells: [Cell] = []
        var next = 0
        try row.visit { (node) throws(TreeFault) in
            guard ["Cell", "table-cell", "covered-table-cell"].contains(node.name) else { return false }
            let column = node.number(of: "Index").map { $0 - 1 } ?? next
            let repeated = node.number(of: "number-columns-repeated") ?? 1
            next = column + repeated + (node.number(of: "MergeAcross") ?? 0)
            let text = text(of: node)
            guard !text.isEmpty else { return false }
            guard column + repeated <= SheetReader.columns else { throw .tooFarRight(line: node.line) }
            try spend(repeated - 1, on: node)
            for place in column..<column + repeated { cells.append((place, text, node)) }
            return false
        }
        return cells
    }

    private mutating func spend(_ copies: Int, on node: TreeNode) throws(TreeFault) {
        repeatable -= copies
        if repeatable < 0 { throw .repeated(line: node.line) }
    }

    /// What a cell holds: its value, where it has one beside the text that is shown.
    private func text(of cell: TreeNode) -> [UInt8] {
        for name in ["date-value", "boolean-value", "value"] {
            if let value = cell.text(of: name) { return day(Array(value.utf8)) }
        }
        var text: [UInt8] = []
        cell.visit { node in
            guard node.name == "p" || node.name == "Data" else { return false }
            if !text.isEmpty { text.append(0x20) }
            var part: [UInt8] = []
            node.appendText(to: &part)
            text += node.text(of: "Type") == "DateTime" ? day(part) : part
            return false
        }
        return text
    }

    /// A moment without its time, as a date is kept: `2024-03-15T00:00:00.000`.
    private func day(_ text: [UInt8]) -> [UInt8] {
        guard text.count > 10, text[4] == UInt8(ascii: "-"), text[10] == UInt8(ascii: "T") else { return text }
        return Array(text[..<10])
    }
}

extension TreeNode {
    /// Hands over the elements right inside, and goes into those for which the body says so.
    fileprivate func visit<Failure: Error>(_ body: (TreeNode) throws(Failure) -> Bool) throws(Failure) {
        var child = firstChild
        while let node = child {
            if node.isElement, try body(node) { try node.visit(body) }
            child = node.next
        }
    }

    /// The value of an attribute by its local name.
    func text(of name: String) -> String? {
        var attribute = firstAttribute
        while let node = attribute {
            if node.name == name {
                var text: [UInt8] = []
                node.appendText(to: &text)
                return String(decoding: text, as: UTF8.self)
            }
            attribute = node.next
        }
        return nil
    }

    /// The value of an attribute that counts from 1; beyond any that a program writes, it is as good as another.
    fileprivate func number(of name: String) -> Int? {
        text(of: name).flatMap { Int($0) }.flatMap { $0 > 0 ? min($0, 1 << 30) : nil }
    }
}
