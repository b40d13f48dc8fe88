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
    guard let name, let labels, !reader.hasErrors else { return (nil, reader.findings) }
    let days = fields["publicity-days"].flatMap { reader.text($0) }.flatMap { Int($0) }
    return (Policy(name: name, labels: labels, rules: rules, publicityDays: days), reader.findings)
}

private func rule(_ name: String, _ key: YAMLNode, _ value: YAMLNode, _ reader: YAMLReader) -> Policy.Rule? {
    let fields = reader.fields(of: value, allowed: ["severity", "legacy", "reason", "sources", "limit", "inputs"])
    guard let lint = reader.choice(key, among: Policy.Lint.allCases.map(\.rawValue)).flatMap(Policy.Lint.init),
        let severity = fields.required("severity").flatMap(reader.severity),
        let reason = fields.required("reason").flatMap(reader.labels)
    else { return nil }
    let limit = fields["limit"].flatMap { yaml in reader.text(yaml).flatMap { Exact($0) } }
    return Policy.Rule(
        lint: lint, severity: severity, legacySeverity: fields["legacy"].flatMap(reader.severity) ?? severity,
        reason: reason, sources: fields.list("sources").compactMap(reader.legalSource), limit: limit ?? Exact(100),
        inputs: Set(fields.texts("inputs")))
}

extension YAMLReader {
    fileprivate func severity(_ yaml: YAMLNode) -> Severity? {
        choice(yaml, among: Severity.allCases.map(\.rawValue)).flatMap(Severity.init)
    }
}
