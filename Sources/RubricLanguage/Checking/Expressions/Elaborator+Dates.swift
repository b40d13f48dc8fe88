import Numbers

/// Functions of dates and periods, and works of places.
extension Elaborator {
    /// The year of a date, or the period of a year given as a number.
    func year(_ node: SyntaxNode) -> Typed? {
        guard let value = elaborate(node) else { return nil }
        switch value.type {
        case .date: return Typed(node: add(.year(value.node)), type: .number(.none), isOptional: value.isOptional)
        case .number(.none):
            let isYear = checker.pool.constant(value.node).map { $0.isInteger && $0 >= 1 && $0 <= 9999 } ?? false
            return Typed(node: add(.yearPeriod(value.node)), type: .period, isOptional: value.isOptional || !isYear)
        default:
            mismatch(value.type, expected: "a date or a year", at: node.range)
            return nil
        }
    }

    func yearsUntil(_ nodes: [SyntaxNode]) -> Typed? {
        let (years, date) = (plainNumber(nodes[0]), demand(nodes[1], .date))
        guard let years, let date else { return nil }
        let isWhole = checker.pool.constant(years.node).map { $0.isInteger && $0.signum > 0 } ?? false
        return Typed(
            node: add(.yearsUntil(years: years.node, date: date.node)), type: .period,
            isOptional: years.isOptional || date.isOptional || !isWhole)
    }

    func dated(_ node: SyntaxNode, _ make: (Int32) -> Node) -> Typed? {
        demand(node, .date).map { Typed(node: add(make($0.node)), type: .date, isOptional: $0.isOptional) }
    }

    func works(_ node: SyntaxNode, _ figure: (CriterionIndex) -> Node) -> Typed? {
        guard scope.level == .place else {
            report(
                "works-unavailable", "Works are counted for institutions and units only.", at: node.range,
                hint: "Write it under `places`.")
            return nil
        }
        guard case .path(let path) = node.kind, let criterion = checker.criterionNames[path.text] else {
            let names = checker.criterionNames.names
            report(
                "unknown-name", "There is no criterion `\(text(node.range))`.", at: node.range,
                hint: suggestion(for: text(node.range), among: names), value: text(node.range), allowed: names)
            return nil
        }
        return Typed(node: add(figure(.init(criterion))), type: .number(.none))
    }
}
