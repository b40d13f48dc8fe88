import Numbers
import Records
import RubricLanguage

/// What a rubric makes of the scores of some items: the means that it takes, in the order in which it tries them.
struct PanelRule: Sendable {
    /// One of the means.
    struct Mean: Sendable {
        let expression: Expression
        let operation: Aggregate.Operation
        /// How many scores are left out at each end.
        let trim: Int
        /// With fewer scores it gives nothing.
        let minimum: Int
    }

    /// The kinds of the items.
    let kinds: Set<KindIndex>
    /// What holds for these items.
    let conditions: [Expression]
    let means: [Mean]

    /// The rules of criteria, then those of quantities that are made of items, such as the mean over assessments.
    static func rules(_ rubric: Rubric, scores: KindIndex) -> [PanelRule] {
        let pool = rubric.pool
        let ofCriteria = rubric.criteria.map { criterion in
            PanelRule(
                kinds: Set(criterion.kinds), conditions: criterion.conditions,
                means: formulas(criterion).flatMap { means(below: $0.root, scores, pool) })
        }
        let ofItems = pool.aggregates.compactMap { aggregate -> PanelRule? in
            guard case .items(let kinds) = aggregate.source else { return nil }
            let conditions = aggregate.condition < 0 ? [] : [truth(aggregate.condition)]
            return PanelRule(
                kinds: Set(kinds), conditions: conditions, means: means(below: aggregate.value, scores, pool))
        }
        return (ofCriteria + ofItems).filter { !$0.means.isEmpty }
    }

    private static func formulas(_ criterion: Criterion) -> [Expression] {
        switch criterion.points {
        case .formula(let formula): [formula]
        case .table(let table): table.rows.map(\.points)
        }
    }

    /// The means of scores that an expression takes, from left to right.
    private static func means(below node: Int32, _ scores: KindIndex, _ pool: ExpressionPool) -> [Mean] {
        guard node >= 0 else { return [] }
        if case .aggregate(let index) = pool.nodes[Int(node)] {
            let aggregate = pool.aggregates[Int(index)]
            guard aggregate.source == .parts(scores), [.mean, .median, .trimmedMean].contains(aggregate.operation)
            else { return [] }
            return [
                Mean(
                    expression: Expression(root: node, type: .number(.none), isOptional: true, text: ""),
                    operation: aggregate.operation, trim: aggregate.operation == .trimmedMean ? aggregate.trim : 0,
                    minimum: max(1, aggregate.minimumCount))
            ]
        }
        return operands(of: pool.nodes[Int(node)], pool).flatMap { means(below: $0, scores, pool) }
    }

    private static func truth(_ node: Int32) -> Expression {
        Expression(root: node, type: .truth, isOptional: true, text: "")
    }
}
