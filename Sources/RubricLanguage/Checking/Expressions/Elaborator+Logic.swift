import Records

/// Conditions, choices and what holds where something is missing.
extension Elaborator {
    func logical(_ left: SyntaxNode, _ op: BinaryOperator, _ right: SyntaxNode) -> Typed? {
        let (first, second) = (condition(left), condition(right))
        guard let first, let second else { return nil }
        return truth(
            op == .and ? .and(first.node, second.node) : .or(first.node, second.node), of: first, second)
    }

    func not(_ node: SyntaxNode) -> Typed? {
        condition(node).map { truth(.not($0.node), of: $0) }
    }

    /// `met(a, b, c)`: how many of the conditions hold. One that is unknown does not, so the number is always known.
    func met(_ nodes: [SyntaxNode]) -> Typed? {
        let conditions = nodes.map { condition($0) }
        let known = conditions.compactMap(\.self)
        guard known.count == conditions.count else { return nil }
        let arguments = checker.pool.add(arguments: known.map(\.node))
        return Typed(node: add(.met(arguments: arguments, count: Int32(known.count))), type: .number(.none))
    }

    func presence(_ node: SyntaxNode, missing: Bool) -> Typed? {
        guard let value = elaborate(node) else { return nil }
        let known = Typed(node: add(.isKnown(value.node)), type: .truth)
        return missing ? truth(.not(known.node), of: known) : known
    }

    func conditional(
        _ condition: SyntaxNode, _ then: SyntaxNode, _ otherwise: SyntaxNode, expecting expected: ValueType?
    ) -> Typed? {
        let test = self.condition(condition)
        let branches = pair(then, otherwise, expecting: expected)
        guard let test, let (first, second) = branches else { return nil }
        return Typed(
            node: add(.choose(condition: test.node, then: first.node, otherwise: second.node)), type: first.type,
            isOptional: first.isOptional || second.isOptional, isPositive: first.isPositive && second.isPositive)
    }

    func fallback(_ node: SyntaxNode, _ otherwise: SyntaxNode, expecting expected: ValueType?) -> Typed? {
        guard let (first, second) = pair(node, otherwise, expecting: expected) else { return nil }
        return Typed(
            node: add(.fallback(first.node, second.node)), type: first.type,
            isOptional: first.isOptional && second.isOptional, isPositive: first.isPositive && second.isPositive)
    }

    /// Two values that must be of one type.
    private func pair(_ left: SyntaxNode, _ right: SyntaxNode, expecting expected: ValueType?) -> (Typed, Typed)? {
        let (first, second) = alike(left, right, expecting: expected)
        guard let first, let second else { return nil }
        guard first.type == second.type else {
            if let a = first.unit, let b = second.unit {
                unitsDiffer(a, b, "cannot stand for each other", at: left.range.joined(right.range))
            } else {
                mismatch(second.type, expected: first.type.words, at: right.range)
            }
            return nil
        }
        return (first, second)
    }

    /// Two values of which one gives the other's bare words their meaning.
    func alike(
        _ left: SyntaxNode, _ right: SyntaxNode, expecting expected: ValueType? = nil
    ) -> (Typed?, Typed?) {
        if let expected {
            return (elaborate(left, expecting: expected), elaborate(right, expecting: expected))
        }
        if leans(left), !leans(right) || isCode(right), !isCode(left) {
            let second = elaborate(right)
            return (elaborate(left, expecting: second?.type), second)
        }
        let first = elaborate(left)
        // What the left has a fault in leaves the right without a meaning of its own.
        if first == nil, leans(right) { return (nil, nil) }
        return (first, elaborate(right, expecting: first?.type))
    }

    /// Whether an expression takes its meaning from what it stands beside: a word that may be a value of an
    /// enumeration, or a text.
    private func leans(_ node: SyntaxNode) -> Bool {
        switch node.kind {
        case .path(let path): path.names.count == 1
        case .text: true
        default: false
        }
    }

    /// Whether a word is a field, or a parameter, that holds a value of an enumeration.
    private func isCode(_ node: SyntaxNode) -> Bool {
        guard case .path(let path) = node.kind, path.names.count == 1 else { return false }
        if let field = field(named: path.text) { return if case .enumeration = field.type { true } else { false } }
        guard let place = checker.parameterNames[path.text], case .code = checker.parameters[place].value
        else { return false }
        return true
    }
}
