import Diagnostics
import Records
import YAMLDocuments

/// Limits, and what items are grouped by.
extension Checker {
    // MARK: Groups

    /// What `once per` says: the work unless something else is said.
    func groupKeys(_ yaml: YAMLNode?, in scope: Scope, tiers: Names?) -> [GroupKey] {
        guard let yaml else { return [.work] }
        let nodes = filled(yaml)
        if nodes.count == 1, nodes[0].text == "report" { return [] }
        return nodes.compactMap { node in
            if node.text == "report" {
                reader.report(
                    "wrong-value", "`report` stands alone: each report counts by itself.", at: node, value: "report")
                return nil
            }
            return groupKey(node, in: scope, tiers: tiers)
        }
    }

    /// Where points are rows, `tier` is the row that pays; elsewhere it can only be a field.
    private func groupKey(_ yaml: YAMLNode, in scope: Scope, tiers: Names?) -> GroupKey? {
        switch yaml.text {
        case "work": .work
        case "tier" where tiers != nil: .tier
        default: expression(yaml, in: scope, as: .key).map { .value($0) }
        }
    }

    // MARK: Caps

    func caps(_ yaml: YAMLNode?, in scope: Scope, tiers: Names?) -> [Cap] {
        guard let yaml else { return [] }
        return reader.listOrOne(yaml).compactMap { node in
            if node.entries == nil {
                return limit(node).map { Cap(tiers: nil, groups: [], limit: $0, text: words(node)) }
            }
            let fields = reader.fields(of: node, allowed: Keys.cap)
            let places = fields["tier"].map { self.tiers($0, among: tiers) }
            let groups = fields["per"].map { filled($0).compactMap { groupKey($0, in: scope, tiers: tiers) } }
            guard let limit = limit(fields) else { return nil }
            return Cap(tiers: places, groups: groups ?? [], limit: limit, text: words(node))
        }
    }

    private func tiers(_ yaml: YAMLNode, among tiers: Names?) -> [Int] {
        guard let tiers else {
            reader.report(
                "unknown-name", "The points of this criterion have no tiers.", at: yaml,
                hint: "Write the points as rows, each with its `tier`.")
            return []
        }
        var named = Names()
        for name in tiers.names where !Self.isUnnamed(name) { named.append(name) }
        let found = places(of: yaml, among: named, called: "tier")
        return found.compactMap { tiers[named.names[$0]] }
    }

    private func limit(_ fields: YAMLFields) -> Cap.Limit? {
        guard let node = fields.node else { return nil }
        switch (fields["items"], fields["points"]) {
        case (let items?, nil): return count(items).map { .items($0) }
        case (nil, let points?): return limit(points)
        default:
            reader.report("cap-limit", "A limit is either on `items` or on `points`.", at: node)
            return nil
        }
    }

    private func limit(_ yaml: YAMLNode) -> Cap.Limit? {
        expression(yaml, in: .attributes, as: .knownNumber(.none)).map { .points($0) }
    }

    /// A node as it is written, on one line.
    private func words(_ yaml: YAMLNode) -> String {
        yaml.flow { reader.source.text(in: $0) }
    }
}
