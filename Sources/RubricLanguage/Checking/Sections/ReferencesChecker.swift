import Diagnostics
import Records
import YAMLDocuments

/// Tables in files.
extension Checker {
    func declareReferences() {
        for (name, key, yaml) in fields.entries("references") where declare(name, as: "reference table", at: key) {
            referenceNames.append(name)
            pool.references.append(reference(name, yaml))
        }
    }

    private func reference(_ name: String, _ yaml: YAMLNode) -> Reference {
        let fields = reader.fields(of: yaml, allowed: Keys.reference)
        let keys = fields.entries("keys").map { referenceKey($0.name, $0.value) }
        if fields.required("keys") != nil, keys.isEmpty, let node = fields["keys"] {
            reader.report("reference-keys", "The table `\(name)` has no keys.", at: node)
        }
        let value = fields.required("value").map(referenceValue) ?? ("", .number)
        return Reference(
            name: name, labels: labels(fields, name: name),
            file: fields.required("file").flatMap { reader.text($0) } ?? "", keys: keys,
            lookups: lookups(fields, among: keys), column: value.column, value: value.value,
            several: fields["several"].flatMap { reader.choice($0, among: Reference.Choice.allCases.map(\.rawValue)) }
                .flatMap(Reference.Choice.init))
    }

    private func referenceKey(_ name: String, _ yaml: YAMLNode) -> Reference.Key {
        guard yaml.entries != nil else {
            return Reference.Key(name: name, column: reader.text(yaml) ?? "", form: .text)
        }
        let fields = reader.fields(of: yaml, allowed: Keys.referenceKey)
        return Reference.Key(
            name: name, column: fields.required("column").flatMap { reader.text($0) } ?? "", form: form(fields),
            until: fields["until"].flatMap { reader.text($0) })
    }

    private func form(_ fields: YAMLFields) -> Reference.Key.Form {
        if let name = fields["of"].flatMap(enumeration) { return .code(name) }
        let forms = ["text", "title", "number"] + Reference.Key.schemes
        switch fields["as"].flatMap({ reader.choice($0, among: forms) }) {
        case nil, "text": return .text
        case "title": return .title
        case "number": return .number
        case let name?: return IdentifierScheme(rawValue: name).map { .identifier($0) } ?? .text
        }
    }

    private func referenceValue(_ yaml: YAMLNode) -> (column: String, value: Reference.Value) {
        guard yaml.entries != nil else { return (reader.text(yaml) ?? "", .number) }
        let fields = reader.fields(of: yaml, allowed: Keys.referenceValue)
        let column = fields.required("column").flatMap { reader.text($0) } ?? ""
        if let name = fields["of"].flatMap(enumeration) { return (column, .code(name)) }
        let isText = fields["as"].flatMap { reader.choice($0, among: ["number", "text"]) } == "text"
        return (column, isText ? .text : .number)
    }

    /// The name of an enumeration that exists.
    private func enumeration(_ yaml: YAMLNode) -> String? {
        reader.choice(yaml, among: vocabulary.enumerations.map(\.name))
    }

    /// For each look-up the places of its keys.
    private func lookups(_ fields: YAMLFields, among keys: [Reference.Key]) -> [[Int]] {
        let names = keys.map(\.name)
        guard fields["lookups"] != nil else { return [Array(keys.indices)] }
        return fields.list("lookups").map { lookup in
            reader.listOrOne(lookup).compactMap { key in
                reader.choice(key, among: names).flatMap { name in names.firstIndex(of: name) }
            }
        }
    }
}
