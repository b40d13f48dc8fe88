extension PlainParser {
    /// Reads what a path may begin with that is no step: a literal, a call, or an expression in parentheses.
    mutating func primary() -> PlainExpression? {
        if take("(") {
            guard let inner = alternatives(), take(")") else { return nil }
            return inner
        }
        if let literal = literal() { return .text(.constant(literal)) }
        guard let name = name(), take("(") else { return nil }
        if name == "substring" { return characters().map(PlainExpression.text) }
        guard let arguments = arguments() else { return nil }
        return condition(name, arguments).map(PlainExpression.condition)
            ?? text(name, arguments).map(PlainExpression.text)
            ?? keyed(name, arguments).map(PlainExpression.nodes)
    }

    private mutating func arguments() -> [PlainExpression]? {
        var arguments: [PlainExpression] = []
        if take(")") { return arguments }
        repeat {
            guard let argument = alternatives() else { return nil }
            arguments.append(argument)
        } while take(",")
        return take(")") ? arguments : nil
    }

    /// Reads the arguments of `substring`.
    private mutating func characters() -> PlainString? {
        guard let text = alternatives()?.text, take(","), peek() != nil, let start = number() else { return nil }
        var end = Int.max
        if take(",") {
            guard peek() != nil, let count = number() else { return nil }
            end = start + count
        }
        return take(")") ? .characters(of: text, start..<end) : nil
    }

    private func condition(_ name: String, _ arguments: [PlainExpression]) -> PlainCondition? {
        let texts = arguments.compactMap(\.text)
        return switch (name, arguments.count, texts.count) {
        case ("true", 0, _): .constant(true)
        case ("false", 0, _): .constant(false)
        case ("not", 1, _): .not(arguments[0].condition)
        case ("boolean", 1, _): arguments[0].condition
        case ("contains", 2, 2): .contains(texts[0], texts[1])
        case ("starts-with", 2, 2): .begins(texts[0], with: texts[1])
        case ("lang", 1, 1): texts[0].constant.map(PlainCondition.language)
        case ("has-key", 1, 1): texts[0].constant.map { .hasKey(table: tableName($0), by: nil) }
        case ("has-key", 2, 2): texts[0].constant.map { .hasKey(table: tableName($0), by: arguments[1]) }
        default: nil
        }
    }

    private func text(_ name: String, _ arguments: [PlainExpression]) -> PlainString? {
        let texts = arguments.compactMap(\.text)
        guard texts.count == arguments.count else { return nil }
        return switch (name, texts.count) {
        case ("string", 0): .first(.here)
        case ("string", 1): texts[0]
        case ("normalize-space", 0): .normalised(.first(.here))
        case ("normalize-space", 1): .normalised(texts[0])
        case ("concat", 2...): .joined(texts)
        case ("substring-before", 2): .before(texts[0], of: texts[1])
        case ("substring-after", 2): .behind(texts[0], of: texts[1])
        case ("translate", 3): translated(texts)
        case ("name", 0): .name(.here, isLocal: false)
        case ("local-name", 0): .name(.here, isLocal: true)
        case ("name", 1): arguments[0].nodes.map { .name($0, isLocal: false) }
        case ("local-name", 1): arguments[0].nodes.map { .name($0, isLocal: true) }
        case ("file", 1): arguments[0].nodes.map(PlainString.file)
        default: nil
        }
    }

    private func translated(_ texts: [PlainString]) -> PlainString? {
        guard let from = texts[1].constant, let to = texts[2].constant else { return nil }
        return PlainTranslation(from: from, to: to).map { .translated(texts[0], $0) }
    }

    private func keyed(_ name: String, _ arguments: [PlainExpression]) -> PlainNodes? {
        guard name == "key", arguments.count == 2, let table = arguments[0].text?.constant, arguments[1].text != nil
        else { return nil }
        return .keyed(table: tableName(table), by: arguments[1])
    }

    private func tableName(_ literal: [UInt8]) -> String { String(decoding: normalised(literal), as: UTF8.self) }
}

extension PlainString {
    fileprivate var constant: [UInt8]? { if case .constant(let text) = self { text } else { nil } }
}
