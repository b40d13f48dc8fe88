internal import Diagnostics
internal import Records

extension Template {
    /// The mapping that reads filled templates of a vocabulary, in either format and with any of its sheets.
    static func mapping(for vocabulary: Vocabulary) -> SourceText {
        SourceText(name: "template.yaml", text: TemplateMapping(vocabulary).text)
    }
}

/// Writes the mapping for templates.
private struct TemplateMapping {
    private let vocabulary: Vocabulary
    private(set) var text = """
        mapping: template
        spreadsheet: {head-rows: \(Template.headRows)}
        detect: [{root: document, namespace: office}, {root: Workbook, namespace: excel}]
        namespaces:
          office: urn:oasis:names:tc:opendocument:xmlns:office:1.0
          excel: urn:schemas-microsoft-com:office:spreadsheet
        ignore: ['@row', '\(Template.valueSheet)']

        """

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        let layout = SchemaLayout(vocabulary)
        let inner = vocabulary.kinds.filter { kind in layout.outermost.allSatisfy { $0.name != kind.name } }
        text += "keys:\n"
        for kind in inner { text += "  \(kind.name): {select: \(kind.name), key: \(quoted(owner(of: kind)))}\n" }
        text += "codes:\n"
        for enumeration in vocabulary.enumerations { writeCodes(enumeration) }
        text += "shared:\n"
        for kind in inner {
            text += "  \(kind.name):\n"
            write(kind, layout, selecting: "key('\(kind.name)', \(key(of: kind)))", indent: "    ")
        }
        text += "records:\n"
        for kind in layout.outermost {
            text += "  -\n"
            write(kind, layout, selecting: kind.name, indent: "    ")
        }
    }

    /// What a row names as the record around it.
    private func owner(of kind: RecordKind) -> String {
        switch kind.role {
        case .place: TemplateColumn.institution
        case .part: "concat(\(TemplateColumn.person), ' ', \(TemplateColumn.item))"
        case .subject, .attribute, .item: TemplateColumn.person
        }
    }

    /// By what a record is named in the rows of the kind.
    private func key(of kind: RecordKind) -> String {
        kind.role == .part ? "concat(\(TemplateColumn.person), ' ', id)" : "id"
    }

    /// Every value by its name and by its labels, unless two values share one.
    private mutating func writeCodes(_ enumeration: Enumeration) {
        var codes: [(code: String, value: String)] = []
        for value in enumeration.values { codes.append((value.name, value.name)) }
        for value in enumeration.values {
            for label in [value.labels.english, value.labels.chinese] where codes.allSatisfy({ $0.code != label }) {
                codes.append((label, value.name))
            }
        }
        let entries = codes.map { "\(quoted($0.code)): \(quoted($0.value))" }.joined(separator: ", ")
        text += "  \(enumeration.name): {\(entries)}\n"
    }

    private mutating func write(_ kind: RecordKind, _ layout: SchemaLayout, selecting path: String, indent: String) {
        text += indent + "kind: \(kind.name)\n"
        text += indent + "select: \(quoted(path))\n"
        if kind.role == .item { text += indent + "id: id\n" }
        if kind.role == .subject { text += indent + "known-by: {id: id, names: [name]}\n" }
        text += indent + "fields:\n"
        for field in kind.fields where kind.role != .item || field.name != "id" {
            text += indent + "  \(field.name): \(source(of: field))\n"
        }
        let inner = layout.children(of: kind).map(\.name).joined(separator: ", ")
        text += indent + "inside: [\(inner)]\n"
    }

    private func source(of field: Field) -> String {
        switch field.type {
        case .enumeration(let name): "{from: \(field.name), codes: \(name)}"
        case .boolean:
            "{from: \(field.name), boolean: {'true': ['true', 'TRUE', 'yes', '是', '1'], "
                + "'false': ['false', 'FALSE', 'no', '否', '0']}}"
        case .date:
            "{from: \(field.name), date: [yyyy-m-d, yyyy-m, yyyy, yyyy/m/d, yyyy/m, yyyy.m.d, yyyy.m, "
                + "yyyymmdd, yyyymm, yyyy年m月d日, yyyy年m月, yyyy年]}"
        default: field.name
        }
    }
}

/// A text between quotation marks, as YAML and JSON write it.
private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
