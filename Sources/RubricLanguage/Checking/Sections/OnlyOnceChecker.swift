import Records
import YAMLDocuments

/// Criteria of which only one pays an item.
extension Checker {
    func onlyOnce() -> [OnlyOnce] {
        fields.entries("only once").compactMap { name, key, yaml in
            guard isName(name, at: key) else { return nil }
            let fields = reader.fields(of: yaml, allowed: Keys.onlyOnce)
            guard let node = fields.required("criteria") else { return nil }
            let members = criteriaOnce(node)
            let kinds = members.flatMap { criteria[$0].kinds }
            let groups = groupKeys(fields["per"], in: .item(distinct(kinds)), tiers: nil)
            return OnlyOnce(
                name: name, labels: labels(fields, name: name), criteria: members.map { CriterionIndex($0) },
                groups: groups)
        }
    }

    /// At least two criteria, each named once.
    private func criteriaOnce(_ yaml: YAMLNode) -> [Int] {
        if reader.listOrOne(yaml).count == 1 {
            reader.report(
                "too-few", "An item can only be kept from counting twice under two criteria or more.", at: yaml,
                hint: "Within one criterion write `once per`.")
        }
        return places(of: yaml, among: criterionNames, called: "criterion")
    }

    private func distinct(_ kinds: [KindIndex]) -> [KindIndex] {
        var found: [KindIndex] = []
        for kind in kinds where !found.contains(kind) { found.append(kind) }
        return found
    }
}
