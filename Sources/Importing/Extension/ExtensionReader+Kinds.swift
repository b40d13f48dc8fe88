internal import Records
internal import YAMLDocuments

extension ExtensionReader {
    /// A new kind of item. It has the fields that every item has, then its own, and may hold evidence.
    mutating func readKind(_ name: String, _ key: YAMLNode, _ value: YAMLNode, _ namespace: String) {
        let declaration = yaml.fields(of: value, allowed: ["label", "fields", "parts"])
        let labels = labels(declaration.required("label"))
        let parts = readParts(declaration.list("parts"), namespace)
        var kind = RecordKind(
            .item, name, labels.english, labels.chinese, fields: Vocabulary.itemFields,
            children: parts + ["evidence"], namespace: namespace)
        addFields(declaration.entries("fields"), to: &kind, key)
        guard isSound(name, key) else { return }
        if vocabulary.kind(name) != nil {
            reportClash(name, key, "There is a kind `\(name)` already.")
        } else {
            vocabulary.add(kind)
        }
    }

    /// Fields added to a kind that exists. In XML they are attributes without a namespace, like its own.
    mutating func readAddedFields(_ name: String, _ key: YAMLNode, _ value: YAMLNode) {
        guard let index = vocabulary.kind(name) else {
            _ = yaml.choice(key, among: vocabulary.kinds.map(\.name))
            for (name, _, value) in yaml.entries(of: value) { _ = readField(name, value) }
            return
        }
        var kind = vocabulary[index]
        let known = kind.fields.count
        addFields(yaml.entries(of: value), to: &kind, key)
        for field in kind.fields[known...] { vocabulary.add(field, to: index) }
    }

    /// The parts that items of a kind may hold, besides evidence: those of the core and of the same extension.
    private func readParts(_ nodes: [YAMLNode], _ namespace: String) -> [String] {
        let known = vocabulary.kinds(in: .part).map { vocabulary[$0] }
            .filter { $0.namespace == nil || $0.namespace == namespace }.map(\.name)
        var parts: [String] = []
        for node in nodes {
            guard let part = yaml.choice(node, among: known) else { continue }
            if part != "evidence", !parts.contains(part) { parts.append(part) }
        }
        return parts
    }

    func addFields(
        _ entries: [(name: String, key: YAMLNode, value: YAMLNode)], to kind: inout RecordKind, _ key: YAMLNode
    ) {
        for (name, key, value) in entries {
            guard let field = readField(name, value), isSound(name, key) else { continue }
            if kind.slot(name) != nil {
                reportClash(name, key, "The kind `\(kind.name)` has a field `\(name)` already.")
            } else if field.type == .text, kind.children.contains(name) {
                reportClash(name, key, "A text `\(name)` cannot be told from the part `\(name)`.")
            } else if kind.fields.count == 64 {
                yaml.report(
                    "extension-fields", "The kind `\(kind.name)` has no room for the field `\(name)`.", at: key,
                    value: name, allowed: "at most 64 fields in a kind")
            } else {
                kind.fields.append(field)
            }
        }
        reportMissingCurrency(of: kind, among: entries)
    }

    /// An amount means nothing without the field that names its currency.
    private func reportMissingCurrency(
        of kind: RecordKind, among entries: [(name: String, key: YAMLNode, value: YAMLNode)]
    ) {
        guard kind.slot("currency") == nil else { return }
        for (name, key, _) in entries {
            guard let slot = kind.slot(name), kind.fields[slot.index].type == .money else { continue }
            yaml.report(
                "extension-currency", "The kind `\(kind.name)` has an amount of money, but no currency.", at: key,
                hint: "Add a field `currency` of the type `name`.", value: name)
        }
    }
}
