public import Numbers
public import Records
public import RubricLanguage

extension Scorer {
    /// Scores a subject of the batch that the evaluator has taken up. `adopted` are items that others
    /// reported with this subject as contributor. Values of measures stay readable until the next subject.
    @specialized(where Sink == EmptySink)
    @specialized(where Sink == LedgerSink)
    public mutating func score(_ subject: Row, adopted: [Row] = []) -> Outcome {
        sink.begin()
        paidWorks.removeAll(keepingCapacity: true)
        if !plan.onlyOnce.isEmpty { fill(&held, with: nil) }
        evaluator.begin(subject, adopted: adopted)
        fill(&allotments, with: nil)
        recallPrior()
        evaluator.findAffiliations(on: evaluator.period.last, in: &affiliations)
        var outcome = Outcome()
        if isExempt(subject) { outcome.status = .notAssessed }
        findTrack(&outcome)
        findVetoes(&outcome)
        scoreCriteria()
        if keepsUncapped { uncapped = evaluator.measures }
        applySharedCaps()
        for index in rubric.measures.indices { define(MeasureIndex(index), &outcome) }
        judge(&outcome)
        return outcome
    }

    /// The values of all measures of the subject scored last, in the rubric's order.
    public var values: [Exact?] { mutating get { evaluator.measures } }

    /// The value of a measure of the subject scored last.
    ///
    /// It changes nothing; a function that could not would work on a copy of the whole scorer.
    public mutating func value(of measure: MeasureIndex) -> Exact? { evaluator.measures[measure.index] }

    /// Sets a measure before the subject is scored, for a worked example: the measure then counts as given.
    public mutating func inject(_ value: Exact?, for measure: MeasureIndex) {
        injected[measure.index] = .some(value)
    }

    private mutating func isExempt(_ subject: Row) -> Bool {
        guard let slot = evaluator.layout.assessedSlots[evaluator.batch.kind(of: subject).index] else { return false }
        return evaluator.batch.bits(subject, slot) == 0
    }

    /// The track whose condition holds: exactly one must.
    private mutating func findTrack(_ outcome: inout Outcome) {
        if let supposedTrack { return outcome.track = supposedTrack }
        var others: [Int] = []
        for index in plan.tracks.indices where evaluator.truth(plan.tracks[index].condition) == true {
            if outcome.track == nil { outcome.track = index } else { others.append(index) }
        }
        guard let first = outcome.track else {
            outcome.status = .noTrack
            return
        }
        guard !others.isEmpty else { return }
        outcome.status = .severalTracks([first] + others)
        outcome.track = nil
    }

    private mutating func scoreCriteria() {
        for index in plan.onlyOnce.indices { holdItems(of: index) }
        for index in plan.onlyOnce.indices { settle(index) }
        for measure in plan.definitions.indices {
            guard case .criterion(let criterion) = plan.definitions[measure] else { continue }
            evaluator.measures[measure] = given(measure) ?? points(of: criterion)
        }
    }

    /// A value that was injected, posted as given.
    private mutating func given(_ measure: Int) -> Exact? {
        guard let value = injected[measure] else { return nil }
        if let value { sink.post(Posting(MeasureIndex(measure), .formula, amount: value)) }
        return value
    }

    mutating func measure(_ criterion: CriterionIndex) -> MeasureIndex { plan.criteria[criterion.index].measure }

    /// Computes a measure that is not a criterion's.
    mutating func define(_ index: MeasureIndex, _ outcome: inout Outcome) {
        let definition = plan.definitions[index.index]
        if case .criterion = definition { return }
        if injected[index.index] != nil {
            evaluator.measures[index.index] = given(index.index)
            return
        }
        if plan.isOfTotal[index.index], !outcome.status.allowsTotal { return }
        let step = plan.roundings[index.index]
        switch definition {
        case .criterion, .weightedLine: break
        case .dimensionPoints(let dimension): sumCriteria(of: dimension, index, step)
        case .formula(let formula):
            let value = evaluator.number(formula)?.rounded(to: step)
            evaluator.measures[index.index] = value
            if let value { sink.post(Posting(index, .formula, amount: value)) }
        case .weightedTotal: weigh(index, &outcome)
        case .afterDeductions(let total): deduct(from: total, index, step)
        case .condition(let condition): decide(condition, index)
        case .allocation(let allocation): choose(allocation, index, step)
        }
    }

    private mutating func sumCriteria(of dimension: DimensionIndex, _ index: MeasureIndex, _ step: RoundingStep?) {
        var sum = Exact.zero
        for criterion in plan.criteriaOfDimensions[dimension.index] {
            let points = evaluator.measures[measure(criterion).index] ?? .zero
            sum += points
            sink.post(Posting(index, .criterion, clause: criterion.index, amount: points))
        }
        let value = sum.rounded(to: step)
        if value != sum { sink.post(Posting(index, .rounding, amount: value - sum)) }
        evaluator.measures[index.index] = value
    }

    private mutating func deduct(from total: MeasureIndex, _ index: MeasureIndex, _ step: RoundingStep?) {
        guard var value = evaluator.measures[total.index] else { return }
        sink.post(Posting(index, .formula, amount: value))
        for place in rubric.deductions.indices {
            let points = (evaluator.number(rubric.deductions[place].points.root) ?? .zero).rounded(to: step)
            guard !points.isZero else { continue }
            value -= points
            sink.post(Posting(index, .deduction, clause: place, amount: -points))
        }
        evaluator.measures[index.index] = value
    }
}
