/// How tightly an expression holds together, from the loosest.
private enum Binding: Int, Comparable {
    case conditional, fallback, or, and, not, comparison, sum, product, sign, primary

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }

    var next: Binding { Binding(rawValue: rawValue + 1) ?? .primary }
}

extension SyntaxNode: CustomStringConvertible {
    /// The expression in canonical spelling, with parentheses only where they are needed or help the reader.
    public var description: String {
        switch kind {
        case .number(let digits): digits
        case .percent(let digits): "\(digits) %"
        case .quantity(let digits, let unit): "\(digits) \(unit.text)"
        case .date(let date): date
        case .text(let text): "\"\(text.replacing("\"", with: "\"\""))\""
        case .truth(let value): value ? "true" : "false"
        case .path(let path): path.text
        case .index(let path, let keys): "\(path.text)[\(keys.listed)]"
        case .call(let function, let arguments): "\(function.text)(\(arguments.listed))"
        case .set(let elements): "{\(elements.listed)}"
        case .negative(let value): "-\(value.text(.sign))"
        case .not(let value): "not \(value.text(.not))"
        case .binary(let left, let op, let right): binary(left, op, right)
        case .membership(let value, let membership, let negated):
            "\(value.text(.sum))\(negated ? " not" : "") in \(membership)"
        case .presence(let value, let missing): "\(value.text(.sum)) is \(missing ? "missing" : "known")"
        case .conditional(let condition, let then, let otherwise):
            "if \(condition.text(.or)) then \(then.text(.or)) else \(otherwise.asLastBranch)"
        case .fallback(let value, let otherwise): "\(value.text(.fallback)) else \(otherwise.text(.or))"
        }
    }

    /// The text, in parentheses if the expression holds together less tightly than its place demands.
    fileprivate func text(_ demanded: Binding) -> String {
        binding < demanded ? "(\(self))" : description
    }

    /// The text after the `else` of an `if`, where another `if` makes a chain.
    private var asLastBranch: String {
        if case .conditional = kind { description } else { text(.or) }
    }

    private func binary(_ left: SyntaxNode, _ op: BinaryOperator, _ right: SyntaxNode) -> String {
        let own = op.binding
        return "\(left.text(own == .comparison ? own.next : own)) \(op.rawValue) \(right.text(own.next))"
    }

    private var binding: Binding {
        switch kind {
        case .number, .percent, .quantity, .date, .text, .truth, .path, .index, .call, .set: .primary
        case .negative: .sign
        case .not: .not
        case .binary(_, let op, _): op.binding
        case .membership, .presence: .comparison
        case .conditional: .conditional
        case .fallback: .fallback
        }
    }
}

extension BinaryOperator {
    fileprivate var binding: Binding {
        switch self {
        case .or: .or
        case .and: .and
        case .equal, .unequal, .less, .atMost, .greater, .atLeast: .comparison
        case .plus, .minus: .sum
        case .times, .divided: .product
        }
    }
}

extension Sequence where Element: CustomStringConvertible {
    fileprivate var listed: String { map(\.description).joined(separator: ", ") }
}

extension SyntaxArgument: CustomStringConvertible {
    public var description: String {
        let text =
            switch value {
            case .expression(let node): node.description
            case .selection(let selection): selection.description
            }
        return switch label {
        case .number(let digits): "\(digits): \(text)"
        case .name(let name): "\(name.text): \(text)"
        case nil: text
        }
    }
}

extension SyntaxSelection: CustomStringConvertible {
    public var description: String {
        let names = sources.map(\.text).joined(separator: ", ")
        let source = sources.count == 1 ? names : "{\(names)}"
        let groups = keys.isEmpty ? "" : " by " + keys.map { $0.text(.sum) }.joined(separator: ", ")
        return (value.map { "\($0) of " } ?? "") + source + groups + (condition.map { " where \($0)" } ?? "")
            + (key.map { " per \($0)" } ?? "")
    }
}

extension SyntaxMembership: CustomStringConvertible {
    public var description: String {
        switch self {
        case .range(let range): range.description
        case .holder(let node): node.text(.sum)
        }
    }
}

extension SyntaxRange: CustomStringConvertible {
    public var description: String {
        "\(from?.text(.sum) ?? "")\(includesEnd ? ".." : "..<")\(to?.text(.sum) ?? "")"
    }
}
