internal import CLibXML2

extension XMLTree {
    /// A spreadsheet as rules see it: each row an element with the name of its sheet, and in it an element for each
    /// filled cell with the name of its column.
    ///
    /// The first row of a sheet names the columns. A name loses what no name of an element can have: `Year (from)`
    /// becomes `Year-from`. The attribute `row` is the number of the row in its sheet.
    ///
    /// - Parameter headRows: how many rows stand in front of what is filled in.
    init(workbook spreadsheet: borrowing XMLTree, headRows: Int) throws(TreeFault) {
        guard let copy = unsafe xmlNewDoc("1.0"), let dictionary = unsafe xmlDictCreate() else {
            preconditionFailure("there is memory for a document")
        }
        unsafe copy.pointee.dict = unsafe dictionary
        unsafe xmlDocSetRootElement(copy, xmlNewDocNode(copy, nil, "workbook", nil))
        guard let document = unsafe ParsedDocument(copy) else {
            preconditionFailure("there is memory for a document")
        }
        self.init(document)
        var reader = SheetReader()
        let root = spreadsheet.roots[0]
        document.root.setLine(root.line)
        for (name, sheet) in SheetReader.sheets(of: root) {
            let name = elementName(Array(name.utf8)) ?? "sheet"
            var columns: [Int: String] = [:]
            try reader.rows(of: sheet) { number, node, cells in
                if number == 1 {
                    for cell in cells { columns[cell.column] = elementName(cell.text) }
                }
                guard number > headRows else { return }
                guard let row = document.root.add(name, at: node.line) else { return }
                unsafe xmlNewProp(row.pointer, "row", String(number))
                for cell in cells {
                    row.add(columns[cell.column] ?? "column-\(cell.column + 1)", cell.text, at: cell.node.line)
                }
            }
        }
    }
}

extension TreeNode {
    fileprivate func setLine(_ line: Int) { unsafe pointer.pointee.psvi = UnsafeMutableRawPointer(bitPattern: line) }

    /// Adds an element at the end.
    @discardableResult
    fileprivate func add(_ name: String, _ text: [UInt8]? = nil, at line: Int) -> TreeNode? {
        guard let child = unsafe TreeNode(optional: xmlNewDocNode(pointer.pointee.doc, nil, name, nil)) else {
            return nil
        }
        unsafe xmlAddChild(pointer, child.pointer)
        child.setLine(line)
        if let text { unsafe xmlNodeAddContentLen(child.pointer, text, Int32(clamping: text.count)) }
        return child
    }
}

/// A text as the name of an element; `nil` if nothing is left of it.
func elementName(_ text: [UInt8]) -> String? {
    var name = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        if scalar.properties.isAlphabetic || "0123456789._".unicodeScalars.contains(scalar) {
            name.unicodeScalars.append(scalar)
        } else if !name.isEmpty, name.last != "-" {
            name.append("-")
        }
    }
    if name.last == "-" { name.removeLast() }
    guard let first = name.unicodeScalars.first else { return nil }
    return first.properties.isAlphabetic || first == "_" ? name : "_" + name
}
