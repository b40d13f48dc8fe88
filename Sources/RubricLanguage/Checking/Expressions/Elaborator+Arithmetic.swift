import Numbers

/// Sums, products and signs.
extension Elaborator {
    func binary(_ left: SyntaxNode, _ op: BinaryOperator, _ right: SyntaxNode) -> Typed? {
        switch op {
        case .and, .or: logical(left, op, right)
        case .equal, .unequal, .less, .atMost, .greater, .atLeast: compare(left, op, right)
        case .plus, .minus, .times, .divided: arithmetic(left, op, right)
        }
    }

    private func arithmetic(_ left: SyntaxNode, _ op: BinaryOperator, _ right: SyntaxNode) -> Typed? {
        let (first, second) = (number(left), number(right))
        guard let first, let second else { return nil }
        switch op {
        case .plus, .minus: return sum(first, op, second, at: left.range.joined(right.range))
        case .times: return product(first, second, at: left.range.joined(right.range))
        default: return quotient(first, second, at: left.range.joined(right.range))
        }
    }

    private typealias Operand = (value: Typed, unit: Unit)

    private func sum(_ left: Operand, _ op: BinaryOperator, _ right: Operand, at range: Range<Int>) -> Typed? {
        guard left.unit == right.unit else {
            let verb = op == .plus ? "added" : "subtracted"
            unitsDiffer(left.unit, right.unit, "cannot be \(verb)", at: range)
            return nil
        }
        let (a, b) = (left.value, right.value)
        let node = op == .plus ? add(.add(a.node, b.node)) : add(.subtract(a.node, b.node))
        return Typed(
            node: node, type: a.type, isOptional: a.isOptional || b.isOptional,
            isPositive: op == .plus && a.isPositive && b.isPositive)
    }

    private func product(_ left: Operand, _ right: Operand, at range: Range<Int>) -> Typed? {
        guard left.unit == .none || right.unit == .none else {
            unitsDiffer(left.unit, right.unit, "cannot be multiplied", at: range)
            return nil
        }
        let (a, b) = (left.value, right.value)
        return Typed(
            node: add(.multiply(a.node, b.node)), type: .number(left.unit == .none ? right.unit : left.unit),
            isOptional: a.isOptional || b.isOptional, isPositive: a.isPositive && b.isPositive)
    }

    private func quotient(_ left: Operand, _ right: Operand, at range: Range<Int>) -> Typed? {
        guard right.unit == .none || left.unit == right.unit else {
            unitsDiffer(left.unit, right.unit, "cannot be divided", at: range)
            return nil
        }
        let (a, b) = (left.value, right.value)
        if let divisor = checker.pool.constant(b.node), divisor.isZero {
            report("division-by-zero", "Nothing can be divided by zero.", at: range)
            return nil
        }
        let isSafe = b.isPositive || checker.pool.constant(b.node) != nil
        return Typed(
            node: add(.divide(a.node, b.node)), type: .number(left.unit == right.unit ? .none : left.unit),
            isOptional: a.isOptional || b.isOptional || !isSafe, isPositive: a.isPositive && b.isPositive)
    }

    func unitsDiffer(_ left: Unit, _ right: Unit, _ verdict: String, at range: Range<Int>) {
        let (first, second) = (ValueType.number(left).words, ValueType.number(right).words)
        let words = first == second ? "Two values that are \(first)" : "\(first.capitalisedFirst) and \(second)"
        report(
            "unit-mismatch", "\(words) \(verdict).", at: range,
            hint: left == .none ? unitHint(left, right) : unitHint(right, left) ?? unitHint(left, right))
    }

    func negative(_ node: SyntaxNode) -> Typed? {
        guard let (value, unit) = number(node) else { return nil }
        if let constant = checker.pool.constant(value.node) { return number(-constant, unit) }
        return Typed(node: add(.negate(value.node)), type: value.type, isOptional: value.isOptional)
    }
}

extension String {
    /// The text with a capital at its start.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
