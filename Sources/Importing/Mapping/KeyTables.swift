internal import CLibXML2

/// Nodes that are found by a key, wherever they stand: what `key('NAME', VALUE)` of an expression looks into.
///
/// A mapping declares them as style sheets do. They are filled before any rule is applied. Keys are held as hashes of
/// 128 bits, and nodes as numbers: they need not be in memory.
final class KeyTables {
    private var tables: [String: KeyEntries] = [:]
    /// Nodes that stay in the tree.
    private var held: [Int: TreeNode] = [:]
    /// Brings a node of a record into the tree.
    var bring: ((Int) -> TreeNode?)?

    /// Keeps a node that stays in the tree, so that it is found by its number.
    func hold(_ node: TreeNode) { held[node.number] = held[node.number] ?? node }

    /// Adds a node to a table under some keys.
    func add(_ node: TreeNode, to table: String, under keys: [[UInt8]]) {
        let number = node.number
        for key in keys where !key.isEmpty { tables[table, default: KeyEntries()].add(number, under: KeyHash(key)) }
    }

    /// Prepares a table, when all its nodes were added and the tables are ready that its rule names.
    func finish(_ rule: KeyRule) {
        func table(_ name: String) -> KeyEntries { tables[name] ?? KeyEntries() }
        var finished = table(rule.name)
        finished.finish(
            preferring: rule.preferred.map(table), without: rule.unless.map(table), among: rule.among.map(table),
            once: rule.isOnce)
        tables[rule.name] = finished
    }

    /// The node with a number.
    func node(_ number: Int) -> TreeNode? { held[number] ?? bring?(number) }

    /// The numbers of the nodes with a key, in the order of the files.
    func numbers(in table: String, under key: [UInt8]) -> [Int] { tables[table]?.numbers(under: KeyHash(key)) ?? [] }

    /// The numbers of the nodes with any of some keys, each once, in the order of the files.
    func numbers(in table: String, under keys: [[UInt8]]) -> [Int] {
        if keys.count == 1 { return numbers(in: table, under: keys[0]) }
        return Set(keys.flatMap { numbers(in: table, under: $0) }).sorted()
    }

    /// The numbers of all nodes of a table that lie in a range, each once, in the order of the files.
    func numbers(in table: String, within range: Range<Int>) -> ArraySlice<Int> {
        tables[table]?.numbers(within: range) ?? []
    }
}

/// How the nodes of a key table are found, and by what.
struct KeyRule: Sendable {
    var name: String
    var selects: [MappedPath]
    /// Every node to which one of them leads holds a key.
    var keys: [MappedPath]
    /// A table among whose keys each node has its only one, if it has any there; otherwise it has its first.
    var preferred: String?
    /// A table whose keys are left out.
    var unless: String?
    /// A table to whose keys this one is restricted.
    var among: String?
    /// Whether under each key there is the first node alone.
    var isOnce = false
}

extension MappingFunctions {
    /// The texts of a value of an expression as keys, each with white space normalised; frees it.
    fileprivate func keys(_ value: xmlXPathObjectPtr) -> [[UInt8]] {
        unsafe takeTexts(value, at: nil).map { normalised($0.text) }
    }
}

/// `key('NAME', VALUE)`: the nodes under the value, or under the text of each of its nodes.
func lookUp(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser = unsafe parser else { return }
    guard count == 2, let value = unsafe valuePop(parser), let name = unsafe valuePop(parser) else {
        return unsafe xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    let table = String(decoding: normalised(unsafe takeText(name)), as: UTF8.self)
    let found = unsafe xmlXPathNodeSetCreate(nil)
    if let context = unsafe parser.pointee.context, let functions = unsafe MappingFunctions.over(context) {
        for number in unsafe functions.keys.numbers(in: table, under: functions.keys(value)) {
            if let node = functions.keys.node(number) { _ = unsafe xmlXPathNodeSetAddUnique(found, node.pointer) }
        }
    }
    unsafe valuePush(parser, xmlXPathWrapNodeSet(found))
}

/// `has-key('NAME', VALUE)`: whether there are nodes under the value, or under the text of one of its nodes;
/// `has-key('NAME')`: whether any node of the table stands in the file. Nothing is read for the answer.
func askForKey(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser = unsafe parser else { return }
    let value = unsafe count == 2 ? valuePop(parser) : nil
    guard 1...2 ~= count, let name = unsafe valuePop(parser) else {
        return unsafe xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    let table = String(decoding: normalised(unsafe takeText(name)), as: UTF8.self)
    var isFound = false
    if let context = unsafe parser.pointee.context, let functions = unsafe MappingFunctions.over(context) {
        if let value = unsafe value {
            isFound = unsafe functions.keys(value).contains { !functions.keys.numbers(in: table, under: $0).isEmpty }
        } else if let node = unsafe TreeNode(optional: context.pointee.node) {
            isFound = !functions.keys.numbers(in: table, within: functions.files.range(around: node)).isEmpty
        }
    }
    unsafe valuePush(parser, xmlXPathNewBoolean(isFound ? 1 : 0))
}

/// `file(NODES)`: a text that tells the file of the first node from the others of the run; empty where there is none.
func nameFile(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser = unsafe parser else { return }
    guard count == 1, let value = unsafe valuePop(parser) else {
        return unsafe xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    defer { unsafe xmlXPathFreeObject(value) }
    guard let context = unsafe parser.pointee.context, let functions = unsafe MappingFunctions.over(context),
        unsafe value.pointee.type == XPATH_NODESET, let set = unsafe value.pointee.nodesetval,
        unsafe set.pointee.nodeNr > 0, let node = unsafe TreeNode(optional: set.pointee.nodeTab[0])
    else {
        unsafe valuePush(parser, xmlXPathNewCString(""))
        return
    }
    unsafe valuePush(parser, xmlXPathNewCString(fileMark(functions.files.place(of: node))))
}

/// What `file` yields for a file.
func fileMark(_ place: Int) -> String { "\u{1}\(place)" }

/// A text with white space normalised.
func normalised(_ text: [UInt8]) -> [UInt8] {
    var text = text
    text.normalise(from: 0)
    return text
}
