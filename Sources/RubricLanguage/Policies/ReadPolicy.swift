import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Reads a policy.
func readPolicy(_ source: SourceText) -> (policy: Policy?, findings: [Finding]) {
    let reader = YAMLReader(source)
    let fields = reader.fields(of: reader.root, allowed: ["policy", "title", "rules", "publicity-days"])
    let name = fields.requiredText("policy")
    let labels = fields.required("title").flatMap(reader.labels)
    let rules = fields.requiredEntries("rules").compactMap { rule($0.name, $0.key, $0.value, reader) }
    let days = fields["publicity-days"].flatMap { reader.wholeNumber($0) }
    guard let name, let labels, !reader.hasErrors else { return (nil, reader.findings) }
    return (Policy(name: name, labels: labels, rules: rules, publicityDays: days), reader.findings)
}

private func rule(_ name: String, _ key: YAMLNode, _ value: YAMLNode, _ reader: YAMLReader) -> Policy.Rule? {
    let fields = reader.fields(of: value, allowed: ["severity", "legacy", "reason", "sources", "limit", "inputs"])
    guard let lint = reader.choice(key, among: Policy.Lint.allCases.map(\.rawValue)).flatMap(Policy.Lint.init),
        let severity = fields.required("severity").flatMap(reader.severity),
        let reason = fields.required("reason").flatMap(reader.labels)
    else { return nil }
    let limit = fields["limit"].flatMap { reader.percentage($0) }
    return Policy.Rule(
        lint: lint, severity: severity, legacySeverity: fields["legacy"].flatMap(reader.severity) ?? severity,
        reason: reason, sources: fields.list("sources").compactMap(reader.legalSource), limit: limit ?? Exact(100),
        inputs: Set(fields.texts("inputs")))
}

extension YAMLReader {
    fileprivate func wholeNumber(_ yaml: YAMLNode) -> Int? {
        guard let text = text(yaml) else { return nil }
        if let number = Int(text), number >= 0 { return number }
        report("wrong-value", "`\(text)` is no whole number of days.", at: yaml, value: text, allowed: "5")
        return nil
    }

    /// A number of per cent, with or without the sign.
    fileprivate func percentage(_ yaml: YAMLNode) -> Exact? {
        guard let text = text(yaml) else { return nil }
        let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
        if let number = Exact(digits.filter { $0 != " " }), number >= 0 { return number }
        report("wrong-value", "`\(text)` is no percentage.", at: yaml, value: text, allowed: "40 or 40 %")
        return nil
    }

    fileprivate func severity(_ yaml: YAMLNode) -> Severity? {
        choice(yaml, among: Severity.allCases.map(\.rawValue)).flatMap(Severity.init)
    }
}
