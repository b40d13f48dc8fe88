internal import Records

/// Where an expression could not be evaluated.
struct ExpressionFailure {
    var expression: Int
    var file: Int
    var line: Int
    /// Whether it would have taken too long.
    var isEndless: Bool
}

/// One tree as the rules of a mapping see it: paths lead to nodes and texts, and what they lead to is marked as read.
final class TreeView {
    let roots: [TreeNode]
    /// For expressions that lead into all documents what they found, document by document.
    private var found: [Int: [[TreeNode]]] = [:]
    private let compiled: CompiledMapping
    private let names: TreeNames
    private let evaluator: XPathEvaluator
    /// What expressions yield that yield the same wherever they begin, and whether such conditions hold.
    private var values: [XPathEvaluator.Value?]
    private var truths: [Bool?]
    /// What was looked up last, and where.
    private var lastLookup: (lookup: TableLookup, node: TreeNode, numbers: [Int])?
    /// How many nodes each expression has visited.
    private var visited: [Int]
    /// Whether what is absolute yields the same for good: no nodes come and go, and all tables are filled.
    private var isSettled = false
    /// How many elements there are, as far as that is known.
    var elements: Int
    private let functions = MappingFunctions()
    /// Where expressions could not be evaluated, each at its first node in each document.
    private var failures: [ExpressionFailure] = []
    /// The records of the files, if they are read in one by one.
    var records: RecordShelf?
    /// Parses what is added to the tree.
    private let parser: TreeParser
    /// The last member, so that it is freed when nothing points into it any more.
    private let tree: XMLTree

    /// - Parameter grows: whether parts of the same file will be added to the tree.
    init(_ tree: consuming XMLTree, _ compiled: CompiledMapping, thatGrows grows: Bool = false) {
        tree.unify(compiled.namespaces)
        visited = Array(repeating: 0, count: compiled.expressions.count)
        values = Array(repeating: nil, count: compiled.expressions.count)
        truths = Array(repeating: nil, count: compiled.expressions.count)
        // Otherwise there is more to come, and whoever reads it fills the tables.
        let isWhole = !tree.isNumbered
        let count = tree.number()
        elements = grows ? 0 : count
        names = TreeNames(compiled.mapping.names, compiled.namespaces, in: tree, thatGrows: grows)
        evaluator = XPathEvaluator(tree, names, functions, prefixes: compiled.namespaces.prefixes)
        roots = tree.roots
        functions.files = FileRanges(roots)
        parser = TreeParser(inside: tree)
        self.tree = tree
        self.compiled = compiled
        if isWhole { fillTables() }
        isSettled = !grows
    }

    /// Fills all tables of keys, one after the other: keys may be looked up in tables above.
    private func fillTables() {
        for table in compiled.mapping.keys {
            for root in roots {
                let nodes = nodes(table.selects, fromRoot: root)
                hold(nodes)
                fill(table, nodes)
            }
            functions.keys.finish(table)
        }
    }

    /// Notes by which keys some nodes of a table are found.
    func fill(_ table: KeyRule, _ nodes: [TreeNode]) {
        for node in nodes {
            functions.keys.add(node, to: table.name, under: table.keys.flatMap { texts($0, at: node) })
        }
    }

    /// Keeps nodes that stay in the tree, so that they are found by their numbers.
    func hold(_ nodes: [TreeNode]) { for node in nodes { functions.keys.hold(node) } }

    /// Prepares the tables of keys when all are filled.
    func finishTables() { for table in compiled.mapping.keys { functions.keys.finish(table) } }

    /// The texts of the nodes to which a path leads, or the one that it computes.
    private func texts(_ path: MappedPath, at node: TreeNode) -> [[UInt8]] {
        var holders: [TreeNode] = []
        switch path {
        case .steps: holders = nodes([path], from: node)
        case .expression(let index):
            switch evaluate(index, at: node) {
            case .text(let text): return [normalised(text)]
            case .nodes(let found): holders = found
            case .nothing, .failure: return []
            }
        }
        return holders.map { holder in
            markRead(holder)
            var text: [UInt8] = []
            holder.appendText(to: &text)
            return text
        }
    }

