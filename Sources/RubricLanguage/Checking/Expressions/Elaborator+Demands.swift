import Numbers

/// Operands of a type that their place asks for.
extension Elaborator {
    /// A number of any unit.
    func number(_ node: SyntaxNode) -> (value: Typed, unit: Unit)? {
        guard let value = elaborate(node, expecting: .number(.none)) else { return nil }
        guard let unit = value.unit else {
            mismatch(value.type, expected: "a number", at: node.range, hint: numberHint(value.type))
            return nil
        }
        return (value, unit)
    }

    /// A number without a unit.
    func plainNumber(_ node: SyntaxNode) -> Typed? {
        number(node).flatMap { demand($0.value, .none, at: node.range) }
    }

    /// A number in a unit.
    func demand(_ value: Typed, _ unit: Unit, at range: Range<Int>) -> Typed? {
        guard value.unit != unit else { return value }
        report(
            "unit-mismatch", "Expected \(ValueType.number(unit).words), found \(value.type.words).", at: range,
            hint: unitHint(value.unit ?? .none, unit))
        return nil
    }

    /// A condition.
    func condition(_ node: SyntaxNode) -> Typed? {
        demand(node, .truth, hint: "Compare it with something, or ask whether it `is known`.")
    }

    /// A value of one type.
    func demand(_ node: SyntaxNode, _ type: ValueType, hint: String? = nil) -> Typed? {
        guard let value = elaborate(node, expecting: type) else { return nil }
        guard value.type == type else {
            mismatch(value.type, expected: type.words, at: node.range, hint: hint)
            return nil
        }
        return value
    }

    /// Whether a value is never missing; reports it otherwise.
    func isKnown(_ value: Typed, at range: Range<Int>) -> Bool {
        guard value.isOptional else { return true }
        report(
            "missing-possible", "This can be missing, and must not be here.", at: range,
            hint: "Say what holds then, as in `… else 0`.")
        return false
    }

    func mismatch(_ found: ValueType, expected: String, at range: Range<Int>, hint: String? = nil) {
        report("type-mismatch", "Expected \(expected), found \(found.words).", at: range, hint: hint)
    }

    private func numberHint(_ found: ValueType) -> String? {
        switch found {
        case .truth: "Write `if … then 1 else 0`."
        case .date: "Use `year(…)` or `in`."
        case .code: "Give each value its number in a table."
        default: nil
        }
    }

    /// What to do about a unit that does not fit.
    func unitHint(_ found: Unit, _ wanted: Unit) -> String? {
        let currency = checker.currency?.code ?? "CNY"
        switch (found, wanted) {
        case (.money, .none): return "Divide the money by an amount, as in `/ 10000 \(currency)`."
        case (.days, .none): return "Divide the days by a number of days, as in `/ 1 day`."
        case (.none, .money): return "Say in which currency the number is, as in `10000 \(currency)`."
        case (.none, .days): return "Say that the number is in days, as in `30 days`."
        default: return nil
        }
    }

    /// A whole number that stands in the rubric, within limits.
    func wholeNumber(_ node: SyntaxNode, in limits: ClosedRange<Int>, called name: String) -> Int? {
        if case .number(let digits) = node.kind, let value = Int(digits), limits.contains(value) { return value }
        if case .negative(let inner) = node.kind, case .number(let digits) = inner.kind, let value = Int(digits),
            limits.contains(-value)
        {
            return -value
        }
        report(
            "wrong-argument", "`\(name)` is a whole number from \(limits.lowerBound) to \(limits.upperBound).",
            at: node.range, value: text(node.range))
        return nil
    }
}
