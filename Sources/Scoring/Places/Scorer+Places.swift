public import Numbers
public import Records
import RubricLanguage

/// An appointment that holds on a day, and its part of the person.
public struct Affiliation: Hashable, Sendable {
    public var institution: Symbol
    public var unit: Symbol?
    /// Full-time equivalent as declared; one where nothing is.
    public var fullTime: Exact
    /// Parts of one person sum to one.
    public var part: Exact
}

extension Evaluator {
    /// Finds where the subject belongs on a day: its appointments in the order of the record, by full-time equivalent.
    mutating func findAffiliations(on day: Day, in affiliations: inout [Affiliation]) {
        affiliations.removeAll(keepingCapacity: true)
        var sum = Exact.zero
        var row = Row(subject.index + 1)
        let end = batch.end(of: subject)
        while row < end {
            if batch.kind(of: row) == layout.appointment, holds(row, layout.appointment, on: day),
                let affiliation = affiliation(row)
            {
                affiliations.append(affiliation)
                sum += affiliation.fullTime
            }
            row = batch.end(of: row)
        }
        for index in affiliations.indices {
            affiliations[index].part =
                sum.isZero ? Exact(1, over: Int64(affiliations.count)) : affiliations[index].fullTime / sum
        }
    }

    private mutating func affiliation(_ row: Row) -> Affiliation? {
        let slots = layout.appointmentSlots
        guard let institution = batch.bits(row, slots.institution) else { return nil }
        return Affiliation(
            institution: Symbol(bits: institution), unit: batch.bits(row, slots.unit).map(Symbol.init(bits:)),
            fullTime: batch.exact(row, slots.share) ?? .one, part: .one)
    }
}

extension Scorer {
    /// Adds the subject scored last to the totals of its units, of which those of institutions are made in the end.
    mutating func contribute(_ outcome: Outcome, to places: inout PlaceFinder, _ gathering: inout PlaceGathering) {
        let isCandidate = outcome.grade != nil && outcome.grade == rubric.quota?.grade
        evaluator.grade = outcome.grade
        count(outcome, isCandidate, at: places.units, &gathering)
        if places.units.count > 1 {
            for measure in rubric.measures.indices where !plan.isDated[measure] {
                divide(measure, over: places.units, &gathering)
            }
        } else {
            for share in places.units { addMeasures(to: share.place, &gathering) }
        }
        for criterion in plan.datedCriteria { contribute(criterion, &places, &gathering) }
        contributeToAggregates(isCandidate, outcome.grade, places.units, &gathering)
    }

    private mutating func count(
        _ outcome: Outcome, _ isCandidate: Bool, at units: [PlaceFinder.Share], _ gathering: inout PlaceGathering
    ) {
        let total = evaluator.measures[rubric.total.index]
        for share in units {
            gathering.update(share.place) { $0.count(share, total: total, grade: isCandidate ? nil : outcome.grade) }
            if isCandidate { gathering.await(.grade, at: share.place, part: share.part) }
        }
        let works = plan.datedCriteria.isEmpty ? paidWorks : paidWorks.filter { !isDated($0.criterion) }
        count(works, at: units, &gathering)
    }

    /// Counts works in each of some units, and once in their institution.
    mutating func count(_ works: [PaidWork], at units: [PlaceFinder.Share], _ gathering: inout PlaceGathering) {
        guard !works.isEmpty else { return }
        for (number, share) in units.enumerated() {
            gathering.update(share.place) { totals in for work in works { totals.count(work) } }
            guard number > 0 else { continue }
            let institution = gathering.institution(of: share.place)
            if units[..<number].contains(where: { gathering.institution(of: $0.place) == institution }) {
                gathering.update(institution) { totals in for work in works { totals.takeBack(work) } }
            }
        }
    }

    private mutating func isDated(_ criterion: CriterionIndex) -> Bool {
        plan.criteria[criterion.index].creditDate >= 0
    }

    private mutating func addMeasures(to place: Int32, _ gathering: inout PlaceGathering) {
        guard !plan.datedCriteria.isEmpty else {
            return gathering.update(place) { $0.add(evaluator.measures, of: rubric.measures.indices) }
        }
        for measure in rubric.measures.indices where !plan.isDated[measure] {
            gathering.update(place) { $0.add(evaluator.measures, of: measure..<measure + 1) }
        }
    }

    /// Divides a measure among units.
    mutating func divide(_ measure: Int, over shares: [PlaceFinder.Share], _ gathering: inout PlaceGathering) {
        guard let value = evaluator.measures[measure], !value.isZero else { return }
        for (share, part) in zip(shares, split(value, over: shares.map(\.part), plan.roundings[measure])) {
            gathering.update(share.place) { $0.sums[measure] += part }
        }
    }

    private mutating func split(_ value: Exact, over parts: [Exact], _ step: RoundingStep?) -> [Exact] {
        guard let step else { return parts.map { value * $0 } }
        return allocate(value, over: parts, step: step, remainder: .largestRemainder)
    }

    /// Aggregates over subjects are gathered subject by subject. One that changes with the grade waits for the quota.
    private mutating func contributeToAggregates(
        _ isCandidate: Bool, _ grade: Int?, _ units: [PlaceFinder.Share], _ gathering: inout PlaceGathering
    ) {
        contributions.removeAll(keepingCapacity: true)
        for aggregate in subjectAggregates {
            let value = contribution(to: aggregate)
            var lowered = value
            if isCandidate {
                evaluator.grade = grade.map { $0 + 1 }
                lowered = contribution(to: aggregate)
                evaluator.grade = grade
            }
            if value != lowered {
                let change = CandidateList.Change.aggregate(Int32(aggregate), kept: value, lowered: lowered)
                for share in units { gathering.await(change, at: share.place, part: share.part) }
            } else if let value {
                contributions.append(.init(aggregate: aggregate, value: value))
            }
        }
        guard !contributions.isEmpty else { return }
        for share in units { gathering.update(share.place) { $0.add(contributions, part: share.part) } }
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
            evaluator.rolledUp[Int32(index)] = tally.value
        }
        evaluator.works = totals.works
        fill(&evaluator.measures, with: nil)
        for (index, measure) in rubric.placeMeasures.enumerated() {
            guard case .formula(let formula) = measure.definition else { continue }
            evaluator.measures[index] = evaluator.number(formula.root)?.rounded(to: measure.rounding)
        }
        return Array(evaluator.measures.prefix(rubric.placeMeasures.count))
    }
}
