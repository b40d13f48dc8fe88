internal import Records
internal import YAMLDocuments

extension ExtensionReader {
    /// A kind of part as declared, and where it may stand.
    struct PartDeclaration {
        var name: String
        var inside: [YAMLNode]
    }

    /// A new kind of part. It has its own fields and no others.
    mutating func readPart(
        _ name: String, _ key: YAMLNode, _ value: YAMLNode, _ namespace: String
    ) -> PartDeclaration {
        let declaration = yaml.fields(of: value, allowed: ["label", "fields", "inside"])
        let labels = labels(declaration.required("label"))
        var kind = RecordKind(.part, name, labels.english, labels.chinese, fields: [], namespace: namespace)
        addFields(declaration.entries("fields"), to: &kind, key)
        if isSound(name, key) {
            if vocabulary.kind(name) != nil {
                reportClash(name, key, "There is a kind `\(name)` already.")
            } else if kind.fields.isEmpty {
                yaml.report(
                    "extension-empty", "The part `\(name)` has no fields.", at: key,
                    allowed: "fields with their types and labels")
            } else {
                vocabulary.add(kind)
            }
        }
        return PartDeclaration(name: name, inside: declaration.list("inside"))
    }

    /// Lets a part stand inside the kinds that its declaration names.
    mutating func allow(_ part: PartDeclaration) {
        let items = vocabulary.kinds(in: .item).map { vocabulary[$0].name }
        for node in part.inside {
            guard let name = yaml.choice(node, among: items), let kind = vocabulary.kind(name),
                vocabulary.kind(part.name) != nil
            else { continue }
            if let slot = vocabulary[kind].slot(part.name), vocabulary[kind].fields[slot.index].type == .text {
                reportClash(part.name, node, "A part `\(part.name)` cannot be told from the text `\(part.name)`.")
            } else {
                vocabulary.add(part: part.name, to: kind)
            }
        }
    }
}
