internal import CLibXML2

extension XPathEvaluator {
    /// Hands over what a plain expression yields at a node, in the order of the document, until the body is content.
    ///
    /// - Returns: whether the body was.
    func walk(_ nodes: PlainNodes, from node: TreeNode, until body: (TreeNode) -> Bool) -> Bool {
        switch nodes {
        case .path(let steps): return walk(steps, 0, from: node, until: body)
        case .pathFromTop(let steps): return walk(steps, 0, from: top, until: body)
        case .pathFrom(let starts, let steps):
            return walk(starts, from: node) { walk(steps, 0, from: $0, until: body) }
        case .chosen(let nodes, let predicates):
            var (choice, isContent) = (PlainChoice(predicates), false)
            _ = walk(nodes, from: node) { candidate in
                isContent = admits(candidate, by: &choice) && body(candidate)
                return isContent || choice.isOver
            }
            return isContent
        case .keyed(let table, let key):
            return functions.keys.numbers(in: table, under: keys(key, at: node)).contains { number in
                count(1)
                return isExhausted || functions.keys.node(number).map(body) ?? false
            }
        case .union(let parts): return sorted(parts, from: node).contains(where: body)
        case .sorted(let nodes): return sorted([nodes], from: node).contains(where: body)
        }
    }

    private func sorted(_ parts: [PlainNodes], from node: TreeNode) -> [TreeNode] {
        var found: [TreeNode] = []
        for part in parts {
            _ = walk(part, from: node) {
                found.append($0)
                return false
            }
        }
        if found.count < 2 { return found }
        var last: TreeNode?
        return inOrder(found).compactMap { node in
            defer { last = node }
            return node == last ? nil : node
        }
    }

    private func inOrder(_ nodes: [TreeNode]) -> [TreeNode] {
        // Texts have the number of the element around them.
        if nodes.contains(where: \.isText) {
            return nodes.sorted { unsafe xmlXPathCmpNodes($0.pointer, $1.pointer) == 1 }
        }
        return nodes.map { (number: $0.number, node: $0) }.sorted { $0.number < $1.number }.map(\.node)
    }

    // MARK: Steps

    /// Walks steps from a place on.
    private func walk(
        _ steps: [PlainStep], _ place: Int, from node: TreeNode, until body: (TreeNode) -> Bool
    ) -> Bool {
        guard place < steps.count else { return body(node) }
        // Whoever asks for the value learns that this was too much.
        if isExhausted { return true }
        let (axis, test) = (steps[place].axis, steps[place].test)
        if steps[place].predicates.isEmpty {
            return follow(axis, test, from: node) { walk(steps, place + 1, from: $0, until: body) }
        }
        var (choice, isContent) = (PlainChoice(steps[place].predicates), false)
        _ = follow(axis, test, from: node) { candidate in
            isContent = admits(candidate, by: &choice) && walk(steps, place + 1, from: candidate, until: body)
            return isContent || choice.isOver
        }
        return isContent
    }

    private func admits(_ node: TreeNode, by choice: inout PlainChoice) -> Bool {
        count(1)
        for (place, predicate) in choice.predicates.enumerated() {
            switch predicate {
            case .condition(let condition): if !holds(condition, at: node) { return false }
            case .position(let wanted):
                choice.counts[place] += 1
                choice.isOver = choice.counts[place] >= wanted
                if choice.counts[place] != wanted { return false }
            }
        }
        return true
    }

    private func follow(
        _ axis: PlainStep.Axis, _ test: PlainStep.Test, from node: TreeNode, until body: (TreeNode) -> Bool
    ) -> Bool {
        switch axis {
        case .itself:
            count(1)
            return isFit(node, test) && body(node)
        case .parent:
            count(1)
            guard let parent = node.parent, isFit(parent, test) else { return false }
            return body(parent)
        case .attribute:
            var attribute = node.firstAttribute
            while let candidate = attribute {
                count(1)
                if hasName(candidate, test), body(candidate) { return true }
                attribute = candidate.next
            }
            return false
        case .child, .inside:
            if node.isAttribute { return false }
            var child = node.firstChild
            while let candidate = child {
                count(1)
                if isFit(candidate, test), body(candidate) { return true }
                if axis == .inside, candidate.isElement, follow(axis, test, from: candidate, until: body) {
                    return true
                }
                child = candidate.next
            }
            return false
        }
    }

    private func isFit(_ node: TreeNode, _ test: PlainStep.Test) -> Bool {
        switch test {
        case .node: true
        case .text: node.isText
        default: node.isElement && hasName(node, test)
        }
    }

    private func hasName(_ node: TreeNode, _ test: PlainStep.Test) -> Bool {
        switch test {
        case .named(let name): names.isNamed(node, name)
        case .inNamespace(let name): names.isInNamespace(node, of: name)
        case .any, .text, .node: true
        }
    }
}

/// How far nodes are gone through of which conditions and positions choose some.
private struct PlainChoice {
    let predicates: [PlainPredicate]
    /// For each position how many have come to it.
    var counts: [Int]
    /// Whether none of those that follow can be chosen.
    var isOver = false

    init(_ predicates: [PlainPredicate]) {
        self.predicates = predicates
        counts = predicates.contains { $0.isPosition } ? predicates.map { _ in 0 } : []
    }
}
