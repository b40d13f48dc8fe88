internal import Diagnostics
internal import Records

extension FileReading {
    /// Makes rows of the entries of a list: in the order that is written, otherwise in that of the file. One of them
    /// may be the subject.
    mutating func applyInOrder(_ rule: RecordRule, to nodes: [TreeNode], at node: TreeNode) {
        var entries = nodes.enumerated().map { (position: $0.offset + 1, node: $0.element) }
        if !rule.order.isEmpty {
            for index in entries.indices {
                entries[index].position = writtenPosition(rule, at: entries[index].node) ?? index + 1
            }
            if !zip(entries, entries.dropFirst()).allSatisfy({ $0.position <= $1.position }) {
                entries.sort { $0.position < $1.position }
            }
        }
        let own = rule.itself.flatMap { subject(in: entries.map(\.node), by: $0) }
        if own == nil, rule.itself != nil, !subject.id.isEmpty || !subject.names.isEmpty {
            report("not-listed", .warning, "The person is not found in the list.", at: node)
        }
        checkWhole(rule, at: node)
        for (index, entry) in entries.enumerated() {
            row(rule, at: entry.node, position: entry.position, isSelf: index == own)
        }
    }

    private mutating func writtenPosition(_ rule: RecordRule, at node: TreeNode) -> Int? {
        guard let holder = converted(rule.order, at: node) else { return nil }
        let written = String(decoding: text, as: UTF8.self)
        if let position = Int(written), 1..<1_000_000 ~= position { return position }
        report(
            ValueFault.notInteger.code, .warning, "`\(written)` is no place in a list.", at: holder,
            value: written)
        return nil
    }

    /// Which of some entries is the subject: the first with its identifier; otherwise the first with one of its
    /// names and no identifier, which would be somebody else's.
    private mutating func subject(in nodes: [TreeNode], by identity: Identity) -> Int? {
        var namesake: Int?
        for (index, node) in nodes.enumerated() {
            _ = converted(identity.id, at: node)
            if !text.isEmpty {
                if text == subject.id { return index }
                if !subject.id.isEmpty { continue }
            }
            if namesake == nil, isSubject(node, by: identity) { namesake = index }
        }
        return namesake
    }

    private mutating func isSubject(_ node: TreeNode, by identity: Identity) -> Bool {
        for source in identity.names {
            guard converted([source], at: node) != nil else { continue }
            if subject.isNamed(text, separator: identity.separator) { return true }
        }
        return false
    }
}
