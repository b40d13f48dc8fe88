extension SyntaxNode {
    /// The expressions directly inside, in the order of the text.
    public var children: [SyntaxNode] { kind.children }
}

extension SyntaxNode.Kind {
    var children: [SyntaxNode] {
        switch self {
        case .number, .percent, .quantity, .date, .text, .truth, .path: []
        case .index(_, let keys): keys
        case .call(_, let arguments): arguments.flatMap(\.children)
        case .set(let elements): elements
        case .negative(let value), .not(let value), .presence(let value, _): [value]
        case .binary(let left, _, let right): [left, right]
        case .membership(let value, let membership, _): [value] + membership.children
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .fallback(let value, let otherwise): [value, otherwise]
        }
    }
}

extension SyntaxArgument {
    var children: [SyntaxNode] {
        switch value {
        case .expression(let node): [node]
        case .selection(let selection):
            ([selection.value] + selection.keys + [selection.condition, selection.key]).compactMap(\.self)
        }
    }
}

extension SyntaxMembership {
    var children: [SyntaxNode] {
        switch self {
        case .range(let range): [range.from, range.to].compactMap(\.self)
        case .holder(let node): [node]
        }
    }
}