    /// The numbers of the nodes of a table of keys that are looked up at a node.
    func numbers(_ lookup: TableLookup, at node: TreeNode) -> [Int] {
        guard let path = lookup.by else {
            return Array(functions.keys.numbers(in: lookup.table, within: functions.files.range(around: node)))
        }
        // Rules stand beside each other that look the same up.
        if let last = lastLookup, last.lookup == lookup, last.node == node { return last.numbers }
        let numbers = functions.keys.numbers(in: lookup.table, under: texts(path, at: node))
        lastLookup = (lookup, node, numbers)
        return numbers
    }

    /// The node with a number, which is read in if need be; `nil` if that cannot be done.
    func node(_ number: Int) -> TreeNode? { functions.keys.node(number) }

    /// The numbers of all nodes of the file in which one stands.
    func range(around node: TreeNode) -> Range<Int> { functions.files.range(around: node) }

    /// Lets nodes that are not in the tree be read in.
    func readIn(_ records: RecordShelf) {
        self.records = records
        functions.keys.bring = { [unowned records] number in records.node(number) }
    }

    /// Parses a part of the same file, which may be moved into this tree.
    func part(_ bytes: Span<UInt8>, behind lines: Int) throws(TreeFault) -> XMLTree {
        let part = XMLTree(try parser.parse(bytes, behind: lines))
        part.unify(compiled.namespaces)
        return part
    }

    /// Forgets what was looked up last: where a node was there may be another.
    func forgetLookup() { lastLookup = nil }

    /// Forgets the parts of texts that expressions made, none of which may be in use, and what was visited for them.
    func forgetParts() {
        functions.parts.free()
        // Where a part was there may be another.
        forgetLookup()
        for expression in visited.indices { visited[expression] = 0 }
    }

    /// The expressions for which reading took long, with how many nodes they visited.
    var longWalks: [(expression: Int, visited: Int)] {
        let bounds = compiled.bounds
        return visited.enumerated().filter {
            bounds.noted(elements: elements)...bounds.visited(elements: elements) ~= $0.element
        }.map { ($0.offset, $0.element) }
    }

    /// The uneven lists that were met since this was asked last.
    func takeUneven() -> [UnevenLists] {
        guard !functions.parts.uneven.isEmpty else { return [] }
        defer { functions.parts.forgetUneven() }
        return functions.parts.uneven
    }

    /// The place of the document in which a node stands.
    func file(of node: TreeNode) -> Int {
        functions.files.place(of: node)
    }

    /// The nodes of one document to which some paths lead from its root.
    func nodes(_ paths: [MappedPath], fromRoot root: TreeNode) -> [TreeNode] {
        roots.count == 1 ? nodes(paths, from: root) : paths.flatMap { nodes($0, inDocumentOf: root) }
    }

    /// A path that begins with a stroke leads into all documents, and is followed once for all of them.
    private func nodes(_ path: MappedPath, inDocumentOf root: TreeNode) -> [TreeNode] {
        switch path {
        case .steps(let steps):
            var nodes: [TreeNode] = []
            _ = names.walk(steps, from: root, roots: [root]) {
                nodes.append($0)
                return false
            }
            return nodes
        case .expression(let index):
            guard compiled.mapping.expressions[index].isAbsolute else {
                return nodes([path], from: root).filter { $0.root == root }
            }
            let known = found[index] ?? byDocument(nodes([path], from: root))
            found[index] = known
            return known[file(of: root)]
        }
    }

    private func byDocument(_ nodes: [TreeNode]) -> [[TreeNode]] {
        var documents: [[TreeNode]] = Array(repeating: [], count: roots.count)
        for node in nodes { documents[file(of: node)].append(node) }
        return documents
    }

    /// The nodes to which some paths lead, path by path.
    func nodes(_ paths: [MappedPath], from node: TreeNode) -> [TreeNode] {
        var nodes: [TreeNode] = []
        for path in paths {
            switch path {
            case .steps(let steps):
                _ = names.walk(steps, from: node, roots: roots) {
                    nodes.append($0)
                    return false
                }
            case .expression(let index):
                if case .nodes(let found) = evaluate(index, at: node) { nodes += found }
            }
        }
        return nodes
    }

    /// The nodes with numbers in a range to which a path leads.
    func nodes(_ path: MappedPath, from node: TreeNode, numbered range: Range<Int>) -> [TreeNode] {
        nodes([path], from: node).filter { range.contains($0.number) }
    }

