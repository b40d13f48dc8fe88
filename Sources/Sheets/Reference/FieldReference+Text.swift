public import Records

/// The vocabulary as text: each kind with its fields, then the enumerations.
public func fieldReference(_ vocabulary: Vocabulary, _ language: Language) -> String {
    var lines: [String] = []
    for kind in vocabulary.kinds {
        lines.append("\(kind.name) · \(kind.labels[language]) · \(kind.role)")
        if let namespace = kind.namespace { lines.append("  xmlns \(namespace)") }
        for field in kind.fields {
            let notes = [field.unit, field.note].compactMap { $0 }.joined(separator: "; ")
            let name = field.name + (field.isRequired ? "*" : "")
            lines.append(
                "  " + padded(name, 22) + " " + padded(field.type.name, 30) + " " + field.labels[language]
                    + (notes.isEmpty ? "" : " (\(notes))"))
        }
        if !kind.children.isEmpty { lines.append("  > " + kind.children.joined(separator: " ")) }
        lines.append("")
    }
    for enumeration in vocabulary.enumerations {
        lines.append(enumeration.name)
        for value in enumeration.values { lines.append("  " + padded(value.name, 22) + " " + value.labels[language]) }
        lines.append("")
    }
    return lines.joined(separator: "\n")
}

private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

extension FieldType {
    /// The type as an extension of the vocabulary writes it.
    var name: String {
        switch self {
        case .text: "text"
        case .name: "name"
        case .identifier(let scheme): "identifier \(scheme.rawValue)"
        case .enumeration(let name): "enumeration \(name)"
        case .integer: "integer"
        case .decimal: "decimal"
        case .share: "share"
        case .money: "money"
        case .date: "date"
        case .boolean: "boolean"
        }
    }
}
