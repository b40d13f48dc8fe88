import Numbers
import RubricLanguage
import Scoring
import YAMLDocuments

/// What examples say of an earlier run.
extension CasesReader {
    /// `{measures: {NAME: VALUE}, items: {ID: {CRITERION: PAID}}}`
    func prior(_ node: YAMLNode) -> PriorRun.Subject {
        var subject = PriorRun.Subject()
        let fields = yaml.fields(of: node, allowed: ["measures", "items"])
        for (name, key, value) in fields.entries("measures") {
            guard measure(name, at: key, among: rubric.measures) != nil else { continue }
            if let value = number(value) { subject.measures[name] = value }
        }
        for (id, _, value) in fields.entries("items") {
            subject.items += yaml.entries(of: value).compactMap { name, key, paid in item(id, name, key, paid) }
        }
        return subject
    }

    private func item(_ id: String, _ criterion: String, _ key: YAMLNode, _ paid: YAMLNode) -> PriorRun.Item? {
        let names = rubric.criteria.map(\.name)
        guard names.contains(criterion) else {
            unknown(
                "unknown-criterion", "The rubric has no criterion `\(criterion)`.", at: key, criterion, among: names)
            return nil
        }
        return number(paid).map {
            PriorRun.Item(criterion: criterion, number: id, origin: nil, identifiers: [], paid: $0)
        }
    }
}
