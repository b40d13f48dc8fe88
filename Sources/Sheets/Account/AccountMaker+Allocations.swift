import Numbers
import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// The choices that the subject has a part in.
    func allocations(
        _ postings: [MeasureIndex: [Posting]], _ scorer: inout Scorer<LedgerSink>
    ) -> [AllocationAccount] {
        rubric.allocations.enumerated().compactMap { index, allocation in
            guard let allotment = scorer.allotments[index] else { return nil }
            let postings = postings[allocation.measure] ?? []
            var account = AllocationAccount(name: allocation.name, title: allocation.labels[language])
            account.items = postings.filter { $0.item != nil }.map { line(for: $0, &scorer) }
            account.adjustments = postings.filter { $0.item == nil }.map { line(for: $0, &scorer) }
            account.points = shown(scorer.value(of: allocation.measure), allocation.measure) ?? words.missingValue
            account.limits = allotment.limits.map { limit($0, of: allocation, isShared: false, &scorer) }
            account.limits += allotment.outcome.limits.map {
                limit($0, of: allocation, isShared: allotment.isShared, &scorer)
            }
            account.statement = statement(allotment.outcome)
            return account
        }
    }

    private func limit(
        _ use: LimitUse, of allocation: Allocation, isShared: Bool, _ scorer: inout Scorer<LedgerSink>
    ) -> AllocationAccount.Limit {
        let limit = allocation.limits[use.limit]
        return AllocationAccount.Limit(
            title: limit.labels[language], clause: reasons.clause(of: limit.bound.expression, &scorer.evaluator),
            used: use.used.shown(), allowed: use.allowed.shown(), isShared: isShared)
    }

    /// How many items of how many people are chosen, and what is proved.
    private func statement(_ outcome: AllocationOutcome) -> String {
        let proof = outcome.isProved ? words.provedBest : fill(words.notProvedBest, outcome.bound.shown())
        return fill(
            words.chosenOf, String(outcome.chosen), String(outcome.items), String(outcome.people),
            outcome.value.shown(), proof)
    }
}
