import Pipelines
import RubricLanguage

/// What scoring needs besides records and rubric.
struct RunInputs: Sendable {
    /// What people have together.
    var cohorts = CohortValues()
    /// What earlier runs gave.
    var prior: PriorRun?
}

extension Scorer {
    mutating func take(_ inputs: RunInputs) {
        evaluator.cohorts = inputs.cohorts
        prior = inputs.prior
    }
}

extension RunInputs {
    /// Finds out what people have together: a pass over everybody for each level. Without aggregations over other
    /// people there is none.
    mutating func gather(_ source: some BatchSource, _ rubric: Rubric, threads: Int) {
        for aggregates in rubric.cohortLevels {
            var gathering = CohortGathering(aggregates)
            let inputs = self
            inOrder(
                source.count, threads: threads,
                makeWorker: {
                    let worker = CohortPass(rubric, aggregates, inputs)
                    return { worker.gather(source.batch(at: $0)) }
                }, deliver: { (part: CohortGathering) in gathering.add(part) })
            cohorts.take(gathering)
        }
    }
}
