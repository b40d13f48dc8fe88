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
        refuseBoth(fields)
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
        return (column, .number)
    }

    /// The name of an enumeration that exists.
    private func enumeration(_ yaml: YAMLNode) -> String? {
        reader.choice(yaml, among: vocabulary.enumerations.map(\.name))
    }

    /// What an enumeration lists is no text, number or identifier besides.
    private func refuseBoth(_ fields: YAMLFields) {
        guard fields["of"] != nil, let form = fields.key("as") else { return }
        reader.report(
            "reference-form", "A column is either `of` an enumeration or `as` something else.", at: form,
            hint: "Leave out one of them.")
    }

    /// For each look-up the places of its keys; each key stands in one of them.
    private func lookups(_ fields: YAMLFields, among keys: [Reference.Key]) -> [[Int]] {
        guard let yaml = fields["lookups"], reader.list(yaml) != nil else { return [Array(keys.indices)] }
        var names = Names()
        for key in keys { names.append(key.name) }
        let lookups = filled(yaml).map { places(of: $0, among: names, called: "key") }
        for (place, key) in keys.enumerated() where !lookups.contains(where: { $0.contains(place) }) {
            reader.report(
                "reference-keys", "No look-up has the key `\(key.name)`.", at: yaml,
                hint: "Name it in a look-up, or leave it out.", value: key.name)
        }
        return lookups
    }
}
