import Pipelines
import RubricLanguage

/// What scoring needs besides records and rubric.
struct RunInputs: Sendable {
    /// What people have together.
    var cohorts = CohortValues()
    /// What people chose who share an allocation.
    var allocations = AllocationValues()
    /// What earlier runs gave.
    var prior: PriorRun?
}

extension Scorer {
    mutating func take(_ inputs: RunInputs) {
        evaluator.cohorts = inputs.cohorts
        allocations = inputs.allocations
        prior = inputs.prior
    }
}

extension RunInputs {
    /// Finds out what people have together: a pass over everybody for each level. Without aggregations over other
    /// people there is none.
    mutating func gather(_ source: some BatchSource, _ rubric: Rubric, threads: Int) {
        for level in rubric.levels {
            var gathering = LevelGathering(level)
            let inputs = self
            inOrder(
                source.count, threads: threads,
                makeWorker: {
                    let worker = CohortPass(rubric, level, inputs)
                    return { worker.gather(source.batch(at: $0)) }
                }, deliver: { (part: LevelGathering) in gathering.add(part) })
            cohorts.take(gathering.cohorts)
            allocations.take(gathering.allocations, rubric, threads: threads)
        }
    }
}
