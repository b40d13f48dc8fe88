import Numbers
import Records

/// Numbers, dates and texts as they stand in the rubric.
extension Elaborator {
    func literal(_ node: SyntaxNode, expecting expected: ValueType?) -> Typed? {
        switch node.kind {
        case .number(let digits): number(digits, .none)
        case .percent(let digits): number(digits, .none, scale: Exact(1, over: 100))
        case .quantity(let digits, let unit): quantity(digits, unit)
        case .date(let written): date(written, at: node.range)
        case .text(let text): self.text(text, expecting: expected, at: node.range)
        case .truth(let value): Typed(node: add(.truth(value)), type: .truth)
        default: preconditionFailure("a literal is one of these")
        }
    }

    /// A number without a sign, and its value.
    func number(_ value: Exact, _ unit: Unit) -> Typed {
        Typed(node: checker.pool.add(number: value), type: .number(unit), isPositive: value.signum > 0)
    }

    private func number(_ digits: String, _ unit: Unit, scale: Exact = .one) -> Typed? {
        Exact(digits).map { number($0 * scale, unit) }
    }

    private func quantity(_ digits: String, _ unit: SyntaxName) -> Typed? {
        switch unit.text {
        case "day", "days": return number(digits, .days)
        case "month", "months", "year", "years":
            report(
                "unit-without-length", "`\(unit.text)` is not a fixed number of days.", at: unit.range,
                hint: "Write the days, or a period: `within: years-until(5, period.to)`.", value: unit.text)
            return nil
        default: return amount(digits, unit)
        }
    }

    private func amount(_ digits: String, _ unit: SyntaxName) -> Typed? {
        guard let currency = checker.currency else {
            missesCurrency(at: unit.range)
            return nil
        }
        guard currency.code == unit.text else {
            report(
                "currency-differs", "The rubric counts in \(currency.code), not in \(unit.text).", at: unit.range,
                value: unit.text, allowed: [currency.code])
            return nil
        }
        return number(digits, .money)
    }

    /// Reports, once, that money is used without a currency.
    func missesCurrency(at range: Range<Int>) {
        if checker.hasMissedCurrency { return }
        checker.hasMissedCurrency = true
        report(
            "currency-missing", "The rubric uses money and does not say in which currency.", at: range,
            hint: "Say it at the top: `currency: CNY`.")
    }

    private func date(_ written: String, at range: Range<Int>) -> Typed? {
        guard let date = PartialDate(written) else {
            report("bad-date", "The calendar has no `\(written)`.", at: range, value: written)
            return nil
        }
        return Typed(node: add(.date(date.bits)), type: .date)
    }

    private func text(_ text: String, expecting expected: ValueType?, at range: Range<Int>) -> Typed? {
        if case .code(let name) = expected, let enumeration = checker.vocabulary.enumeration(name) {
            let isValue = enumeration.index(of: text) != nil
            report(
                "type-mismatch", "A value of `\(name)` is no text.", at: range,
                hint: isValue ? "Write `\(text)` without quotation marks." : nil, value: text,
                allowed: enumeration.values.map(\.name))
            return nil
        }
        return Typed(node: checker.pool.add(text: text), type: .text)
    }
}
