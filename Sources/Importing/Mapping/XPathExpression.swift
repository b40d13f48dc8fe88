internal import CLibXML2

/// An XPath 1.0 expression, compiled; for one thread at a time.
@safe final class XPathExpression {
    let compiled: xmlXPathCompExprPtr
    /// What is known of its text.
    let source: ExpressionText

    /// `nil` if the text is no expression.
    init?(_ source: ExpressionText) {
        guard let compiled = unsafe Self.compiled(source.text) else { return nil }
        unsafe self.compiled = compiled
        self.source = source
    }

    deinit { unsafe xmlXPathFreeCompExpr(compiled) }

    /// Whether a text is an expression, and one that is not nested too deep.
    static func isExpression(_ text: String) -> Bool {
        guard let compiled = unsafe compiled(text) else { return false }
        unsafe xmlXPathFreeCompExpr(compiled)
        return true
    }

    private static func compiled(_ text: String) -> xmlXPathCompExprPtr? {
        libxml2.prepare()
        guard let context = unsafe xmlXPathNewContext(nil) else { return nil }
        defer { unsafe xmlXPathFreeContext(context) }
        unsafe xmlXPathSetSilence(context)
        return unsafe xmlXPathCtxtCompile(context, text)
    }
}

/// Evaluates expressions on the nodes of one tree.
@safe struct XPathEvaluator: ~Copyable {
    /// What an expression yields.
    enum Value {
        case nodes([TreeNode])
        case text([UInt8])
        case nothing
        /// The expression could not be evaluated, or would take too long.
        case failure
    }

    let context: xmlXPathContextPtr
    let names: TreeNames
    let functions: MappingFunctions
    /// What the roots are inside of.
    let top: TreeNode
    /// How many nodes one evaluation may visit.
    static let mostSteps = 50_000_000
    /// How many nodes the last evaluation visited, more or less.
    var steps: Int { unsafe Int(context.pointee.opCount) }

    /// - Parameter prefixes: what each prefix stands for in this tree.
    init(
        _ tree: borrowing XMLTree, _ names: TreeNames, _ functions: MappingFunctions, prefixes: [String: String]
    ) {
        guard let context = unsafe xmlXPathNewContext(tree.document) else {
            preconditionFailure("memory is left for a context")
        }
        unsafe self.context = unsafe context
        unsafe xmlXPathSetSilence(context)
        unsafe xmlXPathContextSetCache(context, 1, -1, 0)
        unsafe context.pointee.opLimit = UInt(XPathEvaluator.mostSteps)
        for (prefix, uri) in prefixes { unsafe xmlXPathRegisterNs(context, prefix, uri) }
        // A document begins with the same members as every other node.
        top = unsafe TreeNode(UnsafeMutableRawPointer(tree.document).assumingMemoryBound(to: xmlNode.self))
        (self.names, self.functions) = (names, functions)
        offer(functions)
    }

    deinit { unsafe xmlXPathFreeContext(context) }

    /// Whether the evaluation has visited more than it may.
    var isExhausted: Bool { steps >= XPathEvaluator.mostSteps }

    /// Counts nodes that are visited without libxml2.
    func count(_ nodes: Int) { unsafe context.pointee.opCount += UInt(nodes) }

    /// The value of an expression at a node; nodes come in the order of the document.
    func evaluate(_ expression: XPathExpression, at node: TreeNode) -> Value {
        unsafe context.pointee.node = unsafe node.pointer
        unsafe context.pointee.opCount = 0
        if let plain = expression.source.plain {
            let value = evaluate(plain, at: node)
            return isExhausted ? .failure : value
        }
        guard var object = unsafe xmlXPathCompiledEval(expression.compiled, context) else { return .failure }
        defer { unsafe xmlXPathFreeObject(object) }
        if unsafe object.pointee.type == XPATH_NODESET {
            return unsafe .nodes(nodes(of: object.pointee.nodesetval))
        }
        // A number that is none is written `NaN`, and is no value.
        if unsafe object.pointee.type == XPATH_NUMBER, unsafe !object.pointee.floatval.isFinite { return .nothing }
        guard let converted = unsafe xmlXPathConvertString(object) else { return .failure }
        unsafe object = unsafe converted
        guard let text = unsafe object.pointee.stringval else { return .nothing }
        return unsafe .text(Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))))
    }

    private func evaluate(_ plain: PlainExpression, at node: TreeNode) -> Value {
        switch plain {
        case .nodes(let plain):
            var nodes: [TreeNode] = []
            _ = walk(plain, from: node) {
                if $0.isElement || $0.isAttribute || $0.isText { nodes.append($0) }
                return false
            }
            return .nodes(nodes)
        case .text(let plain): return .text(text(plain, at: node))
        case .condition(let plain): return .text(Array((holds(plain, at: node) ? "true" : "false").utf8))
        }
    }

    /// Whether a condition holds at a node; `nil` if it could not be evaluated.
    func holds(_ expression: XPathExpression, at node: TreeNode) -> Bool? {
        unsafe context.pointee.node = unsafe node.pointer
        unsafe context.pointee.opCount = 0
        if let plain = expression.source.plain?.condition {
            let holds = holds(plain, at: node)
            return isExhausted ? nil : holds
        }
        let answer = unsafe xmlXPathCompiledEvalToBoolean(expression.compiled, context)
        return answer < 0 ? nil : answer == 1
    }

    private func nodes(of set: xmlNodeSetPtr?) -> [TreeNode] {
        guard let set = unsafe set, unsafe set.pointee.nodeNr > 0 else { return [] }
        unsafe xmlXPathNodeSetSort(set)
        let table = unsafe UnsafeBufferPointer(start: set.pointee.nodeTab, count: Int(set.pointee.nodeNr))
        return unsafe table.compactMap { pointer in unsafe TreeNode(optional: pointer) }
            .filter { $0.isElement || $0.isAttribute || $0.isText }
    }
}

/// Keeps libxml2 from printing what is wrong with an expression.
private func xmlXPathSetSilence(_ context: xmlXPathContextPtr) {
    unsafe context.pointee.error = { _, _ in }
}
