import Numbers
import RubricLanguage

/// What an expression is made of, and what it looks at.
struct ExpressionForm {
    var form: Form
    /// The names of the parts of the rubric whose values it needs.
    var reads: Set<Form> = []
    /// Whether these values and the subject's records are all that it needs: no items as criteria count them, and no
    /// other people.
    var isFree = true
}

/// Finds the forms of the expressions of a rubric. What they need of other parts stands in them by its name.
final class ExpressionForms {
    private let rubric: Rubric
    let table: FormTable
    /// The names of the measures, and of what criteria give before shared caps.
    let measureNames, pointNames: [Form]
    private var tables: [Int32: Int32] = [:]
    private var references: [Int32: Int32] = [:]
    /// The nodes of the expression at hand that were met, and what was found so far.
    private var known: [Int32: Int32] = [:]
    private var found: ExpressionForm

    init(_ rubric: Rubric, _ table: FormTable) {
        self.rubric = rubric
        self.table = table
        measureNames = rubric.measures.map { table.form("measure", $0.name) }
        pointNames = rubric.criteria.map { table.form("points", rubric.measures[$0.measure.index].name) }
        found = ExpressionForm(form: table.form("nothing"))
    }

    func form(of expression: Expression) -> ExpressionForm { form(ofNode: expression.root) }

    func form(ofNode root: Int32) -> ExpressionForm {
        known.removeAll(keepingCapacity: true)
        found.reads.removeAll(keepingCapacity: true)
        found.isFree = true
        found.form = nodeForm(root)
        return found
    }

    private func nodeForm(_ node: Int32) -> Form {
        table.form(ofNode: structure(of: rubric.pool.nodes[Int(node)]))
    }

    /// The number of a node's form; negative where there is no node.
    private func number(_ node: Int32) -> Int32 {
        guard node >= 0 else { return node }
        if let known = known[node] { return known }
        let number = nodeForm(node).number
        known[node] = number
        return number
    }

    /// The number of the form of a list of nodes.
    private func list(_ start: Int32, _ count: Int) -> Int32 {
        let operands: [Int32] = rubric.pool.arguments[Int(start)...].prefix(count).map { number($0) }
        return table.form("list", operands).number
    }

    // MARK: What stands beside nodes

    private func number(ofTable place: Int32) -> Int32 {
        if let known = tables[place] { return known }
        let content = rubric.pool.tables[Int(place)]
        let number = table.form("table", content.keys, content.cells, content.otherwise).number
        tables[place] = number
        return number
    }

    /// Tables in files of one name that are looked up in one way have the same rows.
    private func number(ofReference place: Int32) -> Int32 {
        if let known = references[place] { return known }
        let content = rubric.pool.references[Int(place)]
        let number = table.form(
            "reference", content.name, content.file, content.lookups, content.column, content.value, content.several,
            content.keys.map(\.column), content.keys.map(\.form), content.keys.map(\.until)
        ).number
        references[place] = number
        return number
    }

    private func number(ofBrackets place: Int32) -> Int32 {
        let steps = rubric.pool.brackets[Int(place)].steps
        return table.form("brackets", steps.map(\.limit), steps.map(\.rate)).number
    }

    private func number(ofItemValue place: Int32) -> Int32 {
        let value = rubric.pool.itemValues[Int(place)]
        let variants = value.variants.map { (name: rubric.criteria[$0.index].name, place: $1) }
            .sorted { $0.name < $1.name }
        guard !variants.isEmpty else {
            return table.form("item value", number(value.value.root), value.rounding).number
        }
        return table.form(
            "item values", variants.map(\.name), variants.map { number(ofItemValue: Int32($0.place)) }
        ).number
    }

    private func number(ofAggregate place: Int32) -> Int32 {
        var aggregate = rubric.pool.aggregates[Int(place)]
        aggregate.condition = number(aggregate.condition)
        aggregate.value = number(aggregate.value)
        aggregate.period = number(aggregate.period)
        aggregate.date = number(aggregate.date)
        aggregate.key = number(aggregate.key)
        switch aggregate.source {
        case .items, .parts, .subjects: break
        case .counted(let criterion):
            note(pointNames[criterion.index], isFree: false)
            aggregate.source = .counted(CriterionIndex(Int(pointNames[criterion.index].number)))
        case .chosen(let allocation):
            let measure = rubric.allocations[allocation.index].measure
            note(measureNames[measure.index], isFree: false)
            aggregate.source = .chosen(AllocationIndex(Int(measureNames[measure.index].number)))
        case .cohort(let keys):
            found.isFree = false
            aggregate.source = .cohort(keys.map { CohortKey(node: number($0.node), type: $0.type) })
        }
        return table.form("aggregate", aggregate).number
    }

