import Numbers
import Records
import RubricLanguage

extension RuleWriter {
    /// What is no operation on others.
    func term(_ node: Node, in enumeration: String?) -> String {
        switch node {
        case .number(let place): pool.numbers[Int(place)].description
        case .truth(let value): value ? general.yes : general.no
        case .code(let value): label(of: value, in: enumeration)
        case .text(let place): "“" + pool.texts[Int(place)] + "”"
        case .date(let bits): PartialDate(bits: bits).description
        case .period(let first, let last):
            Period(first: Day(clamping: Int(first)), last: Day(clamping: Int(last))).description
        case .missing: general.missingValue
        case .parameter(let place): rubric.parameters[Int(place)].labels[language]
        case .runPeriod: words.period
        case .field(let place): title(of: pool.fields[Int(place)])
        case .contributorCount: words.contributors
        case .members: words.members
        case .measure(let measure): title(of: (isOfPlaces ? rubric.placeMeasures : rubric.measures)[measure.index])
        case .points: general.points
        case .itemValue(let place): pool.itemValues[Int(place)].labels[language]
        case .prior(let place): fill(words.prior, title(ofMeasure: pool.priors[Int(place)]))
        case .grade(let band): general.grade + " = " + (rubric.grading?.bands[Int(band)].labels[language] ?? "")
        case .uniqueWorks(let criterion): fill(words.works, rubric.criteria[criterion.index].labels[language])
        case .worth(let criterion): fill(words.worth, rubric.criteria[criterion.index].labels[language])
        case .aggregate(let place): text(of: pool.aggregates[Int(place)])
        default: function(node)
        }
    }

    private func function(_ node: Node) -> String {
        switch node {
        case .call(let function, let start, let count): function.name + "(" + list(start, Int(count)) + ")"
        case .round(let a, _): words.round + "(" + text(a) + ")"
        case .bracket(let place, let a): pool.brackets[Int(place)].name + "(" + text(a) + ")"
        case .lookup(let place, let start):
            pool.tables[Int(place)].name + "[" + keys(start, pool.tables[Int(place)].keys.map(\.enumeration)) + "]"
        case .consult(let place, let start):
            pool.references[Int(place)].labels[language] + "["
                + keys(start, pool.references[Int(place)].keys.map(\.enumeration)) + "]"
        case .weightedMean(let start, let count): words.weighted + "(" + pairs(start, Int(count)) + ")"
        case .met(let start, let count):
            words.met + fill(words.bracketed, list(start, Int(count), general.comma))
        case .year(let a): fill(words.year, text(a))
        case .yearPeriod(let a): fill(words.wholeYear, text(a))
        case .yearsUntil(let years, let date): fill(words.yearsUntil, text(years), text(date))
        case .firstDay(let a), .periodStart(let a): fill(words.firstDay, text(a))
        case .lastDay(let a), .periodEnd(let a): fill(words.lastDay, text(a))
        default: preconditionFailure("every node has words")
        }
    }

    /// What is looked up in a table, codes by their labels.
    ///
    /// - Parameter enumerations: those of the keys that are codes.
    private func keys(_ start: Int32, _ enumerations: [String?]) -> String {
        zip(pool.arguments[Int(start)...], enumerations).map { text($0, in: $1) }.joined(separator: ", ")
    }

    /// Weights with their values.
    private func pairs(_ start: Int32, _ count: Int) -> String {
        stride(from: Int(start), to: Int(start) + count, by: 2).map { place in
            text(pool.arguments[place]) + general.colon + text(pool.arguments[place + 1])
        }.joined(separator: ", ")
    }

    /// A criterion and its dimension may have one title.
    private func title(of measure: Measure) -> String {
        guard case .criterion = measure.definition else { return measure.labels[language] }
        return measure.labels[language] + general.colon + general.points
    }

    private func title(ofMeasure name: String) -> String {
        rubric.measure(named: name).map { rubric.measures[$0.index].labels[language] } ?? name
    }

    // MARK: Fields

