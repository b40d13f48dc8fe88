internal import Records

/// One tree as the rules of a mapping see it: paths lead to nodes and texts, and what they lead to is marked as read.
final class TreeView {
    let roots: [TreeNode]
    private let compiled: CompiledMapping
    private let names: TreeNames
    private let evaluator: XPathEvaluator
    private let keys = KeyTables()
    /// The last member, so that it is freed when nothing points into it any more.
    private let tree: XMLTree

    /// - Parameter grows: whether parts of the same file will be added to the tree.
    init(_ tree: consuming XMLTree, _ compiled: CompiledMapping, thatGrows grows: Bool = false) {
        tree.unifyNamespaces(compiled.mapping.namespaces)
        if !grows { tree.numberElements() }
        names = TreeNames(compiled.mapping, in: tree, thatGrows: grows)
        evaluator = XPathEvaluator(tree, namespaces: names.prefixes)
        roots = tree.roots
        self.tree = tree
        self.compiled = compiled
        evaluator.offer(keys)
        for table in compiled.mapping.keys { fill(table) }
    }

    /// Notes by which keys the nodes of a table are found.
    private func fill(_ table: KeyRule) {
        for node in roots.flatMap({ nodes(table.selects, fromRoot: $0) }) {
            for path in table.keys {
                // An expression may put a key together from several texts.
                if case .expression(let index) = path, case .text(let key) = evaluate(index, at: node) {
                    keys.add(node, to: table.name, under: key)
                    continue
                }
                for holder in nodes([path], from: node) {
                    holder.markRead()
                    var key: [UInt8] = []
                    holder.appendText(to: &key)
                    keys.add(node, to: table.name, under: key)
                }
            }
        }
    }

    /// Parses a part of the same file, which may be moved into this tree.
    func part(_ bytes: Span<UInt8>, behind lines: Int) throws(TreeFault) -> XMLTree {
        let part = try XMLTree(bytes, inside: tree, behind: lines)
        part.unifyNamespaces(compiled.mapping.namespaces)
        return part
    }

    /// The place of the document in which a node stands.
    func file(of node: TreeNode) -> Int {
        roots.count == 1 ? 0 : roots.firstIndex(of: node.root) ?? 0
    }

    /// The nodes of one document to which some paths lead from its root.
    func nodes(_ paths: [MappedPath], fromRoot root: TreeNode) -> [TreeNode] {
        let found = nodes(paths, from: root)
        // A path that begins with a stroke leads into all documents.
        return roots.count == 1 ? found : found.filter { $0.root == root }
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

    /// Whether a condition holds at a node.
    func holds(_ expression: Int, at node: TreeNode) -> Bool {
        let holds = evaluator.holds(compiled.expressions[expression], at: node)
        if holds { markConsulted(expression, at: node) }
        return holds
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
                guard candidate.appendsText(to: &text, unless: missing) else { return false }
                holder = candidate
                return true
            }
            return holder
        case .expression(let index):
            switch evaluate(index, at: node) {
            case .nodes(let nodes): return nodes.first { $0.appendsText(to: &text, unless: missing) }
            case .text(let value):
                guard !value.isEmpty, !missing.contains(value) else { return nil }
                text += value
                return node
            case .nothing: return nil
            }
        }
    }

    /// Marks what a simple path leads to as read, and what a general expression looks at.
    func markRead(_ path: MappedPath, from node: TreeNode) {
        switch path {
        case .steps(let steps): markRead(steps, from: node)
        case .expression(let index): markConsulted(index, at: node)
        }
    }

    private func markRead(_ steps: NodePath, from node: TreeNode) {
        _ = names.walk(steps, from: node, roots: roots) {
            $0.markRead()
            return false
        }
    }

    private func evaluate(_ index: Int, at node: TreeNode) -> XPathEvaluator.Value {
        let value = evaluator.evaluate(compiled.expressions[index], at: node)
        // Nodes are marked one by one, by whoever takes them.
        if case .nodes = value {
            for path in compiled.mapping.expressions[index].consulted.conditions { markRead(path, from: node) }
        } else {
            markConsulted(index, at: node)
        }
        return value
    }

    private func markConsulted(_ index: Int, at node: TreeNode) {
        let consulted = compiled.mapping.expressions[index].consulted
        for path in consulted.conditions + consulted.others { markRead(path, from: node) }
    }
}

extension TreeNode {
    /// Marks the node as read and appends its text if that says something.
    fileprivate func appendsText(to text: inout [UInt8], unless missing: [[UInt8]]) -> Bool {
        markRead()
        let start = text.count
        appendText(to: &text)
        if text.count == start { return false }
        if missing.contains(where: { text[start...].elementsEqual($0) }) {
            text.removeSubrange(start...)
            return false
        }
        return true
    }
}
