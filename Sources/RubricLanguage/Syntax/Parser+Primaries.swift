extension Parser {
    /// Whether a value can begin here.
    var isAtValue: Bool {
        switch current.kind {
        case .number, .date, .text, .name, .faulty, .keyword(.true), .keyword(.false), .sign(.minus),
            .sign(.openParenthesis), .sign(.openBrace):
            true
        default: false
        }
    }

    /// A literal, a name, a call, a set, or an expression in parentheses.
    mutating func primary() throws(Recovery) -> SyntaxNode {
        let token = current
        switch token.kind {
        case .number(let digits): return try number(digits)
        case .name: return try name()
        case .sign(.openParenthesis): return try parenthesised()
        case .sign(.openBrace): return try set()
        case .date(let date): return try literal(.date(date))
        case .text(let text): return try literal(.text(text))
        case .keyword(.true): return try literal(.truth(true))
        case .keyword(.false): return try literal(.truth(false))
        case .faulty: return try faulty()
        default:
            try failExpecting(Expectation.value)
            throw Recovery()
        }
    }

    /// Something reported already, in whose place any value will do, with the unit of a broken number.
    private mutating func faulty() throws(Recovery) -> SyntaxNode {
        let value = try literal(.truth(false))
        if case .name(let word) = current.kind, isUnit(word) { advance() }
        return value
    }

    private mutating func literal(_ kind: SyntaxNode.Kind) throws(Recovery) -> SyntaxNode {
        defer { advance() }
        return try node(kind, current.range)
    }

    /// `number [ "%" | unit ]`
    private mutating func number(_ digits: String) throws(Recovery) -> SyntaxNode {
        let start = current.range
        advance()
        let range = start.joined(current.range)
        switch current.kind {
        case .sign(.percent):
            advance()
            return try node(.percent(digits), range)
        case .name(let word):
            if !isUnit(word) { report(.unknownUnit(word), at: current.range) }
            let unit = SyntaxName(word, range: current.range)
            advance()
            return try node(.quantity(digits, unit: unit), range)
        default: return try node(.number(digits), start)
        }
    }

    /// `"(" expression ")"`
    private mutating func parenthesised() throws(Recovery) -> SyntaxNode {
        let opening = current
        return try deeper { parser throws(Recovery) in
            parser.advance()
            let value = try parser.expression()
            let closing = parser.current.range
            if !parser.take(.closeParenthesis) {
                if parser.current.kind == .end { try parser.fail(.unclosedBracket("("), at: opening.range) }
                try parser.failExpecting("an operator or `)`")
            }
            return SyntaxNode(value.kind, range: opening.range.joined(closing))
        }
    }

    /// `"{" expression { "," expression } "}"`
    private mutating func set() throws(Recovery) -> SyntaxNode {
        let start = current.range
        let (elements, end) = try list(closedBy: .closeBrace, mayBeEmpty: false) { parser throws(Recovery) in
            try parser.expression()
        }
        return try node(.set(elements), start.lowerBound..<end)
    }

    // MARK: Names

    /// A path, a look-up in a table, or a call.
    private mutating func name() throws(Recovery) -> SyntaxNode {
        let path = try path()
        switch current.kind {
        case .sign(.openBracket):
            let (keys, end) = try list(closedBy: .closeBracket, mayBeEmpty: false) { parser throws(Recovery) in
                try parser.expression()
            }
            return try node(.index(path, keys), path.range.lowerBound..<end)
        case .sign(.openParenthesis) where path.names.count == 1:
            let (arguments, end) = try list(closedBy: .closeParenthesis, mayBeEmpty: true) { parser throws(Recovery) in
                try parser.argument()
            }
            return try node(.call(path.names[0], arguments), path.range.lowerBound..<end)
        default: return try node(.path(path), path.range)
        }
    }

    /// `path = name { "." name }`
    private mutating func path() throws(Recovery) -> SyntaxPath {
        var names: [SyntaxName] = []
        repeat {
            guard case .name(let text) = current.kind else {
                try failExpecting("a name")
                throw Recovery()
            }
            names.append(SyntaxName(text, range: current.range))
            advance()
        } while take(.dot)
        return SyntaxPath(names)
    }

    // MARK: Arguments

    /// `argument = [ ( number | name ) ":" ] ( expression | selection )`
    private mutating func argument() throws(Recovery) -> SyntaxArgument {
        let label = label()
        let value = try expression()
        if take(.of) {
            let (sources, end) = try source()
            return SyntaxArgument(label: label, .selection(try selection(value, sources, value.range.joined(end))))
        }
        if current.kind == .keyword(.where) || current.kind == .keyword(.per) || isAtKeys {
            let sources = try sources(in: value)
            return SyntaxArgument(label: label, .selection(try selection(nil, sources, value.range)))
        }
        return SyntaxArgument(label: label, .expression(value))
    }

    private mutating func label() -> SyntaxArgument.Label? {
        guard following.kind == .sign(.colon) else { return nil }
        let label: SyntaxArgument.Label
        switch current.kind {
        case .number(let digits): label = .number(digits)
        case .name(let text): label = .name(SyntaxName(text, range: current.range))
        default: return nil
        }
        advance()
        advance()
        return label
    }

    /// `source = path | "{" path { "," path } "}"`
    private mutating func source() throws(Recovery) -> (sources: [SyntaxPath], range: Range<Int>) {
        let start = current.range
        guard current.kind == .sign(.openBrace) else {
            let path = try path()
            return ([path], path.range)
        }
        let (paths, end) = try list(closedBy: .closeBrace, mayBeEmpty: false) { parser throws(Recovery) in
            try parser.path()
        }
        return (paths, start.lowerBound..<end)
    }

    /// The sources that stand before `where` or `per`, read as an expression.
    private mutating func sources(in value: SyntaxNode) throws(Recovery) -> [SyntaxPath] {
        let elements = if case .set(let elements) = value.kind { elements } else { [value] }
        var paths: [SyntaxPath] = []
        for element in elements {
            guard case .path(let path) = element.kind else {
                try fail(.notASource, at: element.range)
                break
            }
            paths.append(path)
        }
        return paths
    }

    private mutating func selection(
        _ value: SyntaxNode?, _ sources: [SyntaxPath], _ range: Range<Int>
    ) throws(Recovery) -> SyntaxSelection {
        let keys = isAtKeys ? try keys() : []
        let condition = take(.where) ? try expression() : nil
        let key = take(.per) ? try expression() : nil
        let end = key?.range ?? condition?.range ?? keys.last?.range ?? range
        return SyntaxSelection(
            value: value, sources: sources, keys: keys, condition: condition, key: key, range: range.joined(end))
    }
}

/// Whether a word after a number is a duration or looks like a currency.
private func isUnit(_ word: String) -> Bool {
    ["day", "days", "month", "months", "year", "years"].contains(word)
        || (word.utf8.count == 3 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) })
}
