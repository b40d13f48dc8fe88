import Numbers
import Records
import RubricLanguage

/// Puts the values of records into words: labels of the vocabulary in one language.
struct FactWriter: Sendable {
    let vocabulary: Vocabulary
    let language: Language
    let words: Words

    /// What a part of an item is shown as elsewhere, and not as a fact.
    static let shownElsewhere: Set<String> = ["contributor", "evidence", "score"]
    /// Fields that a sheet shows in places of their own.
    private static let shownApart: Set<String> = ["id", "title", "verification", "currency", "name", "native-name"]

    /// The value of a field in words; `nil` when it is missing.
    func value(_ row: Row, _ slot: Slot, in batch: borrowing Batch) -> String? {
        guard let bits = batch.bits(row, slot) else { return nil }
        let kind = vocabulary[batch.kind(of: row)]
        let field = kind.fields[slot.index]
        let text = text(bits, field, batch)
        switch field.type {
        case .money:
            let currency = kind.slot("currency").flatMap { batch.text(row, $0) }
            return currency.map { text + " " + words.currency($0) } ?? text
        default: return text
        }
    }

    private func text(_ bits: Int64, _ field: Field, _ batch: borrowing Batch) -> String {
        switch field.type {
        case .text, .name, .identifier: return batch.symbols[Symbol(bits: bits)]
        case .enumeration(let name):
            return vocabulary.enumeration(name)?.values[Int(bits)].labels[language] ?? String(bits)
        case .integer: return String(bits) + unit(field)
        case .decimal: return PackedDecimal(bits: bits).description + unit(field)
        case .money: return PackedDecimal(bits: bits).description
        case .share: return words.percent((PackedDecimal(bits: bits).exact * 100).shown())
        case .date: return PartialDate(bits: Int32(truncatingIfNeeded: bits)).description
        case .boolean: return bits == 0 ? words.no : words.yes
        }
    }

    private func unit(_ field: Field) -> String { field.unit.map { " " + (words.units[$0] ?? $0) } ?? "" }

    /// The value of a field by its name.
    func value(_ row: Row, _ field: String, in batch: borrowing Batch) -> String? {
        vocabulary[batch.kind(of: row)].slot(field).flatMap { value(row, $0, in: batch) }
    }

    /// The fields of a row that are present, those first that the rule looks at.
    func facts(
        _ row: Row, in batch: borrowing Batch, look: ExpressionLook, scope: FieldReference.Scope = .item
    ) -> [Account.Fact] {
        let kind = vocabulary[batch.kind(of: row)]
        var facts: [Account.Fact] = []
        for (index, field) in kind.fields.enumerated() where !FactWriter.shownApart.contains(field.name) {
            guard let value = value(row, Slot(index), in: batch) else { continue }
            facts.append(
                Account.Fact(
                    label: field.labels[language], value: value, isDeciding: look.looks(at: field.name, scope)))
        }
        for child in batch.children(of: row) {
            let kind = batch.kind(of: child)
            guard vocabulary[kind].role == .part, !FactWriter.shownElsewhere.contains(vocabulary[kind].name)
            else { continue }
            facts.append(
                Account.Fact(
                    label: vocabulary[kind].labels[language], value: summary(child, in: batch),
                    isDeciding: look.parts.contains(kind)))
        }
        return facts.filter(\.isDeciding) + facts.filter { !$0.isDeciding }
    }

    /// All values of a part in one line: `in force, 2023-05-01`.
    func summary(_ row: Row, in batch: borrowing Batch) -> String {
        let kind = vocabulary[batch.kind(of: row)]
        if kind.slot("from") != nil { return validity(row, in: batch) ?? "" }
        var values: [String] = []
        for (index, field) in kind.fields.enumerated() where field.name != "currency" {
            guard let value = value(row, Slot(index), in: batch) else { continue }
            if case .boolean = field.type {
                values.append(field.labels[language] + words.colon + value)
            } else {
                values.append(value)
            }
        }
        return values.joined(separator: words.comma)
    }

    /// From when until when, with whatever else the row says before it.
    func validity(_ row: Row, in batch: borrowing Batch) -> String? {
        let kind = vocabulary[batch.kind(of: row)]
        var values: [String] = []
        for (index, field) in kind.fields.enumerated() where field.name != "from" && field.name != "to" {
            guard let value = value(row, Slot(index), in: batch) else { continue }
            values.append(field.type == .boolean ? field.labels[language] + words.colon + value : value)
        }
        let (from, to) = (value(row, "from", in: batch), value(row, "to", in: batch))
        if from != nil || to != nil { values.append((from ?? "…") + " – " + (to ?? "…")) }
        return values.isEmpty ? nil : values.joined(separator: words.comma)
    }
}

extension Words {
    func percent(_ number: String) -> String { fill(self.percent, number) }

    /// What a currency is called after an amount; its code where it has no other name.
    func currency(_ code: String) -> String { self.currencies[code] ?? code }
}
