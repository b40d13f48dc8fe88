import Diagnostics
import Records
import YAMLDocuments

/// Named numbers of the items of a criterion.
extension Checker {
    /// What names mean for the items of a criterion, with their named numbers.
    func itemScope(_ criterion: Int, points: Scope.Points? = nil) -> Scope {
        var scope = Scope.item(criteria[criterion].kinds, points: points)
        scope.values = itemValueNames[criterion] ?? [:]
        return scope
    }

    /// Gives the named numbers of a criterion their meaning, in order: later ones may use earlier ones.
    func itemValues(of criterion: Int) -> Range<Int> {
        let start = pool.itemValues.count
        for (name, key, yaml) in criteria[criterion].fields.entries("values") {
            guard isItemValueName(name, of: criteria[criterion].kinds, at: key) else { continue }
            let value = itemValue(name, yaml, in: itemScope(criterion))
            itemValueNames[criterion, default: [:]][name] = .some(value == nil ? nil : pool.itemValues.count)
            if let value { pool.itemValues.append(value) }
        }
        return start..<pool.itemValues.count
    }

    /// `{title:, value:, round:}` or an expression alone.
    private func itemValue(_ name: String, _ yaml: YAMLNode, in scope: Scope) -> ItemValue? {
        guard yaml.entries != nil, Keys.itemValue.contains(where: { yaml[$0] != nil }) else {
            return expression(yaml, in: scope, as: .anyNumber).map {
                ItemValue(name: name, labels: Labels(name, name), value: $0, rounding: nil)
            }
        }
        let fields = reader.fields(of: yaml, allowed: Keys.itemValue)
        let value = fields.required("value").flatMap { expression($0, in: scope, as: .anyNumber) }
        let step = fields["round"].flatMap(roundingStep)
        return value.map { ItemValue(name: name, labels: labels(fields, name: name), value: $0, rounding: step) }
    }

    /// Whether a name means nothing else where the number is used. Other criteria may use the same name.
    private func isItemValueName(_ name: String, of kinds: [KindIndex], at key: YAMLNode) -> Bool {
        guard isName(name, at: key) else { return false }
        if Reserved.words.contains(name) {
            reader.report("name-reserved", "`\(name)` already means something in expressions.", at: key, value: name)
            return false
        }
        let holder = kinds.first { vocabulary[$0].slot(name) != nil }.map { "field of `\(vocabulary[$0].name)`" }
        guard let other = holder ?? taken[name] else { return true }
        reader.report("name-taken", "`\(name)` is already the name of a \(other).", at: key, value: name)
        return false
    }
}
