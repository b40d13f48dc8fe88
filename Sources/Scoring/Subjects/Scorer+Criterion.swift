import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// The points that the subject's items give under a criterion.
    mutating func points(of index: CriterionIndex) -> Exact {
        let criterion = plan.criteria[index.index]
        if let held = held[index.index] { (candidates, claims) = held } else { collect(index, criterion) }
        let takenBack = takeBackPayments(index, criterion)
        guard !candidates.isEmpty || !takenBack.isZero else { return .zero }
        deductPayments(criterion)
        noteCounted(index)
        for cap in criterion.caps.indices { apply(cap, of: criterion) }
        select(criterion)
        if let veto = vetoed[index.index] { takeAll(criterion, veto: veto) }
        notePaidWorks(index)
        notePayments(index, criterion)
        return combined(criterion, takenBack)
    }

    /// Collects the items that count, of each group the best paid.
    mutating func collect(_ index: CriterionIndex, _ criterion: CriterionPlan) {
        candidates.removeAll(keepingCapacity: true)
        for kind in criterion.kinds.indices {
            for place in evaluator.itemPlaces[criterion.kinds[kind].index] {
                let row = evaluator.items[place]
                evaluator.begin(item: row)
                consider(row, under: criterion)
            }
        }
        recallPayments(index, criterion)
        keepBestOfGroups(criterion)
    }

    /// Adds the item to the candidates, or says why it does not count.
    private mutating func consider(_ row: Row, under criterion: CriterionPlan) {
        guard isAccepted(row, criterion), isEligible(row, criterion), hasEvidence(row, criterion) else { return }
        let step = rubric.rounding.item
        evaluator.sawOtherCurrency = false
        let points = basePoints(row, criterion)
        if evaluator.sawOtherCurrency { sink.post(Posting(criterion.measure, .otherCurrency, item: row)) }
        guard let (tier, base) = points else { return }
        var shown = base.rounded(to: step)
        sink.post(Posting(criterion.measure, .base, item: row, clause: Int(tier), amount: shown))
        evaluator.points = base
        for index in criterion.adjustments.indices {
            guard adjust(row, criterion, index, &shown) else { return }
        }
        var candidate = Candidate(row: row, tier: tier, worth: shown, amount: shown)
        if let rule = criterion.credit {
            guard credit(&candidate, plan.credits[rule], criterion) else { return }
        }
        if criterion.withdrawal >= 0, isWithdrawn(row, criterion) {
            sink.post(Posting(criterion.measure, .withdrawn, item: row, amount: -candidate.amount))
        } else {
            candidates.append(candidate)
        }
    }

    /// Whether the item is withdrawn; where that cannot be told, it is not.
    mutating func isWithdrawn(_ row: Row, _ criterion: CriterionPlan) -> Bool {
        evaluator.begin(item: row)
        return evaluator.truth(criterion.withdrawal) == true
    }

    /// What the verification of the item says.
    private mutating func isAccepted(_ row: Row, _ criterion: CriterionPlan) -> Bool {
        guard let slot = evaluator.layout.verificationSlots[evaluator.batch.kind(of: row).index],
            let status = evaluator.batch.bits(row, slot)
        else { return true }
        let (isRejected, isDisputed) = (status == evaluator.layout.rejected, status == evaluator.layout.disputed)
        if isRejected { sink.post(Posting(criterion.measure, .rejected, item: row)) }
        if isDisputed { sink.post(Posting(criterion.measure, .disputed, item: row)) }
        return !isRejected && !isDisputed
    }

    private mutating func isEligible(_ row: Row, _ criterion: CriterionPlan) -> Bool {
        for index in criterion.conditions.indices {
            let holds = evaluator.truth(criterion.conditions[index])
            if holds == true { continue }
            let reason: Posting.Reason = holds == nil ? .conditionUnknown : .conditionNotMet
            sink.post(Posting(criterion.measure, reason, item: row, clause: index))
            return false
        }
        return true
    }

    private mutating func hasEvidence(_ row: Row, _ criterion: CriterionPlan) -> Bool {
        guard let lacking = criterion.evidence.first(where: { !evaluator.hasEvidence($0, for: row) }) else {
            return plan.evidenceDeadline < 0 || isInTime(row, criterion)
        }
        sink.post(Posting(criterion.measure, .evidenceMissing, item: row, clause: lacking))
        return false
    }

    /// The points of the item before adjustments and sharing, exact, and the row that gave them.
    private mutating func basePoints(_ row: Row, _ criterion: CriterionPlan) -> (tier: Int32, points: Exact)? {
        if let formula = criterion.formula {
            if let value = evaluator.number(formula) { return (-1, value) }
            return missing(row, criterion, tier: -1)
        }
        guard let (tier, value) = evaluator.hit(criterion) else {
            sink.post(Posting(criterion.measure, .noRow, item: row))
            return nil
        }
        if let value { return (Int32(tier), value) }
        return missing(row, criterion, tier: Int32(tier))
    }

    /// What becomes of an item whose points cannot be told.
    private mutating func missing(
        _ row: Row, _ criterion: CriterionPlan, tier: Int32
    ) -> (tier: Int32, points: Exact)? {
        sink.post(Posting(criterion.measure, .valueMissing, item: row, clause: Int(tier)))
        return nil
    }

    /// Multiplies or adds; `false` when the value is missing and the item does not count.
    private mutating func adjust(_ row: Row, _ criterion: CriterionPlan, _ index: Int, _ shown: inout Exact) -> Bool {
        let adjustment = criterion.adjustments[index]
        if adjustment.condition >= 0, evaluator.truth(adjustment.condition) != true { return true }
        guard let value = evaluator.number(adjustment.value) else {
            sink.post(Posting(criterion.measure, .adjustment, item: row, clause: index, amount: -shown))
            sink.post(Posting(criterion.measure, .valueMissing, item: row, clause: index))
            return false
        }
        let points = adjustment.isFactor ? evaluator.points * value : evaluator.points + value
        let rounded = points.rounded(to: rubric.rounding.item)
        sink.post(Posting(criterion.measure, .adjustment, item: row, clause: index, amount: rounded - shown))
        evaluator.points = points
        shown = rounded
        return true
    }

    /// From the candidates, and what is taken back, to the criterion's points.
    private mutating func combined(_ criterion: CriterionPlan, _ takenBack: Exact) -> Exact {
        var sum = takenBack
        for place in candidates.indices { sum += candidates[place].amount }
        let value: Exact
        switch criterion.combination {
        case .sum: value = sum
        case .mean: value = candidates.isEmpty ? .zero : sum / Exact(candidates.count)
        }
        let result = value.rounded(to: criterion.rounding)
        let combined = criterion.combination == .sum ? sum : result
        if combined != sum { sink.post(Posting(criterion.measure, .combination, amount: combined - sum)) }
        if result != combined { sink.post(Posting(criterion.measure, .rounding, amount: result - combined)) }
        return result
    }

    private mutating func notePaidWorks(_ index: CriterionIndex) {
        for place in candidates.indices where candidates[place].amount.signum > 0 {
            let row = candidates[place].row
            paidWorks.append(
                PaidWork(
                    criterion: index, item: row, work: evaluator.batch.work(of: row), worth: candidates[place].worth,
                    amount: candidates[place].amount, date: creditDate(of: row, plan.criteria[index.index])))
        }
    }

    private mutating func creditDate(of row: Row, _ criterion: CriterionPlan) -> PartialDate? {
        guard criterion.creditDate >= 0 else { return nil }
        evaluator.begin(item: row)
        return evaluator.date(criterion.creditDate)
    }
}

extension Evaluator {
    /// The row of a decision table that wins for the item at hand, and its points.
    mutating func hit(_ criterion: CriterionPlan) -> (tier: Int, points: Exact?)? {
        var best: (tier: Int, points: Exact?)?
        for index in criterion.rows.indices {
            let row = criterion.rows[index]
            if row.condition >= 0, truth(row.condition) != true { continue }
            let value = number(row.points)
            switch criterion.hitPolicy {
            case .first, .unique: return (index, value)
            case .best:
                if let known = best?.points, let value, value <= known { continue }
                if best == nil || value != nil { best = (index, value) }
            case .sum:
                guard let sum = best else {
                    best = (index, value)
                    continue
                }
                best = (sum.tier, sum.points.flatMap { known in value.map { known + $0 } })
            }
        }
        return best
    }
}

extension Exact {
    /// Rounded, if there is a step.
    func rounded(to step: RoundingStep?) -> Exact {
        step.map(rounded) ?? self
    }
}
