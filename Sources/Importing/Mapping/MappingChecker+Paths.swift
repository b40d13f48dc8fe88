internal import Diagnostics
internal import Records
internal import YAMLDocuments

/// A piece of a path with parameters, written once.
struct Macro {
    var parameters: [String]
    var body: String
}

extension MappingChecker {
    /// Reads a path: a simple one if it is, otherwise an expression.
    func path(_ node: YAMLNode) -> MappedPath? {
        guard let text = pathText(node) else { return nil }
        if let steps = NodePath(text, names: &names) {
            checkWords(of: text, at: node)
            if steps.isAbsolute { checkReach(of: text, at: node) }
            return .steps(steps)
        }
        return expression(text, at: node).map(MappedPath.expression)
    }

    /// Reads a condition.
    func expression(_ node: YAMLNode) -> Int? {
        pathText(node).flatMap { expression($0, at: node) }
    }

    private func expression(_ text: String, at node: YAMLNode) -> Int? {
        guard XPathExpression.isExpression(text) else {
            reader.report("wrong-xpath", "`\(text)` is not an XPath 1.0 expression.", at: node, value: text)
            return nil
        }
        let expression = ExpressionText(text, line: reader.source.place(at: node.range).line ?? 1, names: &names)
        checkWords(of: text, at: node)
        if leadsToRoot(text) { checkReach(of: text, at: node) }
        if let known = expressions.firstIndex(where: { $0.text == text }) { return known }
        expressions.append(expression)
        return expressions.count - 1
    }

    /// From a record that is read in by itself nothing leads to others but keys.
    private func checkReach(of text: String, at node: YAMLNode) {
        guard isInsideRecords else { return }
        reader.report(
            "leads-elsewhere", "`\(text)` does not lead from one record to others: they are found by keys alone.",
            at: node, hint: "Put them into a table of `keys`.", value: text)
    }

    /// Prefixes must be declared and functions known: libxml2 notices neither before it evaluates.
    private func checkWords(of text: String, at node: YAMLNode) {
        let words = XPathWords(text)
        for prefix in words.prefixes where namespaces[prefix] == nil && prefix != "xml" {
            refuse(
                prefix, at: node, "unknown-prefix", "The prefix `\(prefix)` stands for no namespace.",
                among: namespaces.keys.sorted())
        }
        for table in words.keyTables where !keyNames.contains(table ?? "") {
            refuse(
                table ?? text, at: node, "unknown-keys",
                table.map { "There are no keys `\($0)`." }
                    ?? "The first argument of `key` is the name of keys in quotation marks.", among: keyNames)
        }
        for function in words.functions where !XPathWords.knownFunctions.contains(function) {
            refuse(
                function, at: node, "unknown-function", "XPath 1.0 has no function `\(function)`.",
                among: XPathWords.knownFunctions)
        }
    }

    // MARK: Keys

    /// Reads the tables of keys: `name: {select: PATHS, key: PATHS}`.
    func readKeys(_ fields: YAMLFields) -> [KeyRule] {
        let entries = fields.entries("keys")
        keyNames = entries.map(\.name)
        return entries.enumerated().map { place, entry in
            let fields = reader.fields(
                of: entry.value, allowed: ["select", "key", "prefer", "unless", "among", "once"])
            func above(_ key: String) -> String? { fields.choice(key, among: keyNames[..<place].map(\.self)) }
            return KeyRule(
                name: entry.name,
                selects: fields.required("select").map { reader.listOrOne($0).compactMap(keyPath) } ?? [],
                keys: fields.required("key").map { reader.listOrOne($0).compactMap(keyPath) } ?? [],
                preferred: above("prefer"), unless: above("unless"), among: above("among"),
                isOnce: fields.boolean("once") ?? false)
        }
    }

