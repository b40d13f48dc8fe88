import Numbers
import Records
import RubricLanguage
@testable import Scoring

/// Everybody of a batch, scored with a ledger.
struct ScoredFaculty {
    struct Person {
        var outcome: Outcome
        var values: [Exact?]
        var postings: [Posting]
        var paid: [PaidWork]
    }

    /// By staff number.
    var people: [String: Person] = [:]

    init(_ batch: Batch, _ rubric: Rubric) {
        var scorer = Scorer(rubric, sink: LedgerSink())
        scorer.evaluator.take(batch)
        for row in batch.roots {
            let outcome = scorer.score(row)
            let values = rubric.measures.indices.map { scorer.value(of: MeasureIndex($0)) }
            people[batch.text(row, Slot(0)) ?? ""] = Person(
                outcome: outcome, values: values, postings: scorer.sink.postings, paid: scorer.paidWorks)
        }
    }
}
