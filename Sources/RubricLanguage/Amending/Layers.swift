import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Reads rubrics that extend one another into one tree and the amendments to it.
struct Layers {
    let reader: YAMLReader
    private(set) var amendments: [Amendment] = []

    init(_ reader: YAMLReader) { self.reader = reader }

    /// What a rubric that extends another says of itself.
    static let head = [
        "rubric", "version", "title", "sources", "policy", "legacy", "period", "valid from", "valid until",
    ]
    /// What of this it does not take over.
    private static let own = ["rubric", "version", "title", "valid from", "valid until"]
    private static let keys = ["extends", "amendments"]

    /// The tree before amendments; the roots stand in the order of extending.
    mutating func read(_ roots: [YAMLNode?]) -> YAMLNode? {
        guard let last = roots.last, let first = last, let entries = first.entries else { return roots.last ?? nil }
        if let extends = first["extends"] {
            refuse(extends)
            return nil
        }
        readAmendments(first)
        var tree = first.with(entries: entries.filter { !Self.keys.contains($0.key.text ?? "") })
        for case let layer? in roots.dropLast().reversed() where layer.entries != nil {
            tree = extend(tree, by: layer)
            readAmendments(layer)
        }
        reportCrossings()
        return tree
    }

    private func refuse(_ extends: YAMLNode) {
        guard let name = reader.text(extends) else { return }
        reader.report(
            "base-unread", "The rubric `\(name)` that this one extends cannot be read.", at: extends,
            hint: "The path begins at this file, and a rubric cannot extend itself.", value: name)
    }

    private func extend(_ tree: YAMLNode, by layer: YAMLNode) -> YAMLNode {
        for (key, _) in layer.entries ?? [] {
            guard let name = key.text, !(Self.head + Self.keys).contains(name) else { continue }
            let isKnown = Keys.rubric.contains(name)
            reader.report(
                isKnown ? "extends-content" : "unknown-key",
                isKnown ? "`\(name)` cannot stand beside `extends`." : "There is no key `\(name)` here.", at: key,
                hint: isKnown
                    ? "Write what changes into an amendment." : suggestion(for: name, among: Self.head + Self.keys),
                value: name)
        }
        var head = layer.entries?.filter { $0.key.text.map(Self.head.contains) ?? false } ?? []
        if let place = head.firstIndex(where: { $0.key.text == "sources" }), let old = tree["sources"] {
            head[place].value = .list(joining: [head[place].value, old])
        }
        let named = Set(head.compactMap(\.key.text) + Self.own)
        return layer.with(entries: head + (tree.entries ?? []).filter { !named.contains($0.key.text ?? "") })
    }

    // MARK: Amendments

    private mutating func readAmendments(_ layer: YAMLNode) {
        guard let yaml = layer["amendments"] else { return }
        for (name, key, value) in reader.entries(of: yaml) {
            if let amendment = amendment(name, key, reader.fields(of: value, allowed: Keys.amendment)) {
                amendments.append(amendment)
            }
        }
    }

    private func amendment(_ name: String, _ key: YAMLNode, _ fields: YAMLFields) -> Amendment? {
        if amendments.contains(where: { $0.name == name }) {
            reader.report("name-taken", "`\(name)` is already the name of an amendment.", at: key, value: name)
            return nil
        }
        let labels = fields["title"].flatMap(reader.labels) ?? Labels(name, name)
        var amendment = Amendment(name: name, labels: labels, place: reader.source.place(at: key.range))
        amendment.sources = fields["source"].map { reader.listOrOne($0).compactMap(reader.legalSource) } ?? []
        amendment.effective = fields["effective"].flatMap(reader.day)
        amendment.requires = fields["requires"].map(required) ?? []
        let (removed, set) = (fields["remove"].map { reader.listOrOne($0) } ?? [], fields.entries("set"))
        amendment.edits =
            removed.compactMap { edit($0, value: nil) } + set.compactMap { edit($0.key, value: $0.value) }
        if fields["set"] == nil, fields["remove"] == nil {
            reader.report(
                "amendment-empty", "The amendment `\(name)` changes nothing.", at: key,
                hint: "Say what it does with `set` or `remove`.", value: name)
        }
        return amendment
    }

    private func required(_ yaml: YAMLNode) -> [String] {
        let known = amendments.map(\.name)
        return reader.listOrOne(yaml).compactMap { node in
            guard let name = reader.text(node) else { return nil }
            if known.contains(name) { return name }
            reader.report(
                "unknown-amendment", "No amendment `\(name)` stands before this one.", at: node,
                hint: suggestion(for: name, among: known) ?? "An amendment can require those that are made before it.",
                value: name)
            return nil
        }
    }

    private func edit(_ written: YAMLNode, value: YAMLNode?) -> Amendment.Edit? {
        guard let text = reader.text(written) else { return nil }
        guard let path = YAMLPath(text) else {
            reader.report(
                "amendment-path", "`\(text)` is not a path.", at: written,
                hint: "Write keys with `/` between them: `criteria/papers/points`.", value: text)
            return nil
        }
        if let first = path.steps.first, (Self.head + Self.keys).contains(first.name) {
            reader.report(
                "amendment-head", "`\(first.name)` belongs to the head of the rubric and cannot be amended.",
                at: written, hint: "Write it beside `amendments`.", value: first.name)
            return nil
        }
        return Amendment.Edit(written: written, path: path, value: value)
    }

    // MARK: Crossings

    /// Two amendments of the same place are reported unless one requires the other: the result would hang
    /// on their order, and what each of them moves could not be told apart.
    private func reportCrossings() {
        for (place, amendment) in amendments.enumerated() {
            let founded = amendments.foundation(of: amendment)
            for earlier in amendments[..<place] where !founded.contains(earlier.name) {
                guard let edit = amendment.crosses(earlier) else { continue }
                reader.report(
                    "amendments-cross",
                    "The amendments `\(earlier.name)` and `\(amendment.name)` change the same place.",
                    at: edit.written, hint: "Say which is built on the other: `requires: \(earlier.name)`.",
                    value: edit.written.text)
            }
        }
    }
}
