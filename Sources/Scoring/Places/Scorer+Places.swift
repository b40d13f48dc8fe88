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
    /// Finds where the subject belongs: its appointments at the end of the period, in the order of the record, by
    /// full-time equivalent.
    mutating func findAffiliations() {
        affiliations.removeAll(keepingCapacity: true)
        let appointment = evaluator.layout.appointment
        var sum = Exact.zero
        var row = Row(evaluator.subject.index + 1)
        let end = evaluator.batch.end(of: evaluator.subject)
        while row < end {
            if evaluator.batch.kind(of: row) == appointment, evaluator.holds(row, appointment) {
                sum += addAffiliation(row)
            }
            row = evaluator.batch.end(of: row)
        }
        for index in affiliations.indices {
            affiliations[index].part =
                sum.isZero ? Exact(1, over: Int64(affiliations.count)) : affiliations[index].part / sum
        }
    }

    /// Adds an appointment with its full-time equivalent, which it answers.
    private mutating func addAffiliation(_ row: Row) -> Exact {
        let slots = evaluator.layout.appointmentSlots
        guard let institution = evaluator.batch.bits(row, slots.institution) else { return .zero }
        let unit = evaluator.batch.bits(row, slots.unit).map(Symbol.init(bits:))
        let share = evaluator.batch.bits(row, slots.share).map { PackedDecimal(bits: $0).exact } ?? .one
        affiliations.append(Affiliation(institution: Symbol(bits: institution), unit: unit, part: share))
        return share
    }

    /// Adds the subject scored last to the totals of its places.
    mutating func contribute(_ outcome: Outcome, to places: PlaceFinder, _ gathering: inout PlaceGathering) {
        let isCandidate = outcome.grade != nil && outcome.grade == rubric.quota?.grade
        evaluator.grade = outcome.grade
        contribute(outcome, isCandidate, over: places.institutions, &gathering)
        contribute(outcome, isCandidate, over: places.units, &gathering)
        for aggregate in subjectAggregates {
            contribute(toAggregate: aggregate, isCandidate, outcome.grade, places, &gathering)
        }
    }

    private mutating func contribute(
        _ outcome: Outcome, _ isCandidate: Bool, over shares: [PlaceFinder.Share], _ gathering: inout PlaceGathering
    ) {
        let hasTotal = evaluator.measures[rubric.total.index] != nil
        for share in shares {
            gathering[share.place].count(
                part: share.part, hasTotal: hasTotal, grade: isCandidate ? nil : outcome.grade, paidWorks)
            if isCandidate { gathering.await(.grade, at: share.place, part: share.part) }
        }
        // Who belongs to no institution has no unit either.
        if shares.count == 1 {
            gathering[shares[0].place].add(evaluator.measures, of: rubric.measures.indices)
        } else if shares.count > 1 {
            divide(over: shares, &gathering)
        }
    }

    private mutating func divide(over shares: [PlaceFinder.Share], _ gathering: inout PlaceGathering) {
        let wholes = shares.map(\.part)
        for measure in rubric.measures.indices {
            guard let value = evaluator.measures[measure], !value.isZero else { continue }
            let parts = split(value, over: wholes, plan.roundings[measure])
            for (share, part) in zip(shares, parts) { gathering[share.place].sums[measure] += part }
        }
    }

    private mutating func split(_ value: Exact, over parts: [Exact], _ step: RoundingStep?) -> [Exact] {
        guard let step else { return parts.map { value * $0 } }
        return allocate(value, over: parts, step: step, remainder: .largestRemainder)
    }

    /// Aggregates over subjects are gathered subject by subject. One that changes with the grade waits for the quota.
    private mutating func contribute(
        toAggregate aggregate: Int, _ isCandidate: Bool, _ grade: Int?, _ places: PlaceFinder,
        _ gathering: inout PlaceGathering
    ) {
        let value = contribution(to: aggregate)
        var lowered = value
        if isCandidate {
            evaluator.grade = grade.map { $0 + 1 }
            lowered = contribution(to: aggregate)
            evaluator.grade = grade
        }
        guard value == lowered else {
            let change = CandidateList.Change.aggregate(Int32(aggregate), kept: value, lowered: lowered)
            for share in places.institutions { gathering.await(change, at: share.place, part: share.part) }
            for share in places.units { gathering.await(change, at: share.place, part: share.part) }
            return
        }
        guard let value else { return }
        for share in places.institutions { gathering[share.place].aggregates[aggregate].add(value, part: share.part) }
        for share in places.units { gathering[share.place].aggregates[aggregate].add(value, part: share.part) }
    }

    /// What the subject gives an aggregate; `nil` where it does not count for it.
    private mutating func contribution(to index: Int) -> Exact? {
        let aggregate = evaluator.aggregates[index]
        if aggregate.condition >= 0, evaluator.truth(aggregate.condition) != true { return nil }
        return aggregate.operation == .count ? .zero : evaluator.number(aggregate.value)
    }

    /// The rubric's quantities of a place, from its closed totals.
    public mutating func values(of totals: PlaceTotals) -> [Exact?] {
        evaluator.rolledUp.removeAll()
        for (index, tally) in totals.aggregates.enumerated() {
            guard !tally.isEmpty else { continue }
            evaluator.rolledUp[Int32(index)] = tally.value(rubric.pool.aggregates[index].operation)
        }
        evaluator.uniqueWorkCounts = totals.works.map(\.unique)
        for index in evaluator.measures.indices { evaluator.measures[index] = nil }
        for (index, measure) in rubric.placeMeasures.enumerated() {
            guard case .formula(let formula) = measure.definition else { continue }
            evaluator.measures[index] = evaluator.number(formula.root)?.rounded(to: measure.rounding)
        }
        return Array(evaluator.measures.prefix(rubric.placeMeasures.count))
    }
}
