import Diagnostics
import Foundation
import YAMLDocuments

/// As much of a JSON Schema as that of rubrics uses.
struct JSONSchema {
    let root: [String: Any]

    init(_ bytes: [UInt8]) throws {
        root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    }

    /// The keywords that are understood; a schema that uses others is not checked by this.
    static let keywords: Set<String> = [
        "$schema", "title", "description", "default", "examples", "$defs", "$ref", "type", "properties", "required",
        "additionalProperties", "items", "anyOf", "enum", "pattern", "minimum",
    ]

    /// What is wrong with a value that a definition describes.
    func faults(in value: Any, as definition: String) -> [String] {
        faults(value, ["$ref": "#/$defs/" + definition], "")
    }

    /// What is wrong with a value, by its path.
    func faults(in value: Any) -> [String] { faults(value, root, "") }

    private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        var found = schema.keys.filter { !Self.keywords.contains($0) }.map { "unknown keyword \($0)" }
        if let name = (schema["$ref"] as? String)?.removingPercentEncoding?.replacing("#/$defs/", with: "") {
            let definition = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
            found += definition.map { faults(value, $0, path) } ?? ["no definition \(name)"]
        }
        if let shapes = schema["anyOf"] as? [[String: Any]] {
            let all = shapes.map { faults(value, $0, path) }
            if !all.contains(where: \.isEmpty) { found += all.min { $0.count < $1.count } ?? [] }
        }
        if let values = schema["enum"] as? [String], !values.contains(value as? String ?? "") {
            found.append("\(path): enum")
        }
        if let type = schema["type"] {
            let names = type as? [String] ?? [type as? String ?? ""]
            if !names.contains(where: { isOf($0, value) }) { found.append("\(path): type") }
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            found.append("\(path): pattern")
        }
        if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
            found += list.enumerated().flatMap { faults($0.element, items, "\(path)/\($0.offset)") }
        }
        return found + faults(members: value, schema, path)
    }

    private func faults(members value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        guard let members = value as? [String: Any] else { return [] }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        var found = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }.map { "\(path): no \($0)" }
        for (name, member) in members {
            if let property = properties[name] {
                found += faults(member, property, "\(path)/\(name)")
            } else if let others = schema["additionalProperties"] as? [String: Any] {
                found += faults(member, others, "\(path)/\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(path): key \(name)")
            }
        }
        return found
    }

    private func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": value is Bool
        case "number": value is Int || value is Decimal
        case "integer": value is Int
        default: false
        }
    }
}

/// A value of YAML 1.2, as editors hand it to a schema.
func jsonValue(_ node: YAMLNode) -> Any {
    switch node.content {
    case .scalar(let text, .plain):
        if text == "true" || text == "false" { return text == "true" }
        if let number = Int(text) { return number }
        if text.wholeMatch(of: /[-+]?[0-9]+\.[0-9]+/) != nil, let number = Decimal(string: text) { return number }
        return text
    case .scalar(let text, _): return text
    case .sequence(let items): return items.map(jsonValue)
    case .mapping(let entries):
        return Dictionary(entries.map { ($0.key.text ?? "", jsonValue($0.value)) }) { first, _ in first }
    }
}

func jsonValue(ofYAML text: String) -> Any? { readYAML(SourceText(name: "f", text: text)).root.map(jsonValue) }
