import Numbers
import Records
import RubricLanguage

extension Quoter {
    /// What a node that is not taken apart gives, by the type that the node has; or the name of what is
    /// missing.
    mutating func leaf(_ node: Int32, in evaluator: inout Evaluator) -> String {
        if let text = value(of: node, in: &evaluator) { return text }
        missing.append(name(of: node, evaluator))
        return title(of: node, evaluator) + "?"
    }

    private func value(of node: Int32, in evaluator: inout Evaluator) -> String? {
        switch evaluator.pool.nodes[Int(node)] {
        case .field(let reference): return value(of: evaluator.pool.fields[Int(reference)], node, in: &evaluator)
        case .aggregate(let index):
            switch evaluator.pool.aggregates[Int(index)].operation {
            case .exists, .all: return evaluator.truth(node).map(words.truth)
            case .latest: return evaluator.code(node).flatMap { name(of: $0, rubric.enumeration(of: node)) }
            default: return number(ofAggregate: Int(index), in: &evaluator)
            }
        case .consult(let reference, let start): return row(Int(reference), Int(start), in: &evaluator)
        case .text: return evaluator.text(node).map { "“" + evaluator.describe($0) + "”" }
        case .date, .firstDay, .lastDay, .periodStart, .periodEnd: return evaluator.date(node)?.description
        case .period, .runPeriod, .yearPeriod, .yearsUntil: return evaluator.window(node)?.description
        case .parameter(let place):
            let value = rubric.parameters[Int(place)].value
            if case .code(let enumeration, let code) = value { return name(of: Int64(code), enumeration) }
            return value.text(rubric.vocabulary)
        case .truth(let truth): return words.truth(truth)
        case .measure(let index) where rubric.measures[index.index].unit == .condition:
            return evaluator.truth(node).map(words.truth)
        case .grade: return evaluator.truth(node).map(words.truth)
        case .code(let code): return String(code)
        default: return evaluator.number(node)?.description
        }
    }

    /// What a reference table says, by which row and which keys: `b1 (journals, line 12, by area, issn)`.
    private func row(_ reference: Int, _ start: Int, in evaluator: inout Evaluator) -> String? {
        guard let match = evaluator.consult(reference, at: start) else { return nil }
        let table = evaluator.pool.references[reference]
        let value =
            switch table.value {
            case .number: evaluator.pool.numbers[Int(match.value)].description
            case .code(let name): self.name(of: Int64(match.value), name) ?? "\(match.value)"
            }
        return words.row(value, table.name, match.line, table.names(ofLookup: match.lookup))
    }

    /// A number made of many records; one that is made of other people says of how many.
    private func number(ofAggregate index: Int, in evaluator: inout Evaluator) -> String? {
        guard let value = evaluator.aggregateNumber(index)?.description else { return nil }
        let aggregate = evaluator.pool.aggregates[index]
        guard aggregate.isOverCohort, aggregate.operation != .count, let size = evaluator.cohortSize(index)
        else { return value }
        return "\(value) (n = \(size))"
    }

    private func value(of field: FieldReference, _ node: Int32, in evaluator: inout Evaluator) -> String? {
        switch field.type {
        case .enumeration(let name): evaluator.code(node).flatMap { self.name(of: $0, name) }
        case .integer, .decimal, .share, .money: evaluator.number(node)?.description
        case .date: evaluator.date(node)?.description
        case .boolean: evaluator.truth(node).map(words.truth)
        case .text, .name, .identifier: evaluator.text(node).map { "“" + evaluator.describe($0) + "”" }
        }
    }

    /// A code by its name in an enumeration.
    mutating func code(_ node: Int32, _ enumeration: String?, _ evaluator: inout Evaluator) -> String {
        if case .consult = evaluator.pool.nodes[Int(node)] { return leaf(node, in: &evaluator) }
        if let code = evaluator.code(node), let name = name(of: code, enumeration) { return name }
        return leaf(node, in: &evaluator)
    }

