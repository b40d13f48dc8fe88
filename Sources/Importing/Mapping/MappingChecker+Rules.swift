internal import Records
internal import YAMLDocuments

extension MappingChecker {
    /// Reads a rule, or the name of a shared one; `outer` is the kind of the rule around it.
    func rule(_ node: YAMLNode, inside outer: KindIndex?) -> RecordRule? {
        guard let name = node.text else { return writtenRule(node, inside: outer) }
        guard let rule = shared[name], rule.text == nil else {
            refuse(name, at: node, "unknown-rule", "There is no shared rule `\(name)`.", among: shared.keys.sorted())
            return nil
        }
        return writtenRule(rule, inside: outer)
    }

    private func writtenRule(_ node: YAMLNode, inside outer: KindIndex?) -> RecordRule? {
        let fields = reader.fields(
            of: node,
            allowed: [
                "kind", "table", "by", "select", "when", "id", "known-by", "self", "order", "et-al", "fields", "inside",
            ])
        guard let kind = kind(fields, inside: outer) else { return nil }
        var rule = RecordRule(kind: kind)
        rule.lookup = lookup(fields)
        let selects = rule.lookup == nil ? fields.required("select") : fields["select"]
        let starts = outer == nil && rule.lookup == nil
        rule.selects = selects.map { reader.listOrOne($0).compactMap(starts ? keyPath : path) } ?? [.steps(.here)]
        rule.condition = fields["when"].flatMap(expression)
        rule.identity = sources(fields, "id", for: .name)
        rule.known = fields["known-by"].map(identity)
        rule.itself = fields["self"].map(identity)
        rule.order = sources(fields, "order", for: .integer)
        rule.etAl = fields["et-al"].flatMap(expression)
        rule.fields = fields.entries("fields").compactMap { field($0.name, key: $0.key, value: $0.value, of: kind) }
        rule.inside = fields.list("inside").compactMap { self.rule($0, inside: kind) }
        checkKeys(fields, of: kind)
        checkRequired(rule, at: fields)
        return rule
    }

    /// The table of keys through which a rule looks.
    private func lookup(_ fields: YAMLFields) -> TableLookup? {
        if fields["table"] == nil, let by = fields.key("by") {
            reader.report("misplaced-key", "The key `by` says by what a `table` is looked up.", at: by)
        }
        let by = fields["by"].flatMap(path)
        return fields.choice("table", among: keyNames).map { TableLookup(table: $0, by: by) }
    }

    private func kind(_ fields: YAMLFields, inside outer: KindIndex?) -> KindIndex? {
        guard let node = fields.required("kind"), let name = reader.text(node) else { return nil }
        let allowed = outer.map { vocabulary[$0].children } ?? outermostKinds
        guard let kind = vocabulary.kind(name) else {
            refuse(name, at: node, "unknown-kind", "There is no kind `\(name)`.", among: allowed)
            return nil
        }
        if !allowed.contains(name) {
            let place = outer.map { "inside `\(vocabulary[$0].name)`" } ?? "outside of all others"
            refuse(name, at: node, "misplaced-kind", "A record `\(name)` cannot stand \(place).", among: allowed)
        }
        return kind
    }

    private var outermostKinds: [String] {
        SchemaLayout(vocabulary).outermost.map(\.name)
    }

    private func field(_ name: String, key: YAMLNode, value: YAMLNode, of kind: KindIndex) -> FieldRule? {
        guard let slot = vocabulary[kind].slot(name) else {
            refuse(
                name, at: key, "unknown-field", "A record `\(vocabulary[kind].name)` has no field `\(name)`.",
                among: vocabulary[kind].fields.map(\.name))
            return nil
        }
        return FieldRule(slot: slot, sources: sources(value, for: vocabulary[kind].fields[slot.index].type))
    }

    private func identity(_ node: YAMLNode) -> Identity {
        let fields = reader.fields(of: node, allowed: ["id", "names", "separator"])
        var identity = Identity(id: sources(fields, "id", for: .name), names: sources(fields, "names", for: .name))
        if let text = fields.text("separator"), let node = fields["separator"] {
            identity.separator = text.utf8.first
            if text.utf8.count != 1 {
                reader.report("wrong-value", "A separator is one ASCII character.", at: node, value: text)
            }
        }
        return identity
    }

    /// The keys that make sense for some kinds only.
    private func checkKeys(_ fields: YAMLFields, of kind: KindIndex) {
        let isItem = vocabulary[kind].role == .item
        let isSubject = vocabulary[kind].role == .subject
        let refused = [
            ("id", isItem, "only an item is numbered within its person; other kinds have it among their fields"),
            ("known-by", isSubject, "only a subject appears in lists"),
            ("self", vocabulary[kind].slot("self") != nil, "the kind has no field `self`"),
            ("order", vocabulary[kind].slot("position") != nil, "the kind has no field `position`"),
            ("et-al", vocabulary[kind].slot("position") != nil, "the kind has no field `position`"),
        ]
        if isItem, isSpread, fields["id"] == nil, let key = fields.key("kind") {
            reader.report(
                "missing-key", "An item of a person whose records are spread over several files must have an `id`.",
                at: key, hint: "Items with one `id` are the same.")
        }
        for (name, isAllowed, reason) in refused where !isAllowed {
            guard let key = fields.key(name) else { continue }
            reader.report(
                "misplaced-key", "The key `\(name)` has no place in a record `\(vocabulary[kind].name)`: \(reason).",
                at: key)
        }
    }

    /// A field without which no record of the kind is sound must get its value from somewhere.
    private func checkRequired(_ rule: RecordRule, at fields: YAMLFields) {
        let kind = vocabulary[rule.kind]
        for (index, field) in kind.fields.enumerated() where field.isRequired {
            if kind.role == .item, field.name == "id" { continue }
            if rule.fields.contains(where: { $0.slot == Slot(index) }) { continue }
            guard let key = fields.key("fields") ?? fields.key("kind") else { continue }
            // A fault in the field itself has been reported, and is enough.
            if fields["fields"]?[field.name] != nil { continue }
            reader.report(
                "missing-field", "A record `\(kind.name)` must have a field `\(field.name)`.", at: key)
        }
    }
}