    /// Whether a condition holds at a node.
    func holds(_ expression: Int, at node: TreeNode) -> Bool {
        if let known = truths[expression] { return known }
        let compiled = compiled.expressions[expression]
        guard !hasFailed(expression, at: node), let holds = evaluator.holds(compiled, at: node), count(expression)
        else {
            note(failureOf: expression, at: node)
            return false
        }
        if isSettled, compiled.source.isAbsolute { truths[expression] = holds }
        if holds { markConsulted(compiled, at: node) }
        return holds
    }

    /// The failures since this was asked last.
    func takeFailures() -> [ExpressionFailure] {
        defer { failures.removeAll() }
        return failures
    }

    private func note(failureOf expression: Int, at node: TreeNode) {
        guard !hasFailed(expression, at: node) else { return }
        failures.append(
            ExpressionFailure(
                expression: expression, file: file(of: node), line: node.line,
                isEndless: evaluator.steps >= XPathEvaluator.mostSteps
                    || visited[expression] > compiled.bounds.visited(elements: elements)))
    }

    /// Whether an expression failed in the document before: then it is not tried at every node.
    private func hasFailed(_ expression: Int, at node: TreeNode) -> Bool {
        guard !failures.isEmpty else { return false }
        let file = file(of: node)
        return failures.contains { $0.expression == expression && $0.file == file }
    }

    /// Appends the first text to which a path leads that is not empty and not in a list of those that say nothing.
    ///
    /// - Returns: the node that holds it, or the node itself where the text is computed; `nil` if there is none.
    func appendText(
        _ path: MappedPath, from node: TreeNode, missing: [[UInt8]], to text: inout [UInt8]
    ) -> TreeNode? {
        switch path {
        case .steps(let steps):
            var holder: TreeNode?
            _ = names.walk(steps, from: node, roots: roots) { candidate in
                guard appendText(of: candidate, to: &text, unless: missing) else { return false }
                holder = candidate
                return true
            }
            return holder
        case .expression(let index):
            switch evaluate(index, at: node) {
            case .nodes(let nodes): return nodes.first { appendText(of: $0, to: &text, unless: missing) }
            case .text(let value):
                guard !value.isEmpty, !missing.contains(value) else { return nil }
                text += value
                return node
            case .nothing, .failure: return nil
            }
        }
    }

    /// Marks what a simple path leads to as read, and what a general expression looks at.
    func markRead(_ path: MappedPath, from node: TreeNode) {
        switch path {
        case .steps(let steps): markRead(steps, from: node)
        case .expression(let index): markConsulted(compiled.expressions[index], at: node)
        }
    }

    private func markRead(_ steps: NodePath, from node: TreeNode) {
        // Here it is known to live.
        _ = names.walk(steps, from: node, roots: roots) { [unowned(unsafe) self] in
            unsafe markRead($0)
            return false
        }
    }

    /// Remembers that a rule has read a node.
    func markRead(_ node: TreeNode) {
        if node.isRead { return }
        node.markRead()
        records?.note(node)
    }

    private func evaluate(_ index: Int, at node: TreeNode) -> XPathEvaluator.Value {
        if let known = values[index] { return known }
        if hasFailed(index, at: node) { return .failure }
        let expression = compiled.expressions[index]
        var value = evaluator.evaluate(expression, at: node)
        if !count(index) { value = .failure }
        if case .failure = value { note(failureOf: index, at: node) }
        if isSettled, expression.source.isAbsolute { values[index] = value }
        // Nodes are marked one by one, by whoever takes them.
        if case .nodes = value {
            for path in expression.source.consulted.conditions { markRead(path, from: node) }
        } else {
            markConsulted(expression, at: node)
        }
        return value
    }

    /// Counts what the last evaluation of an expression visited; whether it may go on.
    private func count(_ expression: Int) -> Bool {
        visited[expression] += evaluator.steps
        return visited[expression] <= compiled.bounds.visited(elements: elements)
    }

    private func markConsulted(_ expression: XPathExpression, at node: TreeNode) {
        for path in expression.source.consulted.conditions { markRead(path, from: node) }
        for path in expression.source.consulted.others { markRead(path, from: node) }
    }

    /// Marks a node as read and appends its text if that says something.
    private func appendText(of node: TreeNode, to text: inout [UInt8], unless missing: [[UInt8]]) -> Bool {
        markRead(node)
        let start = text.count
        node.appendText(to: &text)
        if text.count == start { return false }
        if missing.contains(where: { text[start...].elementsEqual($0) }) {
            text.removeSubrange(start...)
            return false
        }
        return true
    }
}