    /// A code and the list that it is looked for in.
    mutating func code(_ node: Int32, in set: UInt64, _ evaluator: inout Evaluator) -> String {
        let enumeration = rubric.enumeration(of: node)
        let names = (0..<64).filter { set & 1 << UInt64($0) != 0 }.compactMap { name(of: Int64($0), enumeration) }
        return code(node, enumeration, &evaluator) + words.among + names.joined(separator: ", ") + words.amongEnd
    }

    func name(of code: Int64, _ enumeration: String?) -> String? {
        guard let values = enumeration.flatMap({ rubric.vocabulary.enumeration($0)?.values }),
            values.indices.contains(Int(code))
        else { return nil }
        return words.name(values[Int(code)].name, values[Int(code)].labels)
    }

    /// What a node gives, by its title where quotations have titles.
    func title(of node: Int32, _ evaluator: borrowing Evaluator) -> String {
        guard let language = words.language else { return name(of: node, evaluator) }
        switch evaluator.pool.nodes[Int(node)] {
        case .field(let reference): return label(of: evaluator.pool.fields[Int(reference)], language, evaluator)
        case .measure(let index): return rubric.measures[index.index].labels[language]
        case .itemValue(let place): return rubric.pool.itemValues[Int(place)].labels[language]
        case .aggregate(let index):
            return sources(of: evaluator.pool.aggregates[Int(index)]).map { $0.labels[language] }
                .joined(separator: ", ")
        case .year(let a), .firstDay(let a), .lastDay(let a): return title(of: a, evaluator)
        default: return name(of: node, evaluator)
        }
    }

    /// The label of a field of the item at hand, or of whatever else has it.
    private func label(
        of field: FieldReference, _ language: Language, _ evaluator: borrowing Evaluator
    ) -> String {
        let vocabulary = rubric.vocabulary
        var kinds = [evaluator.batch.kind(of: evaluator.item)] + vocabulary.kinds.indices.map(KindIndex.init)
        if case .attribute(let kind) = field.scope { kinds.insert(kind, at: 0) }
        let kind = kinds.first { field.slot(in: $0) != nil }
        guard let kind, let slot = field.slot(in: kind) else { return field.qualifiedName }
        let isWhole = field.name == "value" && vocabulary[kind].role != .item
        return isWhole ? vocabulary[kind].labels[language] : vocabulary[kind].fields[slot.index].labels[language]
    }

    /// How the rubric names what a node gives.
    func name(of node: Int32, _ evaluator: borrowing Evaluator) -> String {
        switch evaluator.pool.nodes[Int(node)] {
        case .field(let reference): evaluator.pool.fields[Int(reference)].qualifiedName
        case .measure(let index): rubric.measures[index.index].name
        case .itemValue(let place): rubric.pool.itemValues[Int(place)].name
        case .prior(let place): "prior(" + evaluator.pool.priors[Int(place)] + ")"
        case .lookup(let table, _): evaluator.pool.tables[Int(table)].name
        case .consult(let reference, _): evaluator.pool.references[Int(reference)].name
        case .aggregate(let index): name(of: evaluator.pool.aggregates[Int(index)])
        case .year(let a), .firstDay(let a), .lastDay(let a): name(of: a, evaluator)
        default: "value"
        }
    }

    /// An aggregate and what it looks at: `mean(score)`.
    private func name(of aggregate: Aggregate) -> String {
        let plural = aggregate.isOverCohort ? "s" : ""
        let sources = sources(of: aggregate).map { $0.name + plural }
        return aggregate.operation.rawValue + "(" + sources.joined(separator: ", ") + ")"
    }

    private func sources(of aggregate: Aggregate) -> [(name: String, labels: Labels)] {
        func kind(_ index: KindIndex) -> (String, Labels) {
            (rubric.vocabulary[index].name, rubric.vocabulary[index].labels)
        }
        switch aggregate.source {
        case .items(let kinds): return kinds.map(kind)
        case .parts(let part): return [kind(part)]
        case .counted(let place): return [(rubric.criteria[place.index].name, rubric.criteria[place.index].labels)]
        case .chosen(let place):
            return [(rubric.allocations[place.index].name, rubric.allocations[place.index].labels)]
        case .subjects, .cohort: return [kind(rubric.subject)]
        }
    }
}
