import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Values that a run may set.
extension Checker {
    func declareParameters() {
        for (name, key, yaml) in fields.entries("parameters") where declare(name, as: "parameter", at: key) {
            var labels = Labels(name, name)
            var value: Parameter.Value?
            if yaml.entries == nil {
                value = numberOrDate(yaml)
            } else {
                let fields = reader.fields(of: yaml, allowed: Keys.parameter)
                labels = self.labels(fields, name: name)
                let written = fields.required("value")
                value = fields["of"].map { code(written, of: $0) } ?? written.flatMap(numberOrDate)
            }
            parameterNames.append(name)
            parameters.append(Parameter(name: name, labels: labels, value: value ?? .number(.one)))
        }
    }

    private func numberOrDate(_ yaml: YAMLNode) -> Parameter.Value? {
        guard let text = yaml.text, !yaml.isEmpty else { return number(yaml).map { .number($0) } }
        if let number = Exact(percentOrDecimal: text) { return .number(number) }
        if let date = PartialDate(text) { return .date(date) }
        reader.report(
            "wrong-value", "`\(text)` is neither a number nor a date.", at: yaml,
            hint: "Say of which enumeration it is a value: `{of: …, value: \(text)}`.", value: text,
            allowed: "a number, a date such as 2024-12-31")
        return nil
    }

    /// A value of an enumeration. One that is not there is reported, and the first stands for it.
    private func code(_ yaml: YAMLNode?, of node: YAMLNode) -> Parameter.Value? {
        guard let name = reader.text(node) else { return nil }
        guard let values = vocabulary.enumeration(name)?.values.map(\.name) else {
            reader.report(
                "unknown-enumeration", "There is no enumeration `\(name)`.", at: node,
                hint: suggestion(for: name, among: vocabulary.enumerations.map(\.name)), value: name)
            return nil
        }
        guard let yaml, let text = reader.text(yaml) else { return .code(enumeration: name, value: 0) }
        if let place = values.firstIndex(of: text) { return .code(enumeration: name, value: place) }
        reader.report(
            "unknown-value", "`\(text)` is not a value of `\(name)`.", at: yaml,
            hint: suggestion(for: text, among: values), value: text, allowed: values.joined(separator: ", "))
        return .code(enumeration: name, value: 0)
    }
}
