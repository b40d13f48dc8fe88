import Diagnostics
import Records
import YAMLDocuments

/// What an item is worth.
extension Checker {
    struct CheckedPoints {
        /// `nil` if there is a fault.
        var value: Criterion.Points?
        /// The names of the rows; `nil` without rows.
        var tiers: Names?
    }

    func points(_ yaml: YAMLNode, in scope: Scope) -> CheckedPoints {
        if let rows = yaml.items { return table(rows, .first, in: scope) }
        guard yaml.entries != nil, Keys.decisionTable.contains(where: { yaml[$0] != nil }) else {
            return CheckedPoints(value: expression(yaml, in: scope, as: .number(.none)).map { .formula($0) })
        }
        let fields = reader.fields(of: yaml, allowed: Keys.decisionTable)
        let policy = choice(fields["hit"], DecisionTable.HitPolicy.self)
        return table(fields.requiredList("rows"), policy ?? .first, in: scope)
    }

    private func table(_ nodes: [YAMLNode], _ policy: DecisionTable.HitPolicy, in scope: Scope) -> CheckedPoints {
        var tiers = Names()
        let rows = nodes.map { row($0, among: &tiers, in: scope) }
        let sound = rows.compactMap(\.self)
        let table = DecisionTable(hitPolicy: policy, rows: sound)
        return CheckedPoints(value: sound.count == rows.count ? .table(table) : nil, tiers: tiers)
    }

    private func row(_ yaml: YAMLNode, among tiers: inout Names, in scope: Scope) -> DecisionTable.Row? {
        let fields = reader.fields(of: yaml, allowed: Keys.row)
        let tier = fields.text("tier")
        if let tier, tiers[tier] != nil, let key = fields["tier"] {
            reader.report("name-taken", "Two rows have the tier `\(tier)`.", at: key, value: tier)
        }
        tiers.append(tier.flatMap { tiers[$0] == nil ? $0 : nil } ?? Self.unnamed(tiers.names.count))
        let condition = fields["when"].map { expression($0, in: scope, as: .truth) }
        let points = fields.required("points").flatMap { expression($0, in: scope, as: .number(.none)) }
        guard let points, condition.map({ $0 != nil }) ?? true else { return nil }
        let hasLabels = tier != nil || fields["title"] != nil
        return DecisionTable.Row(
            tier: tier, labels: hasLabels ? labels(fields, name: tier ?? "") : nil,
            condition: condition?.flatMap(\.self), points: points)
    }

    /// A name that no cap can write; it keeps the places of names in step with the rows.
    static func unnamed(_ row: Int) -> String { "\u{0}\(row)" }

    static func isUnnamed(_ tier: String) -> Bool { tier.hasPrefix("\u{0}") }
}