    private func note(_ part: Form, isFree: Bool = true) {
        found.reads.insert(part)
        if !isFree { found.isFree = false }
    }

    // MARK: Nodes

    /// A node in which forms stand for whatever it points to.
    private func structure(of node: Node) -> Node {
        let pool = rubric.pool
        switch node {
        case .truth, .code, .date, .period, .missing, .runPeriod, .contributorCount, .members, .points, .grade:
            return node
        case .number(let place): return .number(table.form("number", pool.numbers[Int(place)]).number)
        case .text(let place): return .text(table.form("text", pool.texts[Int(place)]).number)
        case .parameter(let place):
            return .parameter(table.form("parameter", rubric.parameters[Int(place)].value).number)
        case .field(let place): return .field(table.form("field", pool.fields[Int(place)]).number)
        case .prior(let place): return .prior(table.form("prior", pool.priors[Int(place)]).number)
        case .measure(let measure):
            note(measureNames[measure.index])
            return .measure(MeasureIndex(Int(measureNames[measure.index].number)))
        case .itemValue(let place): return .itemValue(number(ofItemValue: place))
        case .uniqueWorks(let criterion):
            return .uniqueWorks(CriterionIndex(Int(pointNames[criterion.index].number)))
        case .worth(let criterion):
            return .worth(CriterionIndex(Int(pointNames[criterion.index].number)))
        case .call(let function, let start, let count):
            return .call(function, arguments: list(start, Int(count)), count: count)
        case .round(let a, let step):
            return .round(number(a), step: table.form("step", pool.steps[Int(step)]).number)
        case .bracket(let place, let a): return .bracket(number(ofBrackets: place), number(a))
        case .lookup(let place, let start):
            let count = pool.tables[Int(place)].keys.count
            return .lookup(table: number(ofTable: place), arguments: list(start, count))
        case .consult(let place, let start):
            let count = pool.references[Int(place)].keys.count
            return .consult(reference: number(ofReference: place), arguments: list(start, count))
        case .weightedMean(let start, let count):
            return .weightedMean(arguments: list(start, Int(count)), count: count)
        case .aggregate(let place): return .aggregate(number(ofAggregate: place))
        case .met(let start, let count): return .met(arguments: list(start, Int(count)), count: count)
        case .inTexts(let a, let start, let count):
            return .inTexts(number(a), arguments: list(start, Int(count)), count: count)
        case .inRange(let a, let range):
            return .inRange(number(a), range: table.form("range", pool.ranges[Int(range)]).number)
        default: return structure(ofOperation: node)
        }
    }

    /// A node that points to nothing but operands.
    private func structure(ofOperation node: Node) -> Node {
        switch node {
        case .negate(let a): .negate(number(a))
        case .add(let a, let b): .add(number(a), number(b))
        case .subtract(let a, let b): .subtract(number(a), number(b))
        case .multiply(let a, let b): .multiply(number(a), number(b))
        case .divide(let a, let b): .divide(number(a), number(b))
        case .year(let a): .year(number(a))
        case .yearPeriod(let a): .yearPeriod(number(a))
        case .yearsUntil(let years, let date): .yearsUntil(years: number(years), date: number(date))
        case .firstDay(let a): .firstDay(number(a))
        case .lastDay(let a): .lastDay(number(a))
        case .periodStart(let a): .periodStart(number(a))
        case .periodEnd(let a): .periodEnd(number(a))
        case .not(let a): .not(number(a))
        case .and(let a, let b): .and(number(a), number(b))
        case .or(let a, let b): .or(number(a), number(b))
        case .compareNumbers(let comparison, let a, let b): .compareNumbers(comparison, number(a), number(b))
        case .compareCodes(let comparison, let a, let b): .compareCodes(comparison, number(a), number(b))
        case .compareTexts(let comparison, let a, let b): .compareTexts(comparison, number(a), number(b))
        case .compareDates(let comparison, let a, let b): .compareDates(comparison, number(a), number(b))
        case .inCodes(let a, let set): .inCodes(number(a), set: set)
        case .inPeriod(let a, let period): .inPeriod(number(a), period: number(period))
        case .isKnown(let a): .isKnown(number(a))
        case .fallback(let a, let b): .fallback(number(a), number(b))
        case .choose(let condition, let then, let otherwise):
            .choose(condition: number(condition), then: number(then), otherwise: number(otherwise))
        default: preconditionFailure("every node has a structure")
        }
    }
}
