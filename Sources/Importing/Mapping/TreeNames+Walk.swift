extension TreeNames {
    /// Walks a simple path from a node and hands over what it leads to, in the order of the document, until the body
    /// is content.
    ///
    /// - Returns: whether the body was.
    func walk(_ path: NodePath, from node: TreeNode, roots: [TreeNode], until body: (TreeNode) -> Bool) -> Bool {
        guard path.isAbsolute else { return walk(path.steps, 0, from: node, until: body) }
        guard case .child(let name, _) = path.steps.first else { return false }
        return roots.contains { isNamed($0, name) && walk(path.steps, 1, from: $0, until: body) }
    }

    /// Walks the steps from a place on.
    private func walk(
        _ steps: [NodePath.Step], _ place: Int, from node: TreeNode, until body: (TreeNode) -> Bool
    ) -> Bool {
        guard place < steps.count else { return body(node) }
        switch steps[place] {
        case .attribute(let name):
            guard let attribute = attribute(name, of: node) else { return false }
            return body(attribute)
        case .parent:
            guard let parent = node.parent, parent.isElement else { return false }
            return walk(steps, place + 1, from: parent, until: body)
        case .itself(let name):
            return node.isElement && isNamed(node, name) && walk(steps, place + 1, from: node, until: body)
        case .child(let name, let position):
            guard node.isElement else { return false }
            var left = position ?? 0
            var child = node.firstChild
            while let element = child {
                if element.isElement, isNamed(element, name) {
                    left -= 1
                    if position == nil || left == 0, walk(steps, place + 1, from: element, until: body) { return true }
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
