public import Numbers
public import Records
import RubricLanguage

/// An appointment that holds at the end of the period, and its part of the person.
public struct Affiliation: Hashable, Sendable {
    public var institution: Symbol
    public var unit: Symbol?
    /// Parts of one person sum to one.
    public var part: Exact
}

extension Scorer {
    /// Where the subject scored last belongs: its appointments at the end of the period, in the order
    /// of the record, by full-time equivalent.
    public func affiliations() -> [Affiliation] {
        let layout = evaluator.layout
        let batch = evaluator.batch
        var found: [(institution: Symbol, unit: Symbol?, share: Exact)] = []
        for row in batch.children(of: evaluator.subject)
        where batch.kind(of: row) == layout.appointment && evaluator.holds(row, layout.appointment) {
            guard let institution = batch.bits(row, layout.appointmentInstitution) else { continue }
            let share = batch.bits(row, layout.appointmentShare).map { PackedDecimal(bits: $0).exact } ?? .one
            let unit = batch.bits(row, layout.appointmentUnit).map(Symbol.init(bits:))
            found.append((Symbol(bits: institution), unit, share))
        }
        let sum = found.reduce(Exact.zero) { $0 + $1.share }
        return found.map { entry in
            let part = sum.isZero ? Exact(1, over: Int64(found.count)) : entry.share / sum
            return Affiliation(institution: entry.institution, unit: entry.unit, part: part)
        }
    }

    /// Adds the subject scored last to the totals of places: `parts` say how much of it belongs to each.
    public mutating func contribute(
        _ outcome: Outcome, grade: Int?, parts: [Exact], to totals: inout [PlaceTotals], at places: [Int]
    ) {
        evaluator.grade = grade
        for (index, place) in places.enumerated() {
            totals[place].heads += parts[index]
            if value(of: rubric.total) != nil { totals[place].scored += parts[index] }
            if let grade { totals[place].grades[grade] += parts[index] }
            contributeAggregates(parts[index], to: &totals[place])
            for work in paidWorks { count(work, in: &totals[place]) }
        }
        for measure in rubric.measures.indices {
            guard let value = evaluator.measures[measure] else { continue }
            let split = split(value, over: parts, rubric.measures[measure].rounding)
            for (index, place) in places.enumerated() { totals[place].sums[measure] += split[index] }
        }
    }

    private func split(_ value: Exact, over parts: [Exact], _ step: RoundingStep?) -> [Exact] {
        guard parts.count > 1 else { return [value] }
        guard let step else { return parts.map { value * $0 } }
        return allocate(value, over: parts, step: step, remainder: .largestRemainder)
    }

    private func count(_ paid: PaidWork, in totals: inout PlaceTotals) {
        totals.works[paid.criterion.index].credits += 1
        if let work = paid.work {
            totals.shared.append(.init(criterion: paid.criterion, work: work.rawValue, worth: paid.worth))
        } else {
            totals.works[paid.criterion.index].unique += 1
            totals.works[paid.criterion.index].worth += paid.worth
        }
    }

    /// Aggregates over subjects are gathered subject by subject.
    private mutating func contributeAggregates(_ part: Exact, to totals: inout PlaceTotals) {
        for index in evaluator.pool.aggregates.indices {
            let aggregate = evaluator.pool.aggregates[index]
            guard aggregate.source == .subjects else { continue }
            if aggregate.condition >= 0, evaluator.truth(aggregate.condition) != true { continue }
            if aggregate.operation == .count {
                totals.merge((part, .zero, nil, nil), into: Int32(index))
            } else if let value = evaluator.number(aggregate.value) {
                totals.merge((part, value * part, value, value), into: Int32(index))
            }
        }
    }

    /// The rubric's quantities of a place, from its closed totals.
    public mutating func values(of totals: PlaceTotals) -> [Exact?] {
        evaluator.rolledUp = totals.aggregates.reduce(into: [:]) { result, entry in
            result[entry.key] = rolledUp(entry.value, rubric.pool.aggregates[Int(entry.key)].operation)
        }
        evaluator.uniqueWorkCounts = totals.works.map(\.unique)
        for index in evaluator.measures.indices { evaluator.measures[index] = nil }
        for (index, measure) in rubric.placeMeasures.enumerated() {
            guard case .formula(let formula) = measure.definition else { continue }
            evaluator.measures[index] = evaluator.number(formula.root)?.rounded(to: measure.rounding)
        }
        return Array(evaluator.measures.prefix(rubric.placeMeasures.count))
    }

    private func rolledUp(
        _ value: (weight: Exact, sum: Exact, least: Exact?, greatest: Exact?), _ operation: Aggregate.Operation
    ) -> Exact? {
        switch operation {
        case .count: value.weight
        case .sum: value.sum
        case .mean: value.weight.isZero ? nil : value.sum / value.weight
        case .min: value.least
        case .max: value.greatest
        default: nil
        }
    }
}