    private func title(of field: FieldReference) -> String {
        let vocabulary = rubric.vocabulary
        switch field.scope {
        case .own: return fill(words.own, label(of: field, vocabulary.kind("contributor").map { [$0] } ?? []))
        case .subject: return label(of: field, [rubric.subject])
        case .attribute(let kind):
            let record = vocabulary[kind]
            if field.name == "value" { return record.labels[language] }
            let label = label(of: field, [kind])
            return record.slot("value") == nil ? label : record.labels[language] + general.colon + label
        case .part: return label(of: field, kinds)
        case .item: return label(of: field, kinds.filter { vocabulary[$0].role != .part })
        }
    }

    /// The label of a field in the first of the kinds that has it. The value of a part is called like the part.
    private func label(of field: FieldReference, _ kinds: [KindIndex]) -> String {
        let vocabulary = rubric.vocabulary
        for kind in kinds {
            guard let slot = field.slot(in: kind) else { continue }
            let isWhole = field.name == "value" && vocabulary[kind].role == .part
            return isWhole ? vocabulary[kind].labels[language] : vocabulary[kind].fields[slot.index].labels[language]
        }
        let other = vocabulary.kinds.first { $0.slot(field.name) != nil }
        return other?.fields.first { $0.name == field.name }?.labels[language] ?? field.name
    }

    // MARK: Aggregates

    private func text(of aggregate: Aggregate) -> String {
        let records = records(aggregate)
        return operations[aggregate.operation.rawValue].map { fill($0, records) } ?? records
    }

    /// The records that an aggregate looks at, and how.
    func records(_ aggregate: Aggregate) -> String {
        var writer = self
        let (title, kinds) = source(aggregate.source)
        writer.kinds = kinds + self.kinds
        writer.isOfPlaces = false
        return writer.text(of: aggregate, over: title)
    }

    private func text(of aggregate: Aggregate, over source: String) -> String {
        var text = source
        if aggregate.value >= 0 {
            let value = self.text(aggregate.value)
            if value != source { text = fill(words.of, inner(aggregate.value, .sum), source) }
        }
        if !aggregate.keys.isEmpty {
            text = fill(words.group, text, aggregate.keys.map { self.text($0.node) }.joined(separator: general.comma))
        }
        if aggregate.condition >= 0 { text = fill(words.having, text, self.text(aggregate.condition)) }
        return ([text] + options(aggregate)).joined(separator: general.semicolon)
    }

    private func options(_ aggregate: Aggregate) -> [String] {
        var options: [String] = []
        if aggregate.key >= 0 { options.append(fill(words.onceFor, text(aggregate.key))) }
        if aggregate.period >= 0 { options.append(fill(words.limitedTo, text(aggregate.period))) }
        if aggregate.trim > 0 { options.append(fill(words.trimmed, String(aggregate.trim))) }
        if aggregate.best > 0 { options.append(fill(words.best, String(aggregate.best))) }
        if aggregate.minimumCount > 0 { options.append(fill(words.atLeast, String(aggregate.minimumCount))) }
        return options
    }

    private func source(_ source: Aggregate.Source) -> (title: String, kinds: [KindIndex]) {
        let vocabulary = rubric.vocabulary
        switch source {
        case .items(let kinds):
            return (kinds.map { vocabulary[$0].labels[language] }.joined(separator: general.comma), kinds)
        case .parts(let kind): return (vocabulary[kind].labels[language], [kind])
        case .counted(let criterion):
            let criterion = rubric.criteria[criterion.index]
            return (criterion.labels[language], criterion.kinds)
        case .chosen(let allocation):
            let allocation = rubric.allocations[allocation.index]
            return (allocation.labels[language], allocation.criteria.flatMap { rubric.criteria[$0.index].kinds })
        case .subjects, .cohort: return (vocabulary[rubric.subject].labels[language], [])
        }
    }
}

extension Table.Key {
    /// Whose codes are looked up.
    fileprivate var enumeration: String? { if case .codes(let enumeration, _) = self { enumeration } else { nil } }
}

extension Reference.Key {
    /// Whose codes are looked up.
    fileprivate var enumeration: String? { if case .code(let enumeration) = form { enumeration } else { nil } }
}
