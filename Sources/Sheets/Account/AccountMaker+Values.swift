import Numbers
import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// The named numbers of the item that a posting is about.
    func values(
        _ posting: Posting, _ criterion: Criterion, _ scorer: inout Scorer<LedgerSink>
    ) -> [ItemAccount.Value] {
        guard let item = posting.item, !criterion.values.isEmpty else { return [] }
        scorer.evaluator.look(at: item)
        var values: [ItemAccount.Value] = []
        for place in criterion.values {
            let rule = rubric.pool.itemValues[place]
            let clause = reasons.clause(of: rule.value, &scorer.evaluator)
            let value = scorer.evaluator.itemValue(place)
            values.append(
                ItemAccount.Value(
                    name: rule.name, title: rule.labels[language],
                    value: value?.shown(atLeast: max(0, rule.rounding?.places ?? 0)), clause: clause))
        }
        return values
    }
}
