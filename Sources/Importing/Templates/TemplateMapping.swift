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
        writeSheets()
        text += "keys:\n"
        for kind in inner { text += "  \(kind.name): {select: \(kind.name), key: \(quoted(owner(of: kind)))}\n" }
        writeNumbers()
        text += "codes:\n"
        for enumeration in vocabulary.enumerations { writeCodes(enumeration) }
        text += "shared:\n"
        for kind in inner {
            text += "  \(kind.name):\n"
            write(kind, layout, selecting: rows(of: kind), indent: "    ")
        }
        text += "checks:\n"
        writeChecks()
        text += "records:\n"
        for kind in layout.outermost {
            text += "  -\n"
            write(kind, layout, selecting: [kind.name], indent: "    ")
        }
    }

    /// The sheets with their columns; a star stands behind what must be there.
    private mutating func writeSheets() {
        text += "spreadsheet:\n  head-rows: \(Template.headRows)\n  sheets:\n"
        for kind in vocabulary.kinds {
            let owners = vocabulary.owners(of: kind).map { $0.name + "*" }
            let fields = kind.fields.map { $0.name + ($0.isRequired ? "*" : "") }
            let columns = (owners + fields).map(quoted).joined(separator: ", ")
            text += "    \(quoted(kind.name + (kind.name == "person" ? "*" : ""))): [\(columns)]\n"
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

    /// The rows of a kind that belong to a record: those that name it by its number, where no other record has it, and
    /// those that put its kind in front.
    private func rows(of kind: RecordKind) -> [String] {
        let key = { (number: String) in "key('\(kind.name)', \(number))" }
        switch kind.role {
        case .place: return [key("id")]
        case .part:
            let named = owner(of: kind)
            return [
                key("concat(\(TemplateColumn.person), ' ', id)") + "[count(key('items', \(named))) = 1]",
                key("concat(\(TemplateColumn.person), ' ', name(), '-', id)")
                    + "[not(key('items', \(named))) and count(key('items-by-kind', \(named))) = 1]",
            ]
        case .subject, .attribute, .item:
            let named = TemplateColumn.person
            return [
                key("id") + "[count(key('subjects', \(named))) = 1]",
                key("concat(name(), '-', id)")
                    + "[not(key('subjects', \(named))) and count(key('subjects-by-kind', \(named))) = 1]",
            ]
        }
    }

    // MARK: Numbers

    private func names(_ roles: RecordKind.Role...) -> [String] {
        vocabulary.kinds.filter { roles.contains($0.role) }.map(\.name)
    }

    /// By which numbers rows name others.
    private mutating func writeNumbers() {
        let person = TemplateColumn.person
        for (table, kinds, owner) in [("subjects", names(.subject), ""), ("items", names(.item), "\(person), ' ', ")] {
            let rows = "[\(kinds.joined(separator: ", "))]"
            let number = owner.isEmpty ? "id" : "concat(\(owner)id)"
            text += "  \(table): {select: \(rows), key: \(quoted(number))}\n"
            text += "  \(table)-by-kind: {select: \(rows), key: \(quoted("concat(\(owner)name(), '-', id)"))}\n"
        }
        text += "  institutions: {select: institution, key: id}\n"
    }

    /// Rows that name nothing, or one of several.
    private mutating func writeChecks() {
        let (person, item, institution) = (TemplateColumn.person, TemplateColumn.item, TemplateColumn.institution)
        let owned = names(.attribute, .item)
        let parts = names(.part)
        let named = "concat(../\(person), ' ', .)"
        writeReferences(
            of: owned, in: person, to: "subjects", by: ".", "person or platform", "the sheet `person` or `platform`")
        writeReferences(of: parts, in: item, to: "items", by: named, "item of the person", "the sheets of items")
        for (kinds, column) in [(owned + parts, person), (parts, item), (["unit"], institution)] {
            writeCheck(
                "owner-missing", at: kinds, when: "not(\(column))", "The row does not say to what it belongs.",
                allowed: "'a number in the column \(column)'")
        }
        writeCheck(
            "owner-unknown", at: ["unit/\(institution)"], when: "not(key('institutions', .))",
            "The sheet `institution` has no such number.", allowed: "'a number of the sheet institution'")
        writeCheck(
            "item-repeated", at: names(.item).map { "\($0)/id" },
            when: "count(key('items-by-kind', concat(../\(person), ' ', name(..), '-', .))) > 1",
            "Another row of the sheet has the same number for the same person.", allowed: "'each number once'")
    }

    private mutating func writeReferences(
        of kinds: [String], in column: String, to table: String, by number: String, _ what: String, _ sheets: String
    ) {
        let (plain, byKind) = ("key('\(table)', \(number))", "key('\(table)-by-kind', \(number))")
        let cells = kinds.map { "\($0)/\(column)" }
        writeCheck(
            "owner-unknown", at: cells, when: "not(\(plain)) and not(\(byKind))",
            "No \(what) has this number; the row belongs to nothing.",
            allowed: "'a number of \(sheets.replacing("`", with: ""))'")
        writeCheck(
            "owner-ambiguous", at: cells, when: "count(\(plain)) > 1",
            "Several records have this number; the row belongs to none of them.",
            allowed: "concat(name(\(plain)[1]), '-', ., ' or ', name(\(plain)[2]), '-', .)")
    }

    private mutating func writeCheck(
        _ code: String, at paths: [String], when condition: String, _ message: String, allowed: String
    ) {
        guard !paths.isEmpty else { return }
        text += "  - {code: \(code), at: [\(paths.joined(separator: ", "))], when: \(quoted(condition)),\n"
        text += "     person: \(quoted("(. | ..)/\(TemplateColumn.person)")), allowed: \(quoted(allowed)),\n"
        text += "     message: \(quoted(message))}\n"
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

    private mutating func write(_ kind: RecordKind, _ layout: SchemaLayout, selecting paths: [String], indent: String) {
        text += indent + "kind: \(kind.name)\n"
        text += indent + "select: [\(paths.map(quoted).joined(separator: ", "))]\n"
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
