import Diagnostics
import Records
import RubricLanguage
import YAMLDocuments

/// Turns the records of an example into rows of a batch.
///
/// Fields and parts are called by their names in the vocabulary. For brevity a part list may stand under the plural of
/// its kind; a text in the place of a part is the part's first required field, and `2024-03..2024-05` is a span; the
/// fields of the own contributor may stand in the item, and those of the appointment in the person.
struct RecordWriter: ~Copyable {
    let yaml: YAMLReader
    let vocabulary: Vocabulary
    let subject: KindIndex
    let values: ValueReader
    var builder = BatchBuilder(file: 0)
    /// Values that could not be read so far.
    private var faults = 0

    init(_ yaml: YAMLReader, _ rubric: Rubric, _ values: ValueReader) {
        self.yaml = yaml
        vocabulary = rubric.vocabulary
        subject = rubric.subject
        self.values = values
    }

    consuming func finish() -> Batch { builder.finish() }

    // MARK: Rows

    /// Opens a row, lets the body fill it, and closes it.
    mutating func write(_ kind: KindIndex, at node: YAMLNode, _ body: (inout RecordWriter) -> Void) -> Row {
        let line = yaml.source.place(at: node.range).line ?? 1
        let row = builder.begin(kind, line: line - 1, offset: node.range.lowerBound)
        let before = faults
        body(&self)
        // What could not be read has been reported, and is not missing.
        if faults == before { reportMissing(of: kind, at: node) }
        builder.end()
        return row
    }

    private func reportMissing(of kind: KindIndex, at node: YAMLNode) {
        let record = vocabulary[kind]
        let missing = record.requiredMask & ~builder.mask
        for (slot, field) in record.fields.enumerated() where missing & 1 << UInt64(slot) != 0 {
            yaml.report("missing-field", "A \(record.name) needs `\(field.name)`.", at: node, value: field.name)
        }
    }

    // MARK: Values

    /// Reads a value into a field of the open row.
    mutating func set(_ field: String, _ node: YAMLNode) {
        guard let text = yaml.text(node) else {
            faults += 1
            return
        }
        set(field, text, at: node)
    }

    mutating func set(_ field: String, _ text: String, at node: YAMLNode) {
        guard let slot = vocabulary[builder.kind].slot(field) else { return }
        do throws(ValueFault) {
            try builder.read(text, into: slot, with: values)
        } catch {
            faults += 1
            let known = error.candidates(in: vocabulary)
            yaml.report(
                error.code, "`\(text)` \(error.complaint).", at: node,
                hint: nearest(to: text, among: known).map { "Did you mean `\($0)`?" }, value: text,
                allowed: error.allowed(in: vocabulary))
        }
    }

    /// Whether a field of the open row has a value.
    func has(_ field: String) -> Bool {
        guard let slot = vocabulary[builder.kind].slot(field) else { return false }
        return builder.mask & 1 << UInt64(slot.rawValue) != 0
    }

    // MARK: Entries

    /// Writes fields and parts of the open row; answers what is neither.
    mutating func write(_ entries: [Entry], into kind: KindIndex) -> [Entry] {
        var rest: [Entry] = []
        for entry in entries {
            let record = vocabulary[kind]
            if record.slot(entry.name) != nil, entry.value.text != nil {
                set(entry.name, entry.value)
            } else if let part = child(entry.name, of: record) {
                for node in yaml.listOrOne(entry.value) { writePart(part, node) }
            } else {
                rest.append(entry)
            }
        }
        return rest
    }

    typealias Entry = (name: String, key: YAMLNode, value: YAMLNode)

    /// The kind of a part or attribute by its name or the plural of it.
    private func child(_ name: String, of record: RecordKind) -> KindIndex? {
        for child in record.children {
            guard let kind = vocabulary.kind(child), vocabulary[kind].role != .item else { continue }
            if name == child || name == child + (child.hasSuffix("s") ? "es" : "s") { return kind }
        }
        return nil
    }

    private mutating func writePart(_ kind: KindIndex, _ node: YAMLNode) {
        _ = write(kind, at: node) { writer in
            guard node.text == nil else { return writer.writeShort(kind, node) }
            writer.refuse(writer.write(writer.yaml.entries(of: node), into: kind), in: kind)
        }
    }

    /// A part that is written as a text.
    private mutating func writeShort(_ kind: KindIndex, _ node: YAMLNode) {
        guard let text = yaml.text(node) else { return }
        let record = vocabulary[kind]
        if record.slot("from") != nil, record.slot("to") != nil, let points = text.firstRange(of: "..") {
            set("from", String(text[..<points.lowerBound]), at: node)
            if points.upperBound < text.endIndex { set("to", String(text[points.upperBound...]), at: node) }
        } else if let field = record.fields.first(where: \.isRequired) ?? record.fields.first {
            set(field.name, text, at: node)
        }
    }

    /// Reports what is no field and no part.
    func refuse(_ entries: [Entry], in kind: KindIndex, or others: [String] = []) {
        let record = vocabulary[kind]
        let parts = record.children.filter { child in
            vocabulary.kind(child).map { vocabulary[$0].role != .item } ?? false
        }
        let known = record.fields.map(\.name) + parts + others
        for entry in entries {
            yaml.report(
                "unknown-field", "A \(record.name) has no field `\(entry.name)`.", at: entry.key,
                hint: nearest(to: entry.name, among: known).map { "Did you mean `\($0)`?" }, value: entry.name)
        }
    }
}
