/// Ends the parsing of a part after its fault has been reported.
struct Recovery: Error {}

/// Reads the grammar of `Expressions.md` by recursive descent.
struct Parser {
    /// Brackets and signs inside one another.
    static let deepest = 100
    /// Levels of a tree.
    static let highest = 256

    let tokens: [Token]
    private var position = 0
    private var depth = 0
    private(set) var faults: [SyntaxFault]

    init(_ text: String) {
        (tokens, faults) = Lexer.tokens(of: text)
    }

    /// Reads a whole text in which nothing may be left.
    static func parse<Result>(
        _ text: String, _ read: (inout Parser) throws(Recovery) -> Result
    ) -> (result: Result?, faults: [SyntaxFault]) {
        var parser = Parser(text)
        var result: Result?
        do throws(Recovery) {
            if parser.current.kind == .end { try parser.fail(.empty) }
            result = try read(&parser)
            try parser.expectEnd()
        } catch {
            result = nil
        }
        guard parser.faults.isEmpty else { return (nil, parser.faults.sorted { $0.isBefore($1) }) }
        return (result, [])
    }

    // MARK: Moving

    var current: Token { tokens[position] }

    var following: Token { tokens[min(position + 1, tokens.count - 1)] }

    /// Whether a name or number with a colon stands behind the current token.
    var isLabelFollowing: Bool {
        guard position + 2 < tokens.count, tokens[position + 2].kind == .sign(.colon) else { return false }
        switch following.kind {
        case .name, .number: return true
        default: return false
        }
    }

    mutating func advance() {
        if position + 1 < tokens.count { position += 1 }
    }

    /// Passes a sign if it stands here.
    mutating func take(_ sign: Sign) -> Bool {
        guard current.kind == .sign(sign) else { return false }
        advance()
        return true
    }

    /// Passes a keyword if it stands here.
    mutating func take(_ keyword: Keyword) -> Bool {
        guard current.kind == .keyword(keyword) else { return false }
        advance()
        return true
    }

    // MARK: Faults

    mutating func report(_ kind: SyntaxFault.Kind, at range: Range<Int>) {
        faults.append(SyntaxFault(kind, range: range))
    }

    /// Reports a fault at the current token and gives up the part.
    mutating func fail(_ kind: SyntaxFault.Kind, at range: Range<Int>? = nil) throws(Recovery) {
        report(kind, at: range ?? current.range)
        throw Recovery()
    }

    /// Reports that something else was expected here, unless what stands here has been reported already.
    mutating func failExpecting(_ expected: String) throws(Recovery) {
        switch current.kind {
        case .faulty: throw Recovery()
        case .end: try fail(.unexpectedEnd(expected: expected))
        case .sign(.through), .sign(.upTo): try fail(.strayRange)
        case .sign(.percent): try fail(.strayPercent)
        case .keyword(.if): try fail(.bareIf)
        default: try fail(.unexpected(current.kind.spelling, expected: expected))
        }
    }

    private mutating func expectEnd() throws(Recovery) {
        if current.kind != .end { try failExpecting(Expectation.operator) }
    }

    // MARK: Depth and nodes

    /// Reads a part one level deeper.
    mutating func deeper<Result>(
        _ read: (inout Parser) throws(Recovery) -> Result
    ) throws(Recovery) -> Result {
        if depth >= Self.deepest { try fail(.tooDeep) }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    /// A node, unless the tree gets too high.
    mutating func node(_ kind: SyntaxNode.Kind, _ range: Range<Int>) throws(Recovery) -> SyntaxNode {
        let node = SyntaxNode(kind, range: range)
        if node.height > Self.highest { try fail(.tooDeep, at: range) }
        return node
    }

    // MARK: Lists

    /// Reads what stands between brackets, with commas; the opening bracket is the current token.
    ///
    /// After a fault it goes on behind the next comma. Returns the elements and the end of the closing bracket.
    mutating func list<Element>(
        closedBy closing: Sign, mayBeEmpty: Bool, _ read: (inout Parser) throws(Recovery) -> Element
    ) throws(Recovery) -> (elements: [Element], end: Int) {
        let opening = current
        advance()
        var elements: [Element] = []
        var isSound = true
        if mayBeEmpty, current.kind == .sign(closing) {
            defer { advance() }
            return ([], current.range.upperBound)
        }
        while true {
            do throws(Recovery) {
                elements.append(try deeper(read))
                if !isAtSeparator(closing) { try failInList(closing, opening) }
            } catch {
                isSound = false
                skipToSeparator()
            }
            if take(.comma) { continue }
            guard current.kind == .sign(closing) else { throw Recovery() }
            let end = current.range.upperBound
            advance()
            if !isSound { return ([], end) }
            return (elements, end)
        }
    }

    private func isAtSeparator(_ closing: Sign) -> Bool {
        current.kind == .sign(.comma) || current.kind == .sign(closing)
    }

    private mutating func failInList(_ closing: Sign, _ opening: Token) throws(Recovery) {
        if current.kind == .end { try fail(.unclosedBracket(opening.kind.spelling), at: opening.range) }
        try failExpecting("`,` or `\(closing.rawValue)`")
    }

    /// Passes the rest of a faulty element, with the brackets in it.
    private mutating func skipToSeparator() {
        var level = 0
        while current.kind != .end {
            if case .sign(let sign) = current.kind {
                if level == 0, sign == .comma || sign.isClosing { return }
                if sign.isOpening { level += 1 }
                if sign.isClosing { level -= 1 }
            }
            advance()
        }
    }
}

extension SyntaxFault {
    fileprivate func isBefore(_ other: SyntaxFault) -> Bool {
        (range.lowerBound, range.upperBound) < (other.range.lowerBound, other.range.upperBound)
    }
}
