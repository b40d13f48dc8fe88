import Numbers
import Records
import RubricLanguage

extension Quoter {
    /// What a node that is not taken apart gives, by the type that the node has; or the name of what is
    /// missing.
    mutating func leaf(_ node: Int32, in evaluator: inout Evaluator) -> String {
        if let text = value(of: node, in: &evaluator) { return text }
        let name = name(of: node, evaluator)
        missing.append(name)
        return name + "?"
    }

    private func value(of node: Int32, in evaluator: inout Evaluator) -> String? {
        switch evaluator.pool.nodes[Int(node)] {
        case .field(let reference): return value(of: evaluator.pool.fields[Int(reference)], node, in: &evaluator)
        case .aggregate(let index):
            switch evaluator.pool.aggregates[Int(index)].operation {
            case .exists, .all: return evaluator.truth(node).map(String.init)
            case .latest: return evaluator.code(node).flatMap { name(of: $0, enumeration(of: node, evaluator)) }
            default: return number(ofAggregate: Int(index), in: &evaluator)
            }
        case .consult(let reference, let start): return row(Int(reference), Int(start), in: &evaluator)
        case .text: return evaluator.text(node).map { "“" + evaluator.describe($0) + "”" }
        case .date, .firstDay, .lastDay, .periodStart, .periodEnd: return evaluator.date(node)?.description
        case .period, .runPeriod, .yearPeriod, .yearsUntil: return evaluator.window(node)?.description
        case .parameter(let place): return rubric.parameters[Int(place)].value.text(rubric.vocabulary)
        case .truth(let truth): return String(truth)
        case .measure(let index) where rubric.measures[index.index].unit == .condition:
            return evaluator.truth(node).map(String.init)
        case .grade: return evaluator.truth(node).map(String.init)
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
        return "\(value) (\(table.name), line \(match.line), by \(table.names(ofLookup: match.lookup)))"
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
        case .boolean: evaluator.truth(node).map(String.init)
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
        let enumeration = enumeration(of: node, evaluator)
        let names = (0..<64).filter { set & 1 << UInt64($0) != 0 }.compactMap { name(of: Int64($0), enumeration) }
        return code(node, enumeration, &evaluator) + " in (" + names.joined(separator: ", ") + ")"
    }

    private func name(of code: Int64, _ enumeration: String?) -> String? {
        guard let values = enumeration.flatMap({ rubric.vocabulary.enumeration($0)?.values }),
            values.indices.contains(Int(code))
        else { return nil }
        return values[Int(code)].name
    }

    /// The enumeration that a node's codes belong to.
    func enumeration(of node: Int32, _ evaluator: borrowing Evaluator) -> String? {
        switch evaluator.pool.nodes[Int(node)] {
        case .field(let reference):
            guard case .enumeration(let name) = evaluator.pool.fields[Int(reference)].type else { return nil }
            return name
        case .aggregate(let index):
            let value = evaluator.pool.aggregates[Int(index)].value
            return value < 0 ? nil : enumeration(of: value, evaluator)
        case .consult(let reference, _):
            guard case .code(let name) = evaluator.pool.references[Int(reference)].value else { return nil }
            return name
        case .parameter(let place):
            guard case .code(let name, _) = rubric.parameters[Int(place)].value else { return nil }
            return name
        case .fallback(let a, let b), .choose(_, let a, let b):
            return enumeration(of: a, evaluator) ?? enumeration(of: b, evaluator)
        default: return nil
        }
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
        let sources: [String]
        switch aggregate.source {
        case .items(let kinds): sources = kinds.map { rubric.vocabulary[$0].name }
        case .parts(let kind): sources = [rubric.vocabulary[kind].name]
        case .counted(let criterion): sources = [rubric.criteria[criterion.index].name]
        case .chosen(let allocation): sources = [rubric.allocations[allocation.index].name]
        case .subjects: sources = [rubric.vocabulary[rubric.subject].name]
        case .cohort: sources = [rubric.vocabulary[rubric.subject].name + "s"]
        }
        return aggregate.operation.rawValue + "(" + sources.joined(separator: ", ") + ")"
    }
}
