internal import Diagnostics
internal import Records
internal import YAMLDocuments

extension ExtensionReader {
    /// A field; `nil` when its type cannot be told.
    func readField(_ name: String, _ node: YAMLNode) -> Field? {
        let declaration = yaml.fields(
            of: node, allowed: ["type", "label", "required", "shared", "unit", "note"])
        let labels = labels(declaration.required("label"))
        let type = declaration.required("type").flatMap(readType)
        let isRequired = declaration.boolean("required") ?? false
        let isShared = declaration.boolean("shared") ?? false
        let unit = declaration.text("unit")
        let note = declaration.text("note")
        guard let type else { return nil }
        var field = Field(name, type, labels.english, labels.chinese, unit: unit)
        field.isRequired = isRequired
        field.isShared = isShared
        field.note = note
        return field
    }

    /// `name`, `date` and so on; `identifier doi`, `enumeration level`.
    private func readType(_ node: YAMLNode) -> FieldType? {
        guard let text = yaml.text(node) else { return nil }
        let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        switch (words.first ?? "", words.dropFirst().first, words.count) {
        case ("identifier", let scheme?, 2):
            return choice(scheme, in: node, among: IdentifierScheme.allCases.map(\.rawValue))
                .flatMap(IdentifierScheme.init).map(FieldType.identifier)
        case ("enumeration", let name?, 2):
            return choice(name, in: node, among: vocabulary.enumerations.map(\.name)).map(FieldType.enumeration)
        case (let word, nil, 1) where FieldType.simple[word] != nil:
            return FieldType.simple[word]
        default:
            _ = choice(text, in: node, among: FieldType.spellings)
            return nil
        }
    }

    /// A part of a type's spelling that must be one of some names.
    private func choice(_ name: String, in node: YAMLNode, among allowed: [String]) -> String? {
        if allowed.contains(name) { return name }
        let hint = nearest(to: name, among: allowed).map { "Did you mean `\($0)`?" }
        yaml.report(
            "extension-type", "There is no type `\(node.text ?? name)`.", at: node, hint: hint, value: node.text,
            allowed: allowed.joined(separator: ", "))
        return nil
    }
}

extension FieldType {
    /// The types that are named by one word.
    fileprivate static let simple: [String: FieldType] = [
        "text": .text, "name": .name, "integer": .integer, "decimal": .decimal, "share": .share, "money": .money,
        "date": .date, "boolean": .boolean,
    ]

    /// How types are spelled, for people.
    fileprivate static let spellings = simple.keys.sorted() + ["identifier SCHEME", "enumeration NAME"]
}
