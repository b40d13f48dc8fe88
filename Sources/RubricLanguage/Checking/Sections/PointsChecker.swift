import Diagnostics
import Records
import YAMLDocuments

/// What an item is worth.
extension Checker {
    struct CheckedPoints {
        var value: Criterion.Points
        /// The names of the rows; an unnamed row has an empty place.
        var tiers = Names()
        var isTable = false
    }

    func points(_ yaml: YAMLNode, in scope: Scope) -> CheckedPoints? {
        if let rows = yaml.items { return table(rows, .first, in: scope) }
        guard yaml.entries != nil, Keys.decisionTable.contains(where: { yaml[$0] != nil }) else {
            return expression(yaml, in: scope, as: .number(.none)).map { CheckedPoints(value: .formula($0)) }
        }
        let fields = reader.fields(of: yaml, allowed: Keys.decisionTable)
        let policy = choice(fields["hit"], DecisionTable.HitPolicy.self)
        return table(fields.requiredList("rows"), policy ?? .first, in: scope)
    }

    private func table(_ nodes: [YAMLNode], _ policy: DecisionTable.HitPolicy, in scope: Scope) -> CheckedPoints? {
        var tiers = Names()
        var rows: [DecisionTable.Row] = []
        var isSound = true
        for node in nodes {
            let fields = reader.fields(of: node, allowed: Keys.row)
            let tier = fields.text("tier")
            if let tier, tiers[tier] != nil, let yaml = fields["tier"] {
                reader.report("name-taken", "Two rows have the tier `\(tier)`.", at: yaml, value: tier)
                isSound = false
            } else {
                // A name that no cap can write keeps the places in step with the rows.
                tiers.append(tier ?? "\u{0}\(rows.count)")
            }
            let condition = fields["when"].map { expression($0, in: scope, as: .truth) }
            let points = fields.required("points").flatMap { expression($0, in: scope, as: .number(.none)) }
            guard let points, condition.map({ $0 != nil }) ?? true else {
                isSound = false
                continue
            }
            let labels = tier.map { self.labels(fields, name: $0) }
            rows.append(
                DecisionTable.Row(
                    tier: tier, labels: fields["title"] == nil && tier == nil ? nil : labels,
                    condition: condition?.flatMap(\.self), points: points))
        }
        if !isSound { return nil }
        return CheckedPoints(
            value: .table(DecisionTable(hitPolicy: policy, rows: rows)), tiers: tiers, isTable: true)
    }
}
