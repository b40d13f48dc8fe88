extension TreeNames {
    /// Walks a simple path from a node and hands over what it leads to, in the order of the document, until the body
    /// is content.
    ///
    /// - Returns: whether the body was.
    func walk(_ path: NodePath, from node: TreeNode, roots: [TreeNode], until body: (TreeNode) -> Bool) -> Bool {
        guard path.isAbsolute else { return walk(path.steps[...], from: node, until: body) }
        guard case .child(let name, _) = path.steps.first else { return false }
        return roots.contains { isNamed($0, name) && walk(path.steps.dropFirst(), from: $0, until: body) }
    }

    private func walk(_ steps: ArraySlice<NodePath.Step>, from node: TreeNode, until body: (TreeNode) -> Bool) -> Bool {
        guard let step = steps.first else { return body(node) }
        let rest = steps.dropFirst()
        switch step {
        case .attribute(let name):
            guard let attribute = attribute(name, of: node) else { return false }
            return body(attribute)
        case .parent:
            guard let parent = node.parent, parent.isElement else { return false }
            return walk(rest, from: parent, until: body)
        case .child(let name, let position):
            guard node.isElement else { return false }
            var left = position ?? 0
            var child = node.firstChild
            while let element = child {
                if element.isElement, isNamed(element, name) {
                    left -= 1
                    if position == nil || left == 0, walk(rest, from: element, until: body) { return true }
                    if left == 0 { return false }
                }
                child = element.next
            }
            return false
        }
    }

    private func attribute(_ name: NameIndex, of node: TreeNode) -> TreeNode? {
        var attribute = node.firstAttribute
        while let candidate = attribute {
            if isNamed(candidate, name) { return candidate }
            attribute = candidate.next
        }
        return nil
    }
}
