internal import CLibXML2

extension XPathEvaluator {
    /// Makes the functions that ask for the text of an element count what they visit: libxml2 does not.
    func countTexts() {
        unsafe replace("concat") { unsafe xmlXPathConcatFunction(counting($0, $1), $1) }
        unsafe replace("contains") { unsafe xmlXPathContainsFunction(counting($0, $1), $1) }
        unsafe replace("normalize-space") { unsafe xmlXPathNormalizeFunction(counting($0, $1), $1) }
        unsafe replace("number") { unsafe xmlXPathNumberFunction(counting($0, $1), $1) }
        unsafe replace("starts-with") { unsafe xmlXPathStartsWithFunction(counting($0, $1), $1) }
        unsafe replace("string") { unsafe xmlXPathStringFunction(counting($0, $1), $1) }
        unsafe replace("string-length") { unsafe xmlXPathStringLengthFunction(counting($0, $1), $1) }
        unsafe replace("substring") { unsafe xmlXPathSubstringFunction(counting($0, $1), $1) }
        unsafe replace("substring-after") { unsafe xmlXPathSubstringAfterFunction(counting($0, $1), $1) }
        unsafe replace("substring-before") { unsafe xmlXPathSubstringBeforeFunction(counting($0, $1), $1) }
        unsafe replace("translate") { unsafe xmlXPathTranslateFunction(counting($0, $1), $1) }
    }

    /// A name that has a function already keeps it when it is given another.
    private func replace(_ name: String, _ function: @escaping xmlXPathFunction) {
        unsafe xmlXPathRegisterFunc(context, name, nil)
        unsafe xmlXPathRegisterFunc(context, name, function)
    }
}

/// Counts the nodes whose texts are put together for the arguments of a function, or for the node at which it is called
/// without any.
///
/// - Returns: the parser, for the function.
private func counting(_ parser: xmlXPathParserContextPtr?, _ count: Int32) -> xmlXPathParserContextPtr? {
    guard let parser = unsafe parser, let context = unsafe parser.pointee.context else { return unsafe parser }
    var visited = 0
    if count == 0 { visited = unsafe TreeNode(optional: context.pointee.node)?.countInside() ?? 0 }
    let depth = unsafe Int(parser.pointee.valueNr)
    for place in max(0, depth - Int(count))..<depth {
        guard let value = unsafe parser.pointee.valueTab[place],
            unsafe value.pointee.type == XPATH_NODESET, let set = unsafe value.pointee.nodesetval,
            unsafe set.pointee.nodeNr > 0
        else { continue }
        visited += unsafe TreeNode(optional: set.pointee.nodeTab[0])?.countInside() ?? 0
    }
    unsafe context.pointee.opCount += UInt(visited)
    return unsafe parser
}

extension TreeNode {
    /// How many nodes are inside an element, or a document.
    fileprivate func countInside() -> Int {
        let type = unsafe pointer.pointee.type
        guard type == XML_ELEMENT_NODE || type == XML_DOCUMENT_NODE else { return 0 }
        var count = 0
        var child = firstChild
        while let node = child {
            count += 1 + node.countInside()
            child = node.next
        }
        return count
    }
}
