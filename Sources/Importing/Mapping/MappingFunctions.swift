internal import CLibXML2

/// The functions that expressions of a mapping have beyond those of XPath, and what they work with.
final class MappingFunctions {
    let keys = KeyTables()
    let parts = TextParts()
    var files = FileRanges()

    /// Those that were offered to a context.
    static func over(_ context: xmlXPathContextPtr) -> MappingFunctions? {
        guard let extra = unsafe context.pointee.extra else { return nil }
        return unsafe Unmanaged<MappingFunctions>.fromOpaque(extra).takeUnretainedValue()
    }
}

extension XPathEvaluator {
    /// Lets expressions call some functions, which must live as long as the evaluator.
    func offer(_ functions: MappingFunctions) {
        unsafe context.pointee.extra = Unmanaged.passUnretained(functions).toOpaque()
        unsafe xmlXPathRegisterFunc(context, "key") { parser, count in unsafe lookUp(parser, count) }
        unsafe xmlXPathRegisterFunc(context, "has-key") { parser, count in unsafe askForKey(parser, count) }
        unsafe xmlXPathRegisterFunc(context, "file") { parser, count in unsafe nameFile(parser, count) }
        unsafe xmlXPathRegisterFunc(context, "split") { parser, count in unsafe splitText(parser, count) }
        unsafe xmlXPathRegisterFunc(context, "beside") { parser, count in unsafe findBeside(parser, count) }
        countTexts()
    }
}

/// The text of a value as it is; frees it.
func takeText(_ value: xmlXPathObjectPtr) -> [UInt8] {
    guard let converted = unsafe xmlXPathConvertString(value) else { return [] }
    defer { unsafe xmlXPathFreeObject(converted) }
    guard let text = unsafe converted.pointee.stringval else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
}

/// The texts of the nodes of a value with white space normalised, or that of a value that has none, with the node to
/// which each belongs; frees it.
func takeTexts(_ value: xmlXPathObjectPtr, at context: TreeNode?) -> [(node: TreeNode?, text: [UInt8])] {
    guard unsafe value.pointee.type == XPATH_NODESET else { return [(context, unsafe takeText(value))] }
    defer { unsafe xmlXPathFreeObject(value) }
    guard let set = unsafe value.pointee.nodesetval else { return [] }
    return (0..<Int(unsafe set.pointee.nodeNr)).compactMap { place in
        guard let node = unsafe TreeNode(optional: set.pointee.nodeTab[place]),
            node.isElement || node.isAttribute || node.isText
        else { return nil }
        var text: [UInt8] = []
        node.appendText(to: &text)
        return (node, text)
    }
}
