internal import Diagnostics
internal import Records
internal import YAMLDocuments

/// Reads a mapping file and reports all that is wrong with it.
final class MappingChecker {
    let reader: YAMLReader
    let vocabulary: Vocabulary
    var namespaces: [String: [String]] = [:]
    var macros: [String: Macro] = [:]
    var tables: [String: YAMLNode] = [:]
    /// Whether a subject's records may be spread over several files.
    var isSpread = false
    /// Rules that stand inside several others.
    var shared: [String: YAMLNode] = [:]
    /// How many steps lead to the records of files that are read as one, where these are read in one by one.
    var stepsToRecords: Int?
    /// Whether the paths that are read begin in such records.
    var isInsideRecords = false
    /// The names of the tables in which the function `key` looks.
    var keyNames: [String] = []
    var names = MappedNames()
    var expressions: [ExpressionText] = []
    var patterns: [String] = []

    init(_ source: SourceText, vocabulary: Vocabulary) {
        reader = YAMLReader(source)
        self.vocabulary = vocabulary
    }

    /// The mapping, as far as it can be read.
    func mapping() -> Mapping? {
        let fields = reader.fields(
            of: reader.root,
            allowed: [
                "mapping", "detect", "together", "spread", "spreadsheet", "encoding", "namespaces", "macros", "keys",
                "codes", "ignore", "shared", "checks", "records",
            ])
        let name = fields.requiredText("mapping")
        isSpread = fields.boolean("spread") ?? false
        namespaces = readNamespaces(fields)
        macros = readMacros(fields)
        for (name, _, value) in fields.entries("codes") { tables[name] = value }
        for (name, _, value) in fields.entries("shared") { shared[name] = value }
        let (isReadTogether, recordPath) = together(fields)
        stepsToRecords = recordPath?.count
        let detections = fields.required("detect").map { reader.listOrOne($0).compactMap(detection) } ?? []
        var ignored = readIgnored(fields)
        let keys = readKeys(fields)
        isInsideRecords = stepsToRecords != nil
        let checks = fields.list("checks").compactMap(check)
        let rules = fields.requiredList("records").compactMap { rule($0, inside: nil) }
        ignored.codes = Set(expressions.flatMap(\.codes))
        guard let name else { return nil }
        return Mapping(
            name: name, vocabulary: vocabulary, detections: detections,
            isReadTogether: isReadTogether, recordPath: recordPath, isSpread: isSpread, spreadsheet: layout(fields),
            encoding: encoding(fields), namespaces: namespaces, keys: keys, names: names, expressions: expressions,
            patterns: patterns,
            ignored: ignored, checks: checks, rules: rules)
    }

    /// Whether files are read as one, and the way to what is read in record by record.
    private func together(_ fields: YAMLFields) -> (Bool, [NameIndex]?) {
        guard let node = fields["together"], let text = node.text, !["true", "false"].contains(text) else {
            return (fields.boolean("together") ?? false, nil)
        }
        guard case .steps(let path)? = path(node), let names = path.childNames, !names.isEmpty else {
            reader.report(
                "wrong-value", "`\(text)` does not lead from below the root to elements by their names.", at: node,
                value: text, allowed: "`true`, or a path such as `table/row`")
            return (true, nil)
        }
        return (true, names)
    }

    private func layout(_ fields: YAMLFields) -> SpreadsheetLayout? {
        guard let node = fields["spreadsheet"] else { return nil }
        if let together = fields["together"], together.text != "false" {
            reader.report("misplaced-key", "Spreadsheets are read one by one, and not `together`.", at: node)
        }
        let keys = reader.fields(of: node, allowed: ["head-rows", "sheets"])
        let rows = keys.integer("head-rows") ?? 1
        if rows < 1 { reader.report("wrong-value", "The first row names the columns.", at: node) }
        let sheets = keys.entries("sheets").map { name, _, value in
            let columns = reader.texts(value).map(starred).map { SpreadsheetLayout.Column(name: $0, isRequired: $1) }
            let (name, isRequired) = starred(name)
            return SpreadsheetLayout.Sheet(name: name, isRequired: isRequired, columns: columns)
        }
        return SpreadsheetLayout(headRows: rows, sheets: sheets)
    }

    /// A name without the star that says that there is nothing without it.
    private func starred(_ name: String) -> (name: String, hasStar: Bool) {
        name.last == "*" ? (String(name.dropLast()), true) : (name, false)
    }

    private func check(_ node: YAMLNode) -> MappingCheck? {
        let fields = reader.fields(of: node, allowed: ["code", "at", "when", "person", "allowed", "message", "hint"])
        let (code, message) = (fields.requiredText("code"), fields.requiredText("message"))
        let selects = fields["at"].map { reader.listOrOne($0).compactMap(path) } ?? []
        let (person, allowed) = (fields["person"].flatMap(path), fields["allowed"].flatMap(path))
        guard let condition = fields.required("when").flatMap(expression), let code, let message else { return nil }
        return MappingCheck(
            code: code, selects: selects, condition: condition, person: person, allowed: allowed, message: message,
            hint: fields.text("hint"))
    }

    private func encoding(_ fields: YAMLFields) -> String? {
        guard let name = fields.text("encoding"), let node = fields["encoding"] else { return nil }
        if isKnownEncoding(name) { return name }
        reader.report(
            "unknown-encoding", "`\(name)` is no encoding that can be read.", at: node, value: name,
            allowed: "UTF-8, UTF-16, GB18030, GBK, ISO-8859-1")
        return nil
    }

    private func readNamespaces(_ fields: YAMLFields) -> [String: [String]] {
        Dictionary(uniqueKeysWithValues: fields.entries("namespaces").map { ($0.name, reader.texts($0.value)) })
    }

    private func detection(_ node: YAMLNode) -> Mapping.Detection? {
        let fields = reader.fields(of: node, allowed: ["root", "namespace"])
        guard let root = fields.requiredText("root") else { return nil }
        guard let text = fields.text("namespace") else { return Mapping.Detection(root: root, namespaces: []) }
        return Mapping.Detection(root: root, namespaces: namespaces[text] ?? [text])
    }

    private func readIgnored(_ fields: YAMLFields) -> IgnoredNames {
        var ignored = IgnoredNames()
        for node in fields.list("ignore") {
            guard let text = reader.text(node), !ignored.add(text) else { continue }
            reader.report(
                "wrong-name", "`\(text)` is not the name of an element or attribute.", at: node, value: text,
                allowed: "ELEMENT, @ATTRIBUTE, ELEMENT/@ATTRIBUTE, ELEMENT[@ATTRIBUTE='CODE']")
        }
        return ignored
    }

    /// Reports a name that is not among those declared, with the nearest one.
    func refuse(_ name: String, at node: YAMLNode, _ code: String, _ message: String, among allowed: [String]) {
        reader.report(
            code, message, at: node, hint: nearest(to: name, among: allowed).map { "Did you mean `\($0)`?" },
            value: name, allowed: allowed.joined(separator: ", "))
    }
}
