import Diagnostics
import Records
import YAMLDocuments

/// Grades of which the worst holds whose condition is met.
extension Checker {
    /// They are written from the worst to the best, and kept from the best to the worst like bands.
    func conditionalGrading(_ fields: YAMLFields) -> Grading? {
        for name in ["of", "bands"] {
            guard let key = fields.key(name) else { continue }
            reader.report("idle-key", "`\(name)` means nothing beside `worst of`.", at: key, value: name)
        }
        let entries = fields.requiredEntries("worst of")
        let grades = entries.enumerated().map { place, entry in
            grade(entry.name, entry.key, entry.value, isBest: place == entries.count - 1)
        }
        let total = visit(.total, from: fields.key("worst of")?.range ?? 0..<0)
        guard let total, !grades.isEmpty, grades.allSatisfy({ $0 != nil }) else { return nil }
        var grading = Grading(measure: total, bands: grades.compactMap(\.self).reversed())
        grading.isByConditions = true
        return grading
    }

    private func grade(_ name: String, _ key: YAMLNode, _ yaml: YAMLNode, isBest: Bool) -> Grading.Band? {
        let range = NumberRange(lower: nil, upper: nil, includesUpper: true)
        var band = Grading.Band(name: name, labels: Labels(name, name), range: range)
        var condition = yaml
        if yaml.entries != nil {
            let fields = reader.fields(of: yaml, allowed: Keys.conditionalGrade)
            band.labels = labels(fields, name: name)
            guard let node = fields.required("when") else { return nil }
            condition = node
        }
        if condition.text == "else" { return isBest ? band : elseTooEarly(name, at: condition) }
        if isBest {
            reader.report(
                "grade-else", "Who meets none of the conditions has no grade.", at: key,
                hint: "Write the best grade last, as `\(name): else`.")
            return nil
        }
        band.condition = expression(condition, in: .subject, as: .truth)
        return band.condition == nil ? nil : band
    }

    private func elseTooEarly(_ name: String, at yaml: YAMLNode) -> Grading.Band? {
        reader.report(
            "band-order", "What stands behind `\(name)` can never be reached.", at: yaml,
            hint: "Write the grades from the worst to the best; the best is the one with `else`.")
        return nil
    }
}
