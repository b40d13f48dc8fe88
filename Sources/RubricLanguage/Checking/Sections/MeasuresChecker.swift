import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Quantities that the rubric writes out, and the total.
extension Checker {
    func declareMeasures() {
        for (name, key, yaml) in fields.entries("measures") where declare(name, as: "measure", at: key) {
            measureNames.append(name)
            formulas.append(FormulaDeclaration(name: name, key: key, yaml: yaml))
        }
    }

    func declarePlaces() {
        for (name, key, yaml) in fields.entries("places") where declare(name, as: "quantity of places", at: key) {
            placeNames.append(name)
            places.append(FormulaDeclaration(name: name, key: key, yaml: yaml))
        }
    }

    /// A quantity that the rubric writes out: `{title:, unit:, value:, round:}` or an expression alone.
    func formulaMeasure(_ declaration: FormulaDeclaration, in scope: Scope) -> Measure? {
        let (name, yaml) = (declaration.name, declaration.yaml)
        guard yaml.entries != nil, Keys.measure.contains(where: { yaml[$0] != nil }) else {
            return expression(yaml, in: scope, as: .anyNumber).map {
                measure(name, Labels(name, name), $0, rounding: nil)
            }
        }
        let fields = reader.fields(of: yaml, allowed: Keys.measure)
        let demand = unit(fields["unit"]).map { Demand.number($0) } ?? .anyNumber
        let value = fields.required("value").flatMap { expression($0, in: scope, as: demand) }
        let step = fields["round"].flatMap(roundingStep)
        return value.map { measure(name, labels(fields, name: name), $0, rounding: step) }
    }

    private func measure(_ name: String, _ labels: Labels, _ value: Expression, rounding: RoundingStep?) -> Measure {
        let unit: Unit = if case .number(let unit) = value.type { unit } else { .none }
        return Measure(
            name: name, labels: labels, unit: unit, isOptional: value.isOptional, rounding: rounding,
            definition: .formula(value))
    }

    private func unit(_ yaml: YAMLNode?) -> Unit? {
        yaml.flatMap { reader.choice($0, among: ["money", "days"]) }.flatMap(Unit.init)
    }

    // MARK: Total

    /// The total, after deductions if there are any.
    func totalMeasure(from range: Range<Int>) -> Measure? {
        guard fields["deductions"] != nil else { return sumMeasure(named: "total", from: range) }
        let before = visit(.beforeDeductions, from: range)
        deductions = readDeductions()
        guard let before else { return nil }
        return Measure(
            name: "total", labels: totalLabels, isOptional: measures[before.index].isOptional,
            rounding: rounding.total, definition: .afterDeductions(before))
    }

    /// The total before deductions: a formula, or the weighted scores.
    func sumMeasure(named name: String, from range: Range<Int>) -> Measure? {
        let labels = name == "total" ? totalLabels : Labels("Total before deductions", "扣减前总分")
        switch (fields["total"], fields["weights"]) {
        case (let yaml?, nil):
            return expression(yaml, in: .subject, as: .number(.none)).map {
                Measure(
                    name: name, labels: labels, isOptional: $0.isOptional, rounding: rounding.total,
                    definition: .formula($0))
            }
        case (nil, .some):
            let lines = dimensions.indices.map { visit(.weighted($0), from: range) }
            guard lines.allSatisfy({ $0 != nil }) else { return nil }
            return Measure(
                name: name, labels: labels, isOptional: canBeUnscored, rounding: rounding.total,
                definition: .weightedTotal)
        case (let yaml?, .some):
            _ = expression(yaml, in: .subject, as: .number(.none))
            reader.report(
                "total-twice", "The total is given both by `total` and by `weights`.",
                at: fields.key("total")?.range ?? key, hint: "Leave one of them out.")
        case (nil, nil):
            reader.report(
                "total-missing", "The rubric does not say what the total is.", at: key,
                hint: "Write `weights` for its dimensions, or a formula as `total`.")
        }
        return nil
    }

    private var totalLabels: Labels { Labels("Total", "总分") }

    /// The first key of the rubric, to point at when the whole is meant.
    private var key: Range<Int> {
        fields.node?.entries?.first?.key.range ?? 0..<0
    }

    /// Whether a subject may have no total: a dimension without a score, or none with one.
    private var canBeUnscored: Bool {
        let optional = dimensions.indices.filter { place in
            definedDimensions[place].map { measures[$0.score.index].isOptional && $0.missing != .zero } ?? false
        }
        return optional.contains { definedDimensions[$0]?.missing == .unscored }
            || !optional.isEmpty && optional.count == dimensions.count
    }

    private func readDeductions() -> [Deduction] {
        fields.entries("deductions").compactMap { name, key, yaml in
            guard isName(name, at: key) else { return nil }
            if yaml.entries == nil {
                return expression(yaml, in: .subject, as: .knownNumber(.none)).map {
                    Deduction(name: name, labels: Labels(name, name), points: $0)
                }
            }
            let fields = reader.fields(of: yaml, allowed: Keys.deduction)
            return fields.required("points").flatMap { expression($0, in: .subject, as: .knownNumber(.none)) }
                .map { Deduction(name: name, labels: labels(fields, name: name), points: $0) }
        }
    }
}
