import Records
import RubricLanguage

/// What expressions look at: fields and collections of records. Found once, before the run.
struct ExpressionLook: Sendable {
    private(set) var fields: Set<FieldReference> = []
    /// Kinds of parts of the item that are aggregated.
    private(set) var parts: Set<KindIndex> = []
    /// Kinds of items that are aggregated.
    private(set) var kinds: Set<KindIndex> = []
    /// Whether the subject's share or place among the contributors matters.
    private(set) var looksAtContribution = false

    /// Adds what an expression looks at.
    mutating func add(_ expression: Expression?, _ pool: ExpressionPool) {
        guard let expression else { return }
        walk(expression.root, pool)
    }

    private mutating func walk(_ node: Int32, _ pool: ExpressionPool) {
        guard node >= 0 else { return }
        switch pool.nodes[Int(node)] {
        case .field(let reference): fields.insert(pool.fields[Int(reference)])
        case .contributorCount: looksAtContribution = true
        case .aggregate(let index): walk(pool.aggregates[Int(index)], pool)
        default: break
        }
        for operand in operands(of: pool.nodes[Int(node)], pool) { walk(operand, pool) }
    }

    private mutating func walk(_ aggregate: Aggregate, _ pool: ExpressionPool) {
        switch aggregate.source {
        case .items(let sources): kinds.formUnion(sources)
        case .parts(let kind): parts.insert(kind)
        case .counted, .chosen, .subjects, .cohort: break
        }
        for key in aggregate.keys { walk(key.node, pool) }
        for node in [aggregate.condition, aggregate.value, aggregate.period, aggregate.date, aggregate.key] {
            walk(node, pool)
        }
    }

    /// Whether a field of a row in this scope is looked at.
    func looks(at field: String, _ scope: FieldReference.Scope) -> Bool {
        fields.contains { $0.scope == scope && $0.name == field }
    }
}

/// The nodes that a node is made of.
func operands(of node: Node, _ pool: ExpressionPool) -> [Int32] {
    func arguments(_ start: Int32, _ count: Int32) -> [Int32] {
        Array(pool.arguments[Int(start)..<Int(start + count)])
    }
    switch node {
    case .number, .truth, .code, .text, .date, .period, .missing, .parameter, .runPeriod, .field, .contributorCount,
        .members, .measure, .points, .prior, .grade, .aggregate, .uniqueWorks, .worth:
        return []
    case .itemValue(let place): return pool.roots(ofItemValue: Int(place))
    case .negate(let a), .round(let a, _), .bracket(_, let a), .year(let a), .yearPeriod(let a), .firstDay(let a),
        .lastDay(let a), .periodStart(let a), .periodEnd(let a), .not(let a), .inCodes(let a, _),
        .inRange(let a, _), .isKnown(let a):
        return [a]
    case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b),
        .yearsUntil(let a, let b), .and(let a, let b), .or(let a, let b),
        .compareNumbers(_, let a, let b), .compareCodes(_, let a, let b), .compareTexts(_, let a, let b),
        .compareDates(_, let a, let b), .inPeriod(let a, let b), .fallback(let a, let b):
        return [a, b]
    case .call(_, let start, let count), .weightedMean(let start, let count), .met(let start, let count):
        return arguments(start, count)
    case .lookup(let table, let start): return arguments(start, Int32(pool.tables[Int(table)].keys.count))
    case .consult(let reference, let start):
        return arguments(start, Int32(pool.references[Int(reference)].keys.count))
    case .inTexts(let a, let start, let count): return [a] + arguments(start, count)
    case .choose(let condition, let then, let otherwise): return [condition, then, otherwise]
    }
}
