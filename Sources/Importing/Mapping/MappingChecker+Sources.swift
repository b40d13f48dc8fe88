internal import Records
internal import YAMLDocuments

extension MappingChecker {
    /// The sources beside a key; none if the key is absent.
    func sources(_ fields: YAMLFields, _ key: String, for type: FieldType) -> [ValueSource] {
        fields[key].map { sources($0, for: type) } ?? []
    }

    /// The sources of a value: a path, a source with its conversions, or a list of them.
    func sources(_ node: YAMLNode, for type: FieldType) -> [ValueSource] {
        switch node.content {
        case .scalar: path(node).map { [ValueSource(origin: .path($0))] } ?? []
        case .sequence(let nodes): nodes.flatMap { sources($0, for: type) }
        case .mapping: convertedSources(node, for: type)
        }
    }

    private func convertedSources(_ node: YAMLNode, for type: FieldType) -> [ValueSource] {
        let fields = reader.fields(
            of: node,
            allowed: ["from", "constant", "file-name"] + MappingChecker.conversionKeys)
        let origins = ["from", "constant", "file-name"].filter { fields[$0] != nil }
        let dateParts = fields["date"].flatMap { $0.entries == nil ? nil : $0 }
        guard origins.count + (dateParts == nil ? 0 : 1) == 1 else {
            reader.report(
                "wrong-source",
                "A source of a value has exactly one of `from`, `constant`, `file-name` and the parts of a `date`.",
                at: node.entries?.first?.key ?? node)
            return []
        }
        let conversion = conversion(fields, for: type)
        if let dateParts { return [ValueSource(origin: compoundDate(dateParts), conversion: conversion)] }
        if let from = fields["from"] {
            return sources(from, for: type).map {
                ValueSource(origin: $0.origin, conversion: $0.conversion.completed(by: conversion))
            }
        }
        if let constant = fields["constant"] {
            guard let text = reader.text(constant) else { return [] }
            check(text, at: constant, fits: type)
            return [ValueSource(origin: .constant(Array(text.utf8)), conversion: conversion)]
        }
        return fields.boolean("file-name") == true ? [ValueSource(origin: .fileName, conversion: conversion)] : []
    }

    /// A date whose parts stand in different places, or the end of what begins and lasts.
    private func compoundDate(_ node: YAMLNode) -> ValueSource.Origin {
        guard node["start"] == nil, node["lasts"] == nil else {
            let fields = reader.fields(of: node, allowed: ["start", "lasts"])
            return .end(
                ValueSource.DateEnd(
                    start: fields.required("start").map { sources($0, for: .date) } ?? [],
                    duration: fields.required("lasts").map { sources($0, for: .text) } ?? []))
        }
        let fields = reader.fields(of: node, allowed: ["year", "month", "day"])
        return .date(
            ValueSource.DateParts(
                year: fields.required("year").map { sources($0, for: .integer) } ?? [],
                month: sources(fields, "month", for: .integer), day: sources(fields, "day", for: .integer)))
    }

    /// A constant of a closed list must be in it.
    func check(_ text: String, at node: YAMLNode, fits type: FieldType) {
        switch type {
        case .enumeration(let name):
            let values = vocabulary.enumeration(name)?.values.map(\.name) ?? []
            if !values.contains(text) {
                refuse(text, at: node, "unknown-enumerator", "`\(text)` is no value of `\(name)`.", among: values)
            }
        case .boolean:
            if text != "true", text != "false" {
                refuse(
                    text, at: node, "wrong-value", "`\(text)` is neither `true` nor `false`.",
                    among: ["true", "false"])
            }
        default: break
        }
    }
}
