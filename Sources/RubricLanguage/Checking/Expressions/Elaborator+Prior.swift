import YAMLDocuments

/// What an earlier run gave.
extension Elaborator {
    /// `prior(MEASURE)`: the value that the earlier run found for the person. It is named and not needed, so that a
    /// quantity may look at its own value of the cycle before.
    func prior(_ node: SyntaxNode) -> Typed? {
        guard scope.level == .subject || scope.level == .item else {
            report(
                "prior-unavailable", "Earlier runs are known of people only, not of places.", at: node.range,
                hint: "Write a measure with it, and use the measure.")
            return nil
        }
        guard case .path(let path) = node.kind, let quantity = checker.quantity(path.text, of: .subject) else {
            let names = checker.quantities(of: .subject)
            report(
                "unknown-name", "There is no quantity `\(text(node.range))`.", at: node.range,
                hint: suggestion(for: text(node.range), among: names), value: text(node.range), allowed: names)
            return nil
        }
        let unit = checker.declaredUnit(of: quantity)
        checker.priorUses.append((quantity, unit, scalar.source(ofText: node.range)))
        return Typed(node: checker.pool.add(prior: checker.name(of: quantity)), type: .number(unit), isOptional: true)
    }
}

extension Checker {
    /// The unit that a quantity says it has, before it is given its meaning.
    func declaredUnit(of quantity: Quantity) -> Unit {
        guard case .formula(let place) = quantity, let text = formulas[place].yaml["unit"]?.text else { return .none }
        return Unit(rawValue: text) ?? .none
    }

    /// Reports where `prior` took a quantity for one of another unit. To be called when all have their meaning.
    func checkPriorUnits() {
        for (quantity, unit, range) in priorUses {
            guard case .done(let index) = progress[quantity], measures[index.index].unit != unit else { continue }
            let name = name(of: quantity)
            reader.report(
                "prior-unit", "`\(name)` does not say its unit, and `prior` needs to know it.", at: range,
                hint: "Write it out: `\(name): {unit: \(measures[index.index].unit.rawValue), value: …}`.",
                value: name)
        }
    }
}

extension ExpressionPool {
    /// Adds the name of a measure of an earlier run, or finds it among those that are asked for already.
    fileprivate mutating func add(prior name: String) -> Int32 {
        if let known = priors.firstIndex(of: name) { return add(.prior(Int32(known))) }
        priors.append(name)
        return add(.prior(Int32(priors.count - 1)))
    }
}
