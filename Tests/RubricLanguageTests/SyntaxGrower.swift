import RubricLanguage

/// Grows random expressions that the grammar can write.
struct SyntaxGrower {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func expression(depth: Int) -> SyntaxNode { SyntaxNode(kind(depth: depth), range: 0..<0) }

    private mutating func kind(depth: Int) -> SyntaxNode.Kind {
        if depth == 0 { return leaf() }
        let next = depth - 1
        switch roll(13) {
        case 0: return leaf()
        case 1: return .index(path(), expressions(next))
        case 2:
            let count = roll(4)
            return .call(name(), (0..<count).map { argument(depth: next, isLast: $0 == count - 1) })
        case 3: return .set(expressions(next))
        case 4: return .negative(expression(depth: next))
        case 5: return .not(expression(depth: next))
        case 6: return .membership(expression(depth: next), membership(depth: next), negated: roll(2) == 0)
        case 7: return .presence(expression(depth: next), missing: roll(2) == 0)
        case 8:
            return .conditional(
                condition: expression(depth: next), then: expression(depth: next), otherwise: expression(depth: next))
        case 9: return .fallback(expression(depth: next), otherwise: expression(depth: next))
        default: return .binary(expression(depth: next), pick(BinaryOperator.allCases), expression(depth: next))
        }
    }

    private mutating func leaf() -> SyntaxNode.Kind {
        switch roll(8) {
        case 0: .number(pick(["0", "12", "0.25", "2024", "100.50"]))
        case 1: .percent(pick(["20", "0.5"]))
        case 2: .quantity(pick(["30", "1.5"]), unit: SyntaxName(pick(["days", "CNY", "year", "EUR"]), range: 0..<0))
        case 3: .date(pick(["2024-01", "2024-02-29"]))
        case 4: .text(pick(["", "Nature", "it's", "say \"no\"", "高质量", "a\nb", "\""]))
        case 5: .truth(roll(2) == 0)
        default: .path(path())
        }
    }

    private mutating func membership(depth: Int) -> SyntaxMembership {
        let (from, to) = (expression(depth: depth), expression(depth: depth))
        let ends: [(SyntaxNode?, SyntaxNode?)] = [(from, to), (nil, to), (from, nil)]
        guard roll(3) > 0 else { return .holder(from) }
        let (first, last) = pick(ends)
        return .range(SyntaxRange(from: first, to: last, includesEnd: roll(2) == 0, range: 0..<0))
    }

    /// Keys without a condition after them would take the next argument for a key.
    private mutating func argument(depth: Int, isLast: Bool) -> SyntaxArgument {
        let label: SyntaxArgument.Label? = pick([nil, nil, .number("40"), .name(name())])
        guard roll(2) == 0 else { return SyntaxArgument(label: label, .expression(expression(depth: depth))) }
        let value = roll(2) == 0 ? expression(depth: depth) : nil
        let keys = roll(3) == 0 ? expressions(depth) : []
        let key = roll(3) == 0 ? expression(depth: depth) : nil
        let isEnough = keys.isEmpty ? value != nil || key != nil : isLast || key != nil
        let condition = !isEnough || roll(2) == 0 ? expression(depth: depth) : nil
        let sources = (0...roll(2)).map { _ in path() }
        let selection = SyntaxSelection(
            value: value, sources: sources, keys: keys, condition: condition, key: key, range: 0..<0)
        return SyntaxArgument(label: label, .selection(selection))
    }

    private mutating func expressions(_ depth: Int) -> [SyntaxNode] {
        (0...roll(3)).map { _ in expression(depth: depth) }
    }

    private mutating func path() -> SyntaxPath { SyntaxPath((0...roll(3)).map { _ in name() }) }

    private mutating func name() -> SyntaxName {
        SyntaxName(pick(["a", "points", "title-factor", "级别", "known", "trl-9", "_x", "é", "by"]), range: 0..<0)
    }

    private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}
