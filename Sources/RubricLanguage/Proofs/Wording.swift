import Numbers
import Records

/// Writes checked expressions as they could stand in the rubric.
///
/// Within one context, an item's or a subject's, a written expression means one thing; so terms with
/// the same words are the same term.
struct Wording: Sendable {
    let rubric: Rubric
    private var pool: ExpressionPool { rubric.pool }

    init(_ rubric: Rubric) { self.rubric = rubric }

    func words(_ node: Int32, in enumeration: String? = nil) -> String {
        switch pool.nodes[Int(node)] {
        case .number(let place): pool.numbers[Int(place)].description
        case .truth(let value): "\(value)"
        case .code(let value): name(of: value, in: enumeration)
        case .text(let place): String(reflecting: pool.texts[Int(place)])
        case .date(let bits): PartialDate(bits: bits).description
        case .period(let first, let last): Period(firstNumber: first, lastNumber: last).description
        case .missing: "missing"
        case .parameter(let place): rubric.parameters[Int(place)].name
        case .runPeriod: "period"
        case .field(let place): words(pool.fields[Int(place)])
        case .contributorCount: "contributors"
        case .members: "members"
        case .measure(let measure): rubric.measures[measure.index].name
        case .points: "points"
        case .itemValue(let place): pool.itemValues[Int(place)].name
        case .prior(let place): "prior(\(pool.priors[Int(place)]))"
        case .grade(let band): "grade = \(rubric.grading?.bands[Int(band)].name ?? "")"
        case .uniqueWorks(let criterion): "works(\(rubric.criteria[criterion.index].name))"
        case .worth(let criterion): "worth(\(rubric.criteria[criterion.index].name))"
        case .aggregate(let place): words(pool.aggregates[Int(place)])
        case let other: operation(other, in: enumeration)
        }
    }

    /// The name of an enumerator; its number where the enumeration is not known.
    func name(of code: Int32, in enumeration: String?) -> String {
        guard let values = enumeration.flatMap(rubric.vocabulary.enumeration)?.values,
            values.indices.contains(Int(code))
        else { return "#\(code)" }
        return values[Int(code)].name
    }

    private func words(_ field: FieldReference) -> String {
        switch field.scope {
        case .item, .part: field.name
        case .own: "own.\(field.name)"
        case .subject: "\(rubric.vocabulary[rubric.subject].name).\(field.name)"
        case .attribute(let kind): words(field, of: rubric.vocabulary[kind])
        }
    }

    /// `person.title`, `person.title.from`, `person.unit`.
    private func words(_ field: FieldReference, of attribute: RecordKind) -> String {
        let subject = rubric.vocabulary[rubric.subject].name
        if field.name == "value" { return "\(subject).\(attribute.name)" }
        return attribute.slot("value") == nil
            ? "\(subject).\(field.name)" : "\(subject).\(attribute.name).\(field.name)"
    }

    private func words(_ aggregate: Aggregate) -> String {
        var body = source(aggregate.source)
        if aggregate.value >= 0 { body = "\(words(aggregate.value)) of \(body)" }
        if !aggregate.keys.isEmpty { body += " by " + aggregate.keys.map { words($0.node) }.joined(separator: ", ") }
        if aggregate.condition >= 0 { body += " where \(words(aggregate.condition))" }
        if aggregate.key >= 0 { body += " per \(words(aggregate.key))" }
        if aggregate.period >= 0 { body += ", within: \(words(aggregate.period))" }
        if aggregate.date >= 0, words(aggregate.date) != "date" { body += ", by: \(words(aggregate.date))" }
        if aggregate.trim > 0 { body += ", trim: \(aggregate.trim)" }
        if aggregate.best > 0 { body += ", best: \(aggregate.best)" }
        if aggregate.minimumCount > 0 { body += ", at-least: \(aggregate.minimumCount)" }
        return "\(aggregate.operation.rawValue)(\(body))"
    }

    private func source(_ source: Aggregate.Source) -> String {
        switch source {
        case .items(let kinds):
            kinds.count == 1
                ? rubric.vocabulary[kinds[0]].name
                : "{\(kinds.map { rubric.vocabulary[$0].name }.joined(separator: ", "))}"
        case .counted(let criterion): rubric.criteria[criterion.index].name
        case .chosen(let allocation): rubric.allocations[allocation.index].name
        case .parts(let kind): rubric.vocabulary[kind].name
        case .subjects, .cohort: "\(rubric.vocabulary[rubric.subject].name)s"
        }
    }
}

extension Period {
    /// The days with these numbers.
    init(firstNumber first: Int32, lastNumber last: Int32) {
        self.init(first: Day(clamping: Int(first)), last: Day(clamping: Int(last)))
    }
}
