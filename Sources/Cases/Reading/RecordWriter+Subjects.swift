import Diagnostics
import Records
import YAMLDocuments

/// Subjects and their items.
extension RecordWriter {
    /// Writes a subject with its items, or as many copies of it as are asked for; answers their numbers and rows.
    mutating func writeSubjects(
        _ node: YAMLNode, items: [YAMLNode], isCohort: Bool
    ) -> [(id: String, row: Row)] {
        let id = node["id"]?.text ?? "1"
        if isCohort, node["id"] == nil {
            yaml.report("missing-field", "A \(vocabulary[subject].name) needs `id`.", at: node, value: "id")
        }
        guard isCohort, let copies = node["copies"] else {
            return [(id, writeSubject(node, id: id, items: items, isCohort: isCohort))]
        }
        guard let count = yaml.integer(copies), 1...10_000 ~= count else { return [] }
        return (1...count).map { number in
            let copy = "\(id)-\(number)"
            return (copy, writeSubject(node, id: copy, items: items, isCohort: isCohort))
        }
    }

    private mutating func writeSubject(_ node: YAMLNode, id: String, items: [YAMLNode], isCohort: Bool) -> Row {
        let taken = isCohort ? ["id", "copies", "inject", "items", "prior"] : ["id"]
        let entries = yaml.entries(of: node).filter { !taken.contains($0.name) }
        return write(subject, at: node) { writer in
            writer.set("id", id, at: node)
            let rest = writer.write(entries, into: writer.subject)
            if !writer.has("name") { writer.set("name", id, at: node) }
            writer.writeAppointment(rest, at: node)
            for (place, item) in items.enumerated() { writer.writeItem(item, number: place + 1, of: id) }
        }
    }

    /// Fields of the appointment that stand in the subject.
    private mutating func writeAppointment(_ entries: [Entry], at node: YAMLNode) {
        guard let kind = vocabulary.kind("appointment") else { return }
        let own = entries.filter { vocabulary[kind].slot($0.name) != nil }
        let others = entries.filter { vocabulary[kind].slot($0.name) == nil }
        refuse(others, in: subject, or: vocabulary[kind].fields.map(\.name))
        guard !own.isEmpty else { return }
        _ = write(kind, at: node) { writer in _ = writer.write(own, into: kind) }
    }

    // MARK: Items

    /// `paper: {…}`
    private mutating func writeItem(_ node: YAMLNode, number: Int, of subject: String) {
        guard let entry = yaml.entries(of: node).first, node.entries?.count == 1 else {
            if node.entries != nil { yaml.wrongShape(node, expected: "one kind with its fields") }
            return
        }
        let kinds = vocabulary.kinds(in: .item)
        guard let kind = vocabulary.kind(entry.name), kinds.contains(kind) else {
            yaml.report(
                "unknown-kind", "There are no items of kind `\(entry.name)`.", at: entry.key,
                hint: nearest(to: entry.name, among: kinds.map { vocabulary[$0].name })
                    .map { "Did you mean `\($0)`?" }, value: entry.name)
            return
        }
        _ = write(kind, at: node) { writer in
            let rest = writer.write(writer.yaml.entries(of: entry.value), into: kind)
            if !writer.has("id") { writer.set("id", number < 10 ? "i0\(number)" : "i\(number)", at: node) }
            writer.writeOwnContribution(rest, to: kind, of: subject, at: node)
        }
    }

    /// Fields of the own contributor that stand in the item.
    private mutating func writeOwnContribution(
        _ entries: [Entry], to kind: KindIndex, of subject: String, at node: YAMLNode
    ) {
        guard vocabulary[kind].children.contains("contributor"), let contributor = vocabulary.kind("contributor")
        else { return refuse(entries, in: kind) }
        let own = entries.filter { vocabulary[contributor].slot($0.name) != nil }
        let others = entries.filter { vocabulary[contributor].slot($0.name) == nil }
        refuse(others, in: kind, or: vocabulary[contributor].fields.map(\.name))
        guard !own.isEmpty else { return }
        _ = write(contributor, at: node) { writer in
            writer.set("person", subject, at: node)
            _ = writer.write(own, into: contributor)
        }
    }
}
