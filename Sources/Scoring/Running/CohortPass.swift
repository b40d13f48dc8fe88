import Records
import RubricLanguage

/// What one thread works with while it is found out what people have together, before they are scored.
final class CohortPass {
    private var scorer: Scorer<EmptySink>
    private let level: Rubric.Level

    init(_ rubric: Rubric, _ level: Rubric.Level, _ inputs: RunInputs) {
        scorer = Scorer(rubric, sink: EmptySink())
        scorer.take(inputs)
        self.level = level
    }

    func gather(_ joined: JoinedBatch) -> LevelGathering {
        var gathering = LevelGathering(level)
        scorer.take(joined)
        for row in joined.batch.roots where joined.batch.kind(of: row) == scorer.rubric.subject {
            _ = scorer.scoreNext(row)
            scorer.contribute(to: level.aggregates, &gathering.cohorts)
            scorer.contribute(to: level.allocations, &gathering.allocations)
        }
        return gathering
    }
}

extension Scorer {
    /// Adds what the subject scored last gives aggregations over people. Who has no group counts for nobody else.
    fileprivate mutating func contribute(to aggregates: [Int], _ gathering: inout CohortGathering) {
        for index in aggregates {
            let aggregate = evaluator.aggregates[index]
            guard let value = evaluator.cohortContribution(to: aggregate),
                let group = evaluator.group(by: evaluator.aggregates.cohortKeys[aggregate.cohortKeys])
            else { continue }
            gathering.add(value, to: index, group, for: aggregate.operation)
        }
    }
}
