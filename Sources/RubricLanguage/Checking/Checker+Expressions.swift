import Diagnostics
import YAMLDocuments

/// Expressions in the places of the file where they stand.
extension Checker {
    /// What the place of an expression asks of it.
    enum Demand {
        /// A condition.
        case truth
        /// A number in a unit, which may be missing.
        case number(Unit)
        /// A number in a unit that is always known.
        case knownNumber(Unit)
        /// A number in any unit.
        case anyNumber
        /// A date, which may be missing.
        case date
        /// What items may be grouped by.
        case key
    }

    /// The expression that a node of the file holds.
    func expression(_ yaml: YAMLNode, in scope: Scope, as demand: Demand) -> Expression? {
        syntax(of: yaml).flatMap { expression($0, of: yaml, in: scope, as: demand) }
    }

    /// A part of an expression as an expression of its own.
    func expression(_ syntax: SyntaxNode, of yaml: YAMLNode, in scope: Scope, as demand: Demand) -> Expression? {
        let elaborator = Elaborator(checker: self, scalar: yaml, scope: scope)
        guard let value = value(of: syntax, elaborator, as: demand) else { return nil }
        return Expression(
            root: value.node, type: value.type, isOptional: value.isOptional,
            text: elaborator.words(of: syntax, meaning: value.node))
    }

    private func value(of syntax: SyntaxNode, _ elaborator: Elaborator, as demand: Demand) -> Typed? {
        switch demand {
        case .truth: return elaborator.condition(syntax)
        case .anyNumber: return elaborator.number(syntax)?.value
        case .number(let unit):
            return elaborator.number(syntax).flatMap { elaborator.demand($0.value, unit, at: syntax.range) }
        case .knownNumber(let unit):
            guard let value = value(of: syntax, elaborator, as: .number(unit)) else { return nil }
            return elaborator.isKnown(value, at: syntax.range) ? value : nil
        case .date: return elaborator.demand(syntax, .date)
        case .key:
            guard let value = elaborator.elaborate(syntax) else { return nil }
            if value.type == .period || value.type == .truth {
                elaborator.mismatch(value.type, expected: "a value to group by", at: syntax.range)
                return nil
            }
            return value
        }
    }

    // MARK: Syntax

    /// The tree of an expression that a scalar holds.
    func syntax(of yaml: YAMLNode) -> SyntaxNode? {
        guard let text = yaml.text else {
            refuse(yaml)
            return nil
        }
        let (syntax, faults) = parseExpression(text)
        if isCut(yaml, faults) { return nil }
        for fault in faults { reader.report(Finding(fault, in: yaml, of: reader.source)) }
        return syntax
    }

    /// Reports a node that is no scalar.
    private func refuse(_ yaml: YAMLNode) {
        guard let entries = yaml.entries, let first = entries.first else {
            reader.wrongShape(yaml, expected: "an expression")
            return
        }
        let end = first.value.range.isEmpty ? first.key.range.upperBound : first.value.range.lowerBound
        reader.report(
            "expression-cut", "YAML reads a mapping here instead of an expression.",
            at: first.key.range.lowerBound..<max(end, first.key.range.upperBound), hint: Self.quoteIt)
    }

    private static let quoteIt = "Put the whole expression in quotation marks."

    /// Whether YAML ended a plain scalar before its author did, at ` #` or, between braces, at a comma.
    private func isCut(_ yaml: YAMLNode, _ faults: [SyntaxFault]) -> Bool {
        guard case .scalar(_, .plain) = yaml.content, faults.contains(where: \.isAtEnd) else { return false }
        let rest = reader.source.bytes[yaml.range.upperBound...]
        let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard let next = rest.dropFirst(blanks).first else { return false }
        guard next == UInt8(ascii: "#") && blanks > 0 || next == UInt8(ascii: ",") else { return false }
        let sign = next == UInt8(ascii: "#") ? " #" : ","
        let end = yaml.range.upperBound + blanks
        reader.report(
            "expression-cut", "YAML ends this expression at the `\(sign)`.", at: yaml.range.lowerBound..<end + 1,
            hint: Self.quoteIt)
        return true
    }
}

extension SyntaxFault {
    /// Whether something is missing at the end of the expression.
    fileprivate var isAtEnd: Bool {
        switch kind {
        case .unexpectedEnd, .unclosedBracket, .unclosedText, .ifWithoutElse: true
        default: false
        }
    }
}