    /// Reads a path by which tables of keys are filled. Where records are read in one by one no table is ready then.
    func keyPath(_ node: YAMLNode) -> MappedPath? {
        let wasInside = isInsideRecords
        isInsideRecords = false
        defer { isInsideRecords = wasInside }
        let path = path(node)
        if let stepsToRecords { checkSisters(path, stepsToRecords, at: node) }
        if stepsToRecords != nil, case .expression(let index)? = path,
            let table = XPathWords(expressions[index].text).keyTables.first
        {
            reader.report(
                "keys-not-ready",
                "The tables of keys are not filled yet when `\(expressions[index].text)` is followed.",
                at: node, hint: "Let a table refer to others by `prefer`, `unless` and `among`.", value: table)
        }
        return path
    }

    /// Which records stand beside a record nobody knows when it is read in by itself.
    private func checkSisters(_ path: MappedPath?, _ steps: Int, at node: YAMLNode) {
        let asks: Bool
        switch path {
        case .steps(let path)?:
            asks = path.steps.dropFirst(path.isAbsolute ? 1 : 0).prefix(steps).contains {
                if case .child(_, position: _?) = $0 { true } else { false }
            }
        case .expression(let index)?:
            asks = ["preceding", "following"].contains { expressions[index].text.contains($0) }
        case nil: asks = false
        }
        guard asks else { return }
        reader.report(
            "leads-elsewhere", "Where a record stands among those beside it is not known while it is read.", at: node,
            hint: "Choose records by what they say, or by a table of `keys`.")
    }

    // MARK: Macros

    /// Reads the macros: `name(parameter, …): text`.
    func readMacros(_ fields: YAMLFields) -> [String: Macro] {
        var macros: [String: Macro] = [:]
        for (head, key, value) in fields.entries("macros") {
            guard let body = reader.text(value) else { continue }
            guard let call = MacroCall(head[...]), call.rest.isEmpty else {
                reader.report(
                    "wrong-macro", "`\(head)` does not name a macro and its parameters.", at: key,
                    hint: "Write `name(parameter)`.", value: head)
                continue
            }
            macros[call.name] = Macro(parameters: call.arguments, body: body)
        }
        return macros
    }

    /// The text of a path with its macros written out: `$name(argument)` becomes the macro's text.
    private func pathText(_ node: YAMLNode) -> String? {
        guard let text = reader.text(node) else { return nil }
        var result = ""
        var rest = text[...]
        while let dollar = rest.firstIndex(of: "$") {
            result += rest[..<dollar]
            guard let call = MacroCall(rest[rest.index(after: dollar)...]), let macro = macros[call.name],
                macro.parameters.count == call.arguments.count
            else {
                refuse(
                    String(rest[dollar...]), at: node, "unknown-macro",
                    "No macro with so many parameters is called by `\(rest[dollar...])`.",
                    among: macros.map { "\($0)(\($1.parameters.joined(separator: ", ")))" }.sorted())
                return nil
            }
            result += macro.text(with: call.arguments)
            rest = call.rest
        }
        return result + rest
    }
}

extension Macro {
    /// The body with the arguments in place of `$parameter`.
    func text(with arguments: [String]) -> String {
        zip(parameters, arguments).sorted { $0.0.utf8.count > $1.0.utf8.count }
            .reduce(body) { $0.replacing("$" + $1.0, with: $1.1) }
    }
}

/// `name(argument, argument)` at the start of a text.
struct MacroCall {
    var name: String
    var arguments: [String]
    var rest: Substring

    init?(_ text: Substring) {
        guard let open = text.firstIndex(of: "("), open > text.startIndex else { return nil }
        name = String(text[..<open])
        guard name.utf8.allSatisfy(isNameByte) else { return nil }
        var depth = 0
        var end = open
        repeat {
            if end == text.endIndex { return nil }
            if text[end] == "(" { depth += 1 }
            if text[end] == ")" { depth -= 1 }
            end = text.index(after: end)
        } while depth > 0
        let inside = text[text.index(after: open)..<text.index(before: end)]
        arguments = inside.split(separator: ",", omittingEmptySubsequences: inside.isEmpty).map {
            String(String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
        }
        rest = text[end...]
    }
}
