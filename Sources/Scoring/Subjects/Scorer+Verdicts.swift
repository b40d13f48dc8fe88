import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// Finds the decisions that a veto rests on. Only one with a number takes points or sets a grade.
    mutating func findVetoes(_ outcome: inout Outcome) {
        let decision = evaluator.layout.decision
        fill(&vetoed, with: nil)
        for place in evaluator.itemPlaces[decision.index] {
            let row = evaluator.items[place]
            evaluator.begin(item: row)
            for veto in rubric.vetoes.indices where evaluator.truth(rubric.vetoes[veto].condition.root) == true {
                let hasNumber = evaluator.batch.bits(row, evaluator.layout.decisionNumber) != nil
                outcome.vetoes.append(.init(veto: veto, decision: row, hasNumber: hasNumber))
                guard hasNumber else { continue }
                for criterion in rubric.vetoes[veto].criteria { vetoed[criterion.index] = veto }
            }
        }
    }

    /// Gates and grade.
    mutating func judge(_ outcome: inout Outcome) {
        let gates = outcome.track.map { plan.tracks[$0].gates } ?? plan.gates
        outcome.gates.reserveCapacity(gates.count)
        for gate in gates {
            outcome.gates.append(.init(gate: gate.gate, isMet: evaluator.truth(gate.requirement)))
        }
        if outcome.status == .scored, evaluator.measures[rubric.total.index] == nil { outcome.status = .noTotal }
        guard outcome.status == .scored, let measure = rubric.grading?.measure else { return }
        if plan.isGradedByConditions {
            outcome.band = worstBand { _ in nil }
        } else if let value = evaluator.measures[measure.index] {
            outcome.band = plan.bands.firstIndex { $0.range.contains(value) }
        }
        outcome.grade = outcome.band.map { limited($0, by: outcome) }
    }

    /// The worst band whose condition holds; `nil` where it cannot be told whether a worse one does.
    ///
    /// - Parameter known: what is known of the condition of a band; `nil` where it is to be evaluated.
    mutating func worstBand(_ known: (Int) -> Bool??) -> Int? {
        for index in plan.bands.indices.reversed() {
            let condition = plan.bands[index].condition
            guard condition >= 0 else { return index }
            guard let holds = known(index) ?? evaluator.truth(condition) else { return nil }
            if holds { return index }
        }
        return nil
    }

    /// The band, or a lower one where a gate is not met or a veto holds. Bands stand from best to worst.
    private mutating func limited(_ band: Int, by outcome: Outcome) -> Int {
        var grade = band
        for result in outcome.gates where result.isMet != true {
            if let best = rubric.gates[result.gate].bestGrade { grade = max(grade, best) }
        }
        for result in outcome.vetoes where result.hasNumber {
            if let set = rubric.vetoes[result.veto].grade { grade = max(grade, set) }
        }
        return grade
    }
}
