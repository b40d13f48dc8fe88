import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// The conditions that the rubric names, each with its answer and the numbers behind it.
    func conditions(_ scorer: inout Scorer<LedgerSink>) -> [Account.Condition] {
        var conditions: [Account.Condition] = []
        for (index, measure) in rubric.measures.enumerated() {
            guard case .condition(let expression) = measure.definition else { continue }
            let quotation = reasons.quote(expression, &scorer.evaluator)
            let holds = scorer.truth(of: MeasureIndex(index))
            conditions.append(
                Account.Condition(
                    name: measure.name, title: measure.labels[language],
                    clause: reasons.clause(of: expression, quotation), holds: holds,
                    answer: answer(holds, missing: quotation.missing)))
        }
        return conditions
    }

    private func answer(_ holds: Bool?, missing names: [String]) -> String {
        if let holds { return holds ? words.holds : words.holdsNot }
        guard !names.isEmpty else { return words.undecided }
        let labels = names.map(label(ofMissing:))
        return words.cannotBeTold + words.colon + fill(words.missing, labels.joined(separator: words.comma))
    }

    /// The title of a quantity, the label of a field of the subject; anything else as the rubric calls it.
    func label(ofMissing name: String) -> String {
        rubric.measure(named: name).map { rubric.measures[$0.index].labels[language] }
            ?? reasons.label(of: name, nil)
    }
}
