extension Parser {
    /// `expression = conditional | fallback`
    mutating func expression() throws(Recovery) -> SyntaxNode {
        if current.kind == .keyword(.if) { return try conditional() }
        var left = try disjunction()
        while take(.else) {
            let isConditional = current.kind == .keyword(.if)
            let right = isConditional ? try conditional() : try disjunction()
            left = try node(.fallback(left, otherwise: right), left.range.joined(right.range))
            if isConditional { break }
        }
        return left
    }

    /// `branch = "if" expression "then" branch "else" branch | disjunction`
    private mutating func branch() throws(Recovery) -> SyntaxNode {
        guard current.kind == .keyword(.if) else { return try disjunction() }
        return try conditional { parser throws(Recovery) in try parser.branch() }
    }

    /// `conditional = "if" expression "then" branch "else" expression`
    private mutating func conditional() throws(Recovery) -> SyntaxNode {
        try conditional { parser throws(Recovery) in try parser.expression() }
    }

    private mutating func conditional(
        otherwise last: (inout Parser) throws(Recovery) -> SyntaxNode
    ) throws(Recovery) -> SyntaxNode {
        try deeper { parser throws(Recovery) in
            let start = parser.current.range
            parser.advance()
            let condition = try parser.expression()
            if !parser.take(.then) { try parser.failExpecting("`then`") }
            let then = try parser.branch()
            if !parser.take(.else) {
                if parser.current.kind == .end { try parser.fail(.ifWithoutElse, at: start) }
                try parser.failExpecting("`else`")
            }
            let otherwise = try last(&parser)
            return try parser.node(
                .conditional(condition: condition, then: then, otherwise: otherwise), start.joined(otherwise.range))
        }
    }

    /// `disjunction = conjunction { "or" conjunction }`
    private mutating func disjunction() throws(Recovery) -> SyntaxNode {
        var left = try conjunction()
        while take(.or) { left = try binary(left, .or, try conjunction()) }
        return left
    }

    /// `conjunction = negation { "and" negation }`
    private mutating func conjunction() throws(Recovery) -> SyntaxNode {
        var left = try negation()
        while take(.and) { left = try binary(left, .and, try negation()) }
        return left
    }

    /// `negation = "not" negation | comparison`
    private mutating func negation() throws(Recovery) -> SyntaxNode {
        guard current.kind == .keyword(.not) else { return try comparison() }
        return try deeper { parser throws(Recovery) in
            let start = parser.current.range
            parser.advance()
            let value = try parser.negation()
            return try parser.node(.not(value), start.joined(value.range))
        }
    }

    // MARK: Comparisons

    /// `comparison = sum [ relation sum | [ "not" ] "in" membership | "is" ( "missing" | "known" ) ]`
    private mutating func comparison() throws(Recovery) -> SyntaxNode {
        let left = try sum()
        guard isAtComparison else { return left }
        let result = try comparison(of: left)
        if isAtComparison { try fail(.chainedComparison) }
        return result
    }

    private var relation: BinaryOperator? {
        guard case .sign(let sign) = current.kind else { return nil }
        switch sign {
        case .equal: return .equal
        case .unequal: return .unequal
        case .less: return .less
        case .atMost: return .atMost
        case .greater: return .greater
        case .atLeast: return .atLeast
        default: return nil
        }
    }

    private var isAtComparison: Bool {
        switch current.kind {
        case .keyword(.in), .keyword(.is): true
        case .keyword(.not): following.kind == .keyword(.in)
        default: relation != nil
        }
    }

    private mutating func comparison(of left: SyntaxNode) throws(Recovery) -> SyntaxNode {
        if let relation {
            advance()
            return try binary(left, relation, try sum())
        }
        if take(.is) { return try presence(of: left) }
        let negated = take(.not)
        advance()
        let (membership, range) = try membership()
        return try node(.membership(left, membership, negated: negated), left.range.joined(range))
    }

    private mutating func presence(of value: SyntaxNode) throws(Recovery) -> SyntaxNode {
        let word = current
        guard case .name(let name) = word.kind, name == "missing" || name == "known" else {
            if word.kind == .end { try failExpecting("`missing` or `known`") }
            try fail(.badPresence)
            throw Recovery()
        }
        advance()
        return try node(.presence(value, missing: name == "missing"), value.range.joined(word.range))
    }

    /// `membership = range | sum`
    mutating func membership() throws(Recovery) -> (SyntaxMembership, Range<Int>) {
        let start = current.range
        let from = isAtRangeSign ? nil : try sum()
        guard isAtRangeSign else {
            guard let from else { throw Recovery() }
            return (.holder(from), from.range)
        }
        let sign = current
        advance()
        let to = isAtValue ? try sum() : nil
        let range = start.joined(to?.range ?? sign.range)
        if from == nil, to == nil { try fail(.emptyRange, at: sign.range) }
        if isAtRangeSign { try fail(.chainedComparison) }
        let includesEnd = sign.kind == .sign(.through)
        return (.range(SyntaxRange(from: from, to: to, includesEnd: includesEnd, range: range)), range)
    }

    private var isAtRangeSign: Bool { current.kind == .sign(.through) || current.kind == .sign(.upTo) }

    // MARK: Arithmetic

    /// `sum = product { ( "+" | "-" ) product }`
    mutating func sum() throws(Recovery) -> SyntaxNode {
        var left = try product()
        while true {
            if take(.plus) {
                left = try binary(left, .plus, try product())
            } else if take(.minus) {
                left = try binary(left, .minus, try product())
            } else {
                return left
            }
        }
    }

    /// `product = sign { ( "*" | "/" ) sign }`
    private mutating func product() throws(Recovery) -> SyntaxNode {
        var left = try sign()
        while true {
            if take(.times) {
                left = try binary(left, .times, try sign())
            } else if take(.divided) {
                left = try binary(left, .divided, try sign())
            } else {
                return left
            }
        }
    }

    /// `sign = "-" sign | primary`
    private mutating func sign() throws(Recovery) -> SyntaxNode {
        guard current.kind == .sign(.minus) else { return try primary() }
        return try deeper { parser throws(Recovery) in
            let start = parser.current.range
            parser.advance()
            let value = try parser.sign()
            return try parser.node(.negative(value), start.joined(value.range))
        }
    }

    private mutating func binary(
        _ left: SyntaxNode, _ op: BinaryOperator, _ right: SyntaxNode
    ) throws(Recovery) -> SyntaxNode {
        try node(.binary(left, op, right), left.range.joined(right.range))
    }
}

extension Range<Int> {
    /// From the start of this to the end of another.
    func joined(_ other: Range<Int>) -> Range<Int> {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
