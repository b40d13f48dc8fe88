internal import CLibXML2

/// Nodes that are found by a key, wherever they stand: what `key('NAME', VALUE)` of an expression looks into.
///
/// A mapping declares them as style sheets do. They are filled before any rule is applied.
final class KeyTables {
    private var tables: [String: [[UInt8]: [TreeNode]]] = [:]

    func add(_ node: TreeNode, to table: String, under key: [UInt8]) {
        // Two paths may lead to the same key of a node.
        guard !key.isEmpty, tables[table]?[key]?.last != node else { return }
        tables[table, default: [:]][key, default: []].append(node)
    }

    /// The nodes with a key, in the order in which they were added.
    func nodes(in table: String, under key: [UInt8]) -> [TreeNode] { tables[table]?[key] ?? [] }
}

/// How the nodes of a key table are found, and by what.
struct KeyRule: Sendable {
    var name: String
    var selects: [MappedPath]
    /// Every node to which one of them leads holds a key.
    var keys: [MappedPath]
}

extension XPathEvaluator {
    /// Lets expressions look into some tables, which must live as long as the evaluator.
    func offer(_ tables: KeyTables) {
        unsafe context.pointee.extra = Unmanaged.passUnretained(tables).toOpaque()
        unsafe xmlXPathRegisterFunc(context, "key") { parser, count in unsafe lookUp(parser, count) }
    }
}

/// `key('NAME', VALUE)`: the nodes under the value, or under the text of each of its nodes.
private func lookUp(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser = unsafe parser else { return }
    guard count == 2, let value = unsafe valuePop(parser), let name = unsafe valuePop(parser) else {
        return unsafe xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    let table = String(decoding: unsafe takeText(name), as: UTF8.self)
    let found = unsafe xmlXPathNodeSetCreate(nil)
    if let extra = unsafe parser.pointee.context?.pointee.extra {
        let tables = unsafe Unmanaged<KeyTables>.fromOpaque(extra).takeUnretainedValue()
        let keys = unsafe takeKeys(value)
        // Under one key each node stands once: only what several keys find must be compared.
        let add = unsafe keys.count == 1 ? xmlXPathNodeSetAddUnique : xmlXPathNodeSetAdd
        for key in keys {
            for node in tables.nodes(in: table, under: key) { _ = unsafe add(found, node.pointer) }
        }
    }
    unsafe valuePush(parser, xmlXPathWrapNodeSet(found))
}

/// The texts by which a value asks; frees it.
private func takeKeys(_ value: xmlXPathObjectPtr) -> [[UInt8]] {
    guard unsafe value.pointee.type == XPATH_NODESET else { return [unsafe takeText(value)] }
    defer { unsafe xmlXPathFreeObject(value) }
    guard let set = unsafe value.pointee.nodesetval else { return [] }
    return (0..<Int(unsafe set.pointee.nodeNr)).compactMap { place in
        unsafe TreeNode(optional: set.pointee.nodeTab[place]).flatMap { node in
            guard node.isElement || node.isAttribute || node.isText else { return nil }
            var key: [UInt8] = []
            node.appendText(to: &key)
            return key
        }
    }
}

/// The text of a value, with white space normalised; frees it.
private func takeText(_ value: xmlXPathObjectPtr) -> [UInt8] {
    guard let converted = unsafe xmlXPathConvertString(value) else { return [] }
    defer { unsafe xmlXPathFreeObject(converted) }
    guard let text = unsafe converted.pointee.stringval else { return [] }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
    return unsafe Array(bytes.split(whereSeparator: isBlank).joined(separator: [0x20]))
}
