import Diagnostics
import Numbers
import YAMLDocuments

/// The JSON Schema of rubrics, draft 2020-12, for editors that complete and check YAML.
///
/// It is made of the declarations that the checker uses. It knows keys and shapes; names, types of expressions and
/// whether bands meet only the checker knows.
public func rubricSchema() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
        json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
        json.member("title", "A rubric of Steelyard")
        json.member("$ref", reference(to: .rubric))
        json.object("$defs") { json in
            for section in Section.rubric.all { json.object(section.name) { $0.write(section) } }
        }
    }
    json.endLine()
    return json.take()
}

private func reference(to section: Section) -> String {
    "#/$defs/" + section.name.replacing(" ", with: "%20")
}

extension JSONWriter {
    fileprivate mutating func write(_ section: Section) {
        member("description", section.doc)
        guard let shorthand = section.shorthand.flatMap({ section[$0] }) else { return writeObject(section) }
        array("anyOf") { json in
            json.object { $0.write(shorthand.holds) }
            json.object { $0.writeObject(section) }
        }
    }

    private mutating func writeObject(_ section: Section) {
        member("type", "object")
        object("properties") { json in
            for key in section.keys { json.object(key.name) { $0.write(key) } }
        }
        let required = section.keys.filter(\.isRequired)
        if !required.isEmpty { array("required") { for key in required { $0.string(key.name) } } }
        member("additionalProperties", false)
    }

    private mutating func write(_ key: Key) {
        write(key.holds)
        member("description", key.doc)
        if let fallback = key.fallback { self.key("default"); scalar(fallback) }
        guard let example = readYAML(SourceText(name: key.name, text: key.example)).root else { return }
        array("examples") { $0.write(example) }
    }

    /// The members of the schema of a shape.
    private mutating func write(_ shape: Shape) {
        switch shape {
        case .scalar(let scalar): write(scalar)
        case .choice(let values): array("enum") { for value in values { $0.string(value) } }
        case .section(let section): member("$ref", reference(to: section))
        case .named(_, let inner):
            member("type", "object")
            object("additionalProperties") { $0.write(inner) }
        case .list(_, let inner): writeList(of: inner)
        case .oneOrList(_, let inner):
            array("anyOf") { json in
                json.object { $0.write(inner) }
                json.object { $0.writeList(of: inner) }
            }
        case .either(let shapes):
            if shapes.isEmpty { return }
            array("anyOf") { json in for shape in shapes { json.object { $0.write(shape) } } }
        }
    }

    private mutating func writeList(of inner: Shape) {
        member("type", "array")
        object("items") { $0.write(inner) }
    }

    // MARK: Scalars

    private mutating func write(_ scalar: Shape.Scalar) {
        let decimal = #"[+-]?[0-9]+(\.[0-9]+)?"#
        switch scalar {
        case .text, .name: types("string", "number")
        case .expression, .condition: types("string", "number", "boolean")
        case .flag: types("boolean")
        case .key, .path: types("string")
        case .whole:
            types("integer")
            member("minimum", 1)
        case .number: types("number", "string", pattern: "^\(decimal)( *%)?$")
        case .day: types("string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case .period: types("string", "integer", pattern: #"^[0-9]{4}(-[0-9]{2}){0,2}(\.\.[0-9]{4}(-[0-9]{2}){0,2})?$"#)
        case .file: types("string", pattern: #"\.yaml$"#)
        case .currency: types("string", pattern: "^[A-Z]{3}$")
        case .range: types("string", pattern: #"\.\."#)
        case .step:
            let modes = RoundingMode.allCases.map(\.rawValue).joined(separator: "|")
            types("string", pattern: "^-?[0-9]+ +(\(modes))$")
        }
    }

    /// The types of a scalar, as YAML gives them; a pattern is for texts.
    private mutating func types(_ names: String..., pattern: String? = nil) {
        if names.count == 1 {
            member("type", names[0])
        } else {
            array("type") { for name in names { $0.string(name) } }
        }
        if let pattern { member("pattern", pattern) }
    }

    // MARK: Examples

    private mutating func write(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, .plain): scalar(text)
        case .scalar(let text, _): string(text)
        case .sequence(let items): array { json in for item in items { json.write(item) } }
        case .mapping(let entries):
            object { json in
                for (key, value) in entries {
                    json.key(key.text ?? "")
                    json.write(value)
                }
            }
        }
    }

    /// A plain scalar of YAML.
    private mutating func scalar(_ text: String) {
        switch text {
        case "true", "false": boolean(text == "true")
        default: if Exact(text) != nil { number(text) } else { string(text) }
        }
    }
}
