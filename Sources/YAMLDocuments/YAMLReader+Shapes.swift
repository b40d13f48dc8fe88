extension YAMLReader {
    /// The keys of a mapping, of which only those in `allowed` may stand there.
    ///
    /// An unknown key is reported with the nearest name. Whatever the node is, the answer can be asked; if it is no
    /// mapping, that is the only thing reported.
    public func fields(of node: YAMLNode?, allowed: [String]) -> YAMLFields {
        guard let node, let entries = mapping(node) else { return YAMLFields(reader: self, node: nil) }
        for (key, _) in entries {
            guard let name = key.text, !allowed.contains(name) else { continue }
            refuse(key, name, allowed: allowed)
        }
        return YAMLFields(reader: self, node: node)
    }

    /// The pairs of a mapping whose keys are names that the document chooses.
    public func entries(of node: YAMLNode?) -> [(name: String, key: YAMLNode, value: YAMLNode)] {
        guard let node, let entries = mapping(node) else { return [] }
        return entries.compactMap { key, value in key.text.map { ($0, key, value) } }
    }

    /// A text that is not empty.
    public func text(_ node: YAMLNode) -> String? {
        guard let text = node.text, !node.isEmpty else {
            let isCut = if case .mapping = node.content { true } else { false }
            wrongShape(
                node, expected: "a text", hint: isCut ? "A text that contains `: ` must stand in quotes." : nil)
            return nil
        }
        return text
    }

    /// A whole number in decimal digits.
    public func integer(_ node: YAMLNode) -> Int? {
        guard let text = text(node) else { return nil }
        guard let value = Int(text), text.first != "+" else {
            report("wrong-value", "`\(text)` is not a whole number.", at: node, value: text, allowed: "a whole number")
            return nil
        }
        return value
    }

    /// `true` or `false`, and nothing that YAML would take for it.
    public func boolean(_ node: YAMLNode) -> Bool? {
        guard let text = text(node) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            report(
                "wrong-value", "`\(text)` is neither `true` nor `false`.", at: node, value: text,
                allowed: "true, false")
            return nil
        }
    }

    /// One of some texts; another is reported with the nearest.
    public func choice(_ node: YAMLNode, among allowed: [String]) -> String? {
        guard let text = text(node) else { return nil }
        if allowed.contains(text) { return text }
        report(
            "wrong-value", "`\(text)` is not allowed here.", at: node, hint: suggestion(for: text, among: allowed),
            value: text, allowed: allowed.joined(separator: ", "))
        return nil
    }

    /// The nodes of a list.
    public func list(_ node: YAMLNode) -> [YAMLNode]? {
        guard let items = node.items else {
            wrongShape(node, expected: "a list")
            return nil
        }
        return items
    }

    /// The nodes of a list, or the only one if it is written without a list.
    public func listOrOne(_ node: YAMLNode) -> [YAMLNode] { node.items ?? [node] }

    /// The texts of a list, or the only text.
    public func texts(_ node: YAMLNode) -> [String] { listOrOne(node).compactMap { text($0) } }

    private func mapping(_ node: YAMLNode) -> [(key: YAMLNode, value: YAMLNode)]? {
        guard let entries = node.entries else {
            wrongShape(node, expected: "a mapping")
            return nil
        }
        return entries
    }

    private func refuse(_ key: YAMLNode, _ name: String, allowed: [String]) {
        report(
            "unknown-key", "There is no key `\(name)` here.", at: key, hint: suggestion(for: name, among: allowed),
            value: name, allowed: allowed.joined(separator: ", "))
    }
}
