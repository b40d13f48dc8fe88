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

/// `key('NAME', VALUE)`: the nodes under the value, or under the text of each of its nodes.
func lookUp(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser = unsafe parser else { return }
    guard count == 2, let value = unsafe valuePop(parser), let name = unsafe valuePop(parser) else {
        return unsafe xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    let table = normalised(unsafe takeText(name))
    let isText = unsafe value.pointee.type != XPATH_NODESET
    let keys = unsafe takeTexts(value, at: nil).map { isText ? normalised($0.text) : $0.text }
    let found = unsafe xmlXPathNodeSetCreate(nil)
    if let context = unsafe parser.pointee.context, let functions = unsafe MappingFunctions.over(context) {
        // Under one key each node stands once: only what several keys find must be compared.
        let add = unsafe keys.count == 1 ? xmlXPathNodeSetAddUnique : xmlXPathNodeSetAdd
        for key in keys {
            for node in functions.keys.nodes(in: String(decoding: table, as: UTF8.self), under: key) {
                _ = unsafe add(found, node.pointer)
            }
        }
    }
    unsafe valuePush(parser, xmlXPathWrapNodeSet(found))
}

/// A text with white space normalised.
private func normalised(_ text: [UInt8]) -> [UInt8] {
    Array(text.split(whereSeparator: isBlank).joined(separator: [0x20]))
}
