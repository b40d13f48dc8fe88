internal import CLibXML2

extension XMLTree {
    /// A spreadsheet as rules see it: each row an element with the name of its sheet, and in it an element for each
    /// filled cell with the name of its column.
    ///
    /// The first row of a sheet names the columns. A name loses what no name of an element can have: `Year (from)`
    /// becomes `Year-from`. The attribute `row` is the number of the row in its sheet.
    ///
    /// - Parameter reading: knows how the spreadsheet is laid out, and finds what is odd about it.
    init(workbook spreadsheet: borrowing XMLTree, _ reading: inout WorkbookReading) {
        guard let copy = unsafe xmlNewDoc("1.0"), let dictionary = unsafe xmlDictCreate() else {
            preconditionFailure("there is memory for a document")
        }
        unsafe copy.pointee.dict = unsafe dictionary
        unsafe xmlDocSetRootElement(copy, xmlNewDocNode(copy, nil, "workbook", nil))
        guard let document = unsafe ParsedDocument(copy) else {
            preconditionFailure("there is memory for a document")
        }
        document.root.setLine(spreadsheet.roots[0].line)
        reading.read(spreadsheet.roots[0], into: document.root)
        self.init(document)
    }
}

extension TreeNode {
    fileprivate func setLine(_ line: Int) { unsafe pointer.pointee.psvi = UnsafeMutableRawPointer(bitPattern: line) }

    /// Sets an attribute.
    func set(_ name: String, to value: String) { unsafe xmlNewProp(pointer, name, value) }

    /// Adds an element at the end.
    @discardableResult
    func add(_ name: String, _ text: [UInt8]? = nil, at line: Int) -> TreeNode? {
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
