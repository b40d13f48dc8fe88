import Numbers
import RubricLanguage

/// The parts of one rubric and their forms.
final class RubricForms {
    let rubric: Rubric
    let table: FormTable
    let expressions: ExpressionForms
    /// What all quantities depend on.
    let ground: Form
    /// The quantities that matter for a result, in the order in which they are computed; the last is the result.
    private(set) var quantities: [Quantity] = []
    private(set) var parts: [Part] = []
    private var places: [Form: Int] = [:]
    private var found: [Form?] = []
    private var isUnderWay: [Bool] = []

    init(_ rubric: Rubric, _ table: FormTable) {
        self.rubric = rubric
        self.table = table
        let expressions = ExpressionForms(rubric, table)
        self.expressions = expressions
        ground = table.form(
            "ground", rubric.period, rubric.currency?.bits, rubric.subject, rubric.rounding,
            rubric.evidenceDeadline.map { expressions.form(of: $0).form })
        addTrack()
        addVetoes()
        addPoints()
        for measure in rubric.measures.indices { add(MeasureIndex(measure)) }
        addConditions()
        addResult()
    }

    func add(_ quantity: Quantity, _ name: Form, _ own: Form, reads: Set<Form>, isFree: Bool = false) {
        places[name] = parts.count
        quantities.append(quantity)
        parts.append(
            Part(name: name, own: own, reads: reads.sorted { $0.number < $1.number }, isFree: isFree))
    }

    /// For each part the form of all that it rests on.
    func wholes() -> [Form] {
        found = Array(repeating: nil, count: parts.count)
        isUnderWay = Array(repeating: false, count: parts.count)
        return parts.indices.map(whole)
    }

    private func whole(_ place: Int) -> Form {
        if let known = found[place] { return known }
        // What rests on itself, as far as its text tells, is never taken for anything else.
        if isUnderWay[place] { return table.unlike() }
        isUnderWay[place] = true
        let part = parts[place]
        let whole = table.form("part", part.name, part.own, part.reads.map { self.whole(self.place(of: $0)) })
        isUnderWay[place] = false
        found[place] = whole
        return whole
    }

    private func place(of name: Form) -> Int {
        guard let place = places[name] else { preconditionFailure("what a part needs is a part") }
        return place
    }

    func quantity(named name: Form) -> Quantity { quantities[place(of: name)] }
}

/// The forms of some expressions together, and what all of them need.
struct JoinedForms {
    private let expressions: ExpressionForms
    private(set) var reads: Set<Form> = []
    private(set) var isFree = true

    init(_ expressions: ExpressionForms) { self.expressions = expressions }

    /// Takes up an expression; answers its form.
    mutating func add(_ expression: Expression) -> Form {
        let found = expressions.form(of: expression)
        reads.formUnion(found.reads)
        isFree = isFree && found.isFree
        return found.form
    }

    mutating func add(_ expression: Expression?) -> Form? {
        guard let expression else { return nil }
        return add(expression)
    }

    mutating func add(_ keys: [GroupKey]) -> [Form] {
        keys.map { key in
            switch key {
            case .work: expressions.table.form("work")
            case .tier: expressions.table.form("tier")
            case .value(let value): expressions.table.form("value", add(value), value.type)
            }
        }
    }

    mutating func add(_ keys: [CohortKey]) -> [Form] {
        keys.map { key in
            let found = expressions.form(ofNode: key.node)
            reads.formUnion(found.reads)
            return expressions.table.form("key", found.form, key.type)
        }
    }
}
