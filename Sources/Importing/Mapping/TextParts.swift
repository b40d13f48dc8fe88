internal import CLibXML2

/// Parts of texts as elements, which `split(PATH, SEPARATORS)` of an expression makes.
///
/// No tree holds them: each knows the element whose text it is part of as its parent, and its neighbours, so that paths
/// lead from it as from any other; but nothing leads to it.
@safe final class TextParts {
    private var made: [UnsafeMutablePointer<xmlNode>] = unsafe []
    /// How many were made. libxml2 compares two elements by such numbers, which must be beyond those of the tree.
    private var count = 1 << 40

    deinit { free() }

    /// Frees all that were made. Nothing may point to them any more.
    func free() {
        while let node = unsafe made.popLast() {
            unsafe node.pointee.parent = nil
            unsafe node.pointee.next = nil
            unsafe node.pointee.prev = nil
            unsafe xmlFreeNode(node)
        }
    }

    /// The parts of a text of a node between any of some characters, without those that are blank.
    func parts(of text: String, at separators: String, in node: TreeNode) -> [TreeNode] {
        let holder = node.isElement ? node : node.parent ?? node
        var last: UnsafeMutablePointer<xmlNode>?
        return text.split(whereSeparator: separators.contains).compactMap { part in
            guard !part.utf8.allSatisfy(isBlank),
                let element = unsafe xmlNewDocRawNode(holder.pointer.pointee.doc, nil, "part", String(part))
            else { return nil }
            unsafe element.pointee.parent = holder.pointer
            unsafe element.pointee.psvi = UnsafeMutableRawPointer(bitPattern: holder.line)
            unsafe element.pointee.content = UnsafeMutablePointer(bitPattern: -count)
            unsafe element.pointee.prev = last
            unsafe last?.pointee.next = element
            unsafe last = element
            unsafe made.append(element)
            count += 1
            return unsafe TreeNode(element)
        }
    }
}

/// `split(VALUE, SEPARATORS)`: the parts of the text of the value, or of each of its nodes.
func splitText(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser = unsafe parser else { return }
    guard count == 2, let separators = unsafe valuePop(parser), let value = unsafe valuePop(parser) else {
        return unsafe xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    let characters = String(decoding: unsafe takeText(separators), as: UTF8.self)
    let found = unsafe xmlXPathNodeSetCreate(nil)
    if let context = unsafe parser.pointee.context, let functions = unsafe MappingFunctions.over(context) {
        for (node, text) in unsafe takeTexts(value, at: TreeNode(optional: context.pointee.node)) {
            guard let node else { continue }
            for part in functions.parts.parts(of: String(decoding: text, as: UTF8.self), at: characters, in: node) {
                _ = unsafe xmlXPathNodeSetAddUnique(found, part.pointer)
            }
        }
    }
    unsafe valuePush(parser, xmlXPathWrapNodeSet(found))
}
