import Records
import YAMLDocuments

/// Conditions of a subject that have names.
extension Checker {
    func declareConditions() {
        for (name, key, yaml) in fields.entries("conditions") {
            let isOfItems = yaml["of"] != nil
            guard declare(name, as: isOfItems ? Self.itemCondition : "condition", at: key), !isOfItems else { continue }
            conditionNames.append(name)
            conditions.append(FormulaDeclaration(name: name, key: key, yaml: yaml))
        }
    }

    /// A condition that the rubric writes out: `{title:, when:}` or an expression alone.
    func conditionMeasure(_ declaration: FormulaDeclaration) -> Measure? {
        let (name, yaml) = (declaration.name, declaration.yaml)
        guard yaml.entries != nil, Keys.condition.contains(where: { yaml[$0] != nil }) else {
            return expression(yaml, in: .subject, as: .truth).map { measure(name, Labels(name, name), $0) }
        }
        let fields = reader.fields(of: yaml, allowed: Keys.condition)
        return fields.required("when").flatMap { expression($0, in: .subject, as: .truth) }
            .map { measure(name, labels(fields, name: name), $0) }
    }

    private func measure(_ name: String, _ labels: Labels, _ condition: Expression) -> Measure {
        Measure(
            name: name, labels: labels, unit: .condition, isOptional: condition.isOptional, rounding: nil,
            definition: .condition(condition))
    }
}
