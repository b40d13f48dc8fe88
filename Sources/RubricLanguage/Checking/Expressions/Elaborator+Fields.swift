import Records

/// Fields of records.
extension Elaborator {
    /// A field of a record at hand, the innermost first; `nil` if there is none of that name, or none of one type.
    func field(named name: String) -> Field? {
        for record in scope.records.reversed() {
            let fields = record.kinds.compactMap { field(name, of: $0) }
            if let first = fields.first { return fields.allSatisfy { $0.type == first.type } ? first : nil }
        }
        return nil
    }

    private func field(_ name: String, of kind: KindIndex) -> Field? {
        let kind = checker.vocabulary[kind]
        return kind.slot(name).map { kind.fields[$0.index] }
    }

    /// The value of a field of the records at hand. The outer answer is `nil` if no record has such a field.
    func recordField(_ name: SyntaxName) -> Typed?? {
        for record in scope.records.reversed() {
            let holders = record.kinds.filter { field(name.text, of: $0) != nil }
            if !holders.isEmpty { return .some(value(name, in: record, holders)) }
        }
        return nil
    }

    private func value(_ name: SyntaxName, in record: Scope.Record, _ holders: [KindIndex]) -> Typed? {
        let types = holders.compactMap { field(name.text, of: $0)?.type }
        guard let type = types.first, types.allSatisfy({ $0 == type }) else {
            report(
                "field-type-differs",
                "`\(name.text)` does not hold the same in \(listed(holders)).", at: name.range,
                hint: "Make a criterion for each kind.", value: name.text)
            return nil
        }
        let isEverywhere = record.kinds.allSatisfy { field(name.text, of: $0)?.isRequired ?? false }
        return value(name, type: type, scope: record.scope, of: holders, isOptional: !isEverywhere)
    }

    /// A field of some kinds as a node.
    func value(
        _ name: SyntaxName, type: FieldType, scope: FieldReference.Scope, of kinds: [KindIndex], isOptional: Bool
    ) -> Typed? {
        if type == .money, checker.currency == nil {
            missesCurrency(at: name.range)
            return nil
        }
        var slots = [UInt8](repeating: 255, count: checker.vocabulary.kinds.count)
        for kind in kinds {
            if let slot = checker.vocabulary[kind].slot(name.text) { slots[kind.index] = slot.rawValue }
        }
        let reference = FieldReference(scope: scope, name: name.text, type: type, slots: slots)
        // An amount in another currency than the rubric's is missing.
        return Typed(
            node: checker.pool.add(field: reference), type: ValueType(type), isOptional: isOptional || type == .money)
    }

    // MARK: The subject and its contribution

    /// `own.share`
    func ownField(_ name: SyntaxName, at range: Range<Int>) -> Typed? {
        guard let item = scope.item, let contributor = checker.vocabulary.kind("contributor") else {
            report("own-unavailable", "There is no contribution here.", at: range, hint: itemHint)
            return nil
        }
        let kinds = checker.vocabulary[contributor]
        guard item.kinds.contains(where: { checker.vocabulary[$0].children.contains(kinds.name) }) else {
            report("own-unavailable", "\(listed(item.kinds).capitalisedFirst) has no contributors.", at: range)
            return nil
        }
        guard let slot = kinds.slot(name.text) else {
            unknownField(name, "A contributor", kinds.fields.map(\.name))
            return nil
        }
        return value(
            name, type: kinds.fields[slot.index].type, scope: .own, of: [contributor], isOptional: true)
    }

    /// `person.born`, `person.title`, `person.title.from`
    func subjectField(_ path: SyntaxPath) -> Typed? {
        let subject = checker.vocabulary[checker.subject]
        guard scope.level == .subject || scope.level == .item else {
            report(
                "subject-unavailable", "Fields of the \(subject.name) cannot be used here.", at: path.range,
                hint: "Write a measure with it, and use the measure.")
            return nil
        }
        guard path.names[0].text == subject.name else {
            report(
                "wrong-subject", "The rubric scores each \(subject.name), not each \(path.names[0].text).",
                at: path.names[0].range, allowed: [subject.name])
            return nil
        }
        let name = path.names[1]
        if path.names.count == 3 { return attribute(named: name, field: path.names[2]) }
        if let slot = subject.slot(name.text) {
            let field = subject.fields[slot.index]
            return value(
                name, type: field.type, scope: .subject, of: [checker.subject], isOptional: !field.isRequired)
        }
        return attribute(name)
    }

    /// The kinds of dated attributes that the subject has.
    var attributeKinds: [KindIndex] {
        let children = checker.vocabulary[checker.subject].children
        return checker.vocabulary.kinds(in: .attribute).filter { children.contains(checker.vocabulary[$0].name) }
    }

    private func attribute(_ name: SyntaxName) -> Typed? {
        for kind in attributeKinds {
            let attribute = checker.vocabulary[kind]
            if attribute.name == name.text, let slot = attribute.slot("value") {
                let value = SyntaxName("value", range: name.range)
                return self.value(
                    value, type: attribute.fields[slot.index].type, scope: .attribute(kind), of: [kind],
                    isOptional: true)
            }
            if attribute.slot("value") == nil, !Self.validity.contains(name.text),
                let slot = attribute.slot(name.text)
            {
                return value(
                    name, type: attribute.fields[slot.index].type, scope: .attribute(kind), of: [kind],
                    isOptional: true)
            }
        }
        let subject = checker.vocabulary[checker.subject]
        unknownField(name, "A \(subject.name)", subject.fields.map(\.name) + attributeNames)
        return nil
    }

    private func attribute(named name: SyntaxName, field: SyntaxName) -> Typed? {
        guard let kind = attributeKinds.first(where: { checker.vocabulary[$0].name == name.text }) else {
            unknownField(
                name, "A \(checker.vocabulary[checker.subject].name)",
                attributeKinds.map { checker.vocabulary[$0].name })
            return nil
        }
        let attribute = checker.vocabulary[kind]
        guard let slot = attribute.slot(field.text) else {
            unknownField(field, "`\(name.text)`", attribute.fields.map(\.name))
            return nil
        }
        return value(
            field, type: attribute.fields[slot.index].type, scope: .attribute(kind), of: [kind], isOptional: true)
    }

    /// The fields that say from when until when an attribute holds; they need its name: `person.title.from`.
    private static let validity = ["from", "to"]

    private var attributeNames: [String] {
        attributeKinds.flatMap { kind in
            let attribute = checker.vocabulary[kind]
            let fields = attribute.fields.map(\.name).filter { !Self.validity.contains($0) }
            return attribute.slot("value") == nil ? fields : [attribute.name]
        }
    }

    // MARK: Words

    func unknownField(_ name: SyntaxName, _ holder: String, _ fields: [String]) {
        report(
            "unknown-field", "\(holder) has no field `\(name.text)`.", at: name.range,
            hint: suggestion(for: name.text, among: fields), value: name.text, allowed: fields)
    }

    func listed(_ kinds: [KindIndex]) -> String {
        kinds.map { "`\(checker.vocabulary[$0].name)`" }.joined(separator: ", ")
    }

    var itemHint: String { "Only where single items are looked at, as in `where` and `points` of a criterion." }
}

extension ValueType {
    /// The type of a field's value.
    init(_ type: FieldType) {
        switch type {
        case .text, .name, .identifier: self = .text
        case .enumeration(let name): self = .code(name)
        case .integer, .decimal, .share: self = .number(.none)
        case .money: self = .number(.money)
        case .date: self = .date
        case .boolean: self = .truth
        }
    }
}
