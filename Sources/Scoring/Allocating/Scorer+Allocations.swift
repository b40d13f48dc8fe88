import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// Computes what an allocation gives the subject. What is shared is missing before its pass.
    mutating func choose(_ index: AllocationIndex, _ measure: MeasureIndex, _ step: RoundingStep?) {
        let allocation = rubric.allocations[index.index]
        guard let choice = choice(of: index), let share = choice.shares[number] else { return }
        allotments[index.index] = Allotment(outcome: choice.outcome, limits: share.limits)
        let start = evaluator.counted.count
        var sum = Exact.zero
        for (place, counted) in evaluator.places(toChooseFrom: allocation).enumerated() {
            let item = evaluator.counted[counted]
            guard share.places.contains(place) else {
                sink.post(Posting(measure, .notChosen, item: item.row, clause: item.criterion.index))
                continue
            }
            let gain = evaluator.gain(of: counted)
            sum += gain
            sink.post(Posting(measure, .chosen, item: item.row, clause: item.criterion.index, amount: gain))
            evaluator.counted.append(item)
        }
        evaluator.chosenRanges[index.index] = start..<evaluator.counted.count
        let value = sum.rounded(to: step)
        if value != sum { sink.post(Posting(measure, .rounding, amount: value - sum)) }
        evaluator.measures[measure.index] = value
    }

    /// The choice that the subject has a part in. Whoever lacks a key shares with nobody.
    private mutating func choice(of index: AllocationIndex) -> AllocationChoice? {
        let allocation = rubric.allocations[index.index]
        if let keys = allocation.keys, let group = evaluator.group(by: keys) {
            return allocations.choice(of: index, group)
        }
        return member(of: allocation).map {
            AllocationProgram(allocation, [$0]).solve(index, group: [number], isShared: false)
        }
    }

    /// The subject with its items; `nil` where a limit is missing, which only a given quantity can make so.
    private mutating func member(of allocation: Allocation) -> AllocationMember? {
        evaluator.bounds(of: allocation).map {
            AllocationMember(number: number, bounds: $0, candidates: evaluator.candidates(of: allocation))
        }
    }

    private var number: String {
        let slot = evaluator.layout.idSlots[evaluator.batch.kind(of: evaluator.subject).index]
        return slot.flatMap { evaluator.batch.text(evaluator.subject, $0) } ?? ""
    }

    /// Adds what the subject scored last brings to allocations that people share.
    mutating func contribute(to allocations: [AllocationIndex], _ gathering: inout AllocationGathering) {
        for index in allocations {
            let allocation = rubric.allocations[index.index]
            guard let group = allocation.keys.flatMap({ evaluator.group(by: $0) }),
                let member = member(of: allocation)
            else { continue }
            gathering.add(member, to: index, group)
        }
    }

    /// Choices that the subject made alone and that are not proved.
    var unprovedAllotments: [AllocationOutcome] {
        allotments.compactMap { allotment in
            allotment.flatMap { $0.isShared || $0.outcome.isProved ? nil : $0.outcome }
        }
    }
}
