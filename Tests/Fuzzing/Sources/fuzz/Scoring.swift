import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring

/// Scores batches as a run does: everybody twice, the cohort, the places. Every measure must foot.
func score(_ batches: [Batch], under rubric: Rubric) {
    var evaluation = Evaluation(rubric, threads: 1)
    let source = Batches(batches)
    evaluation.score(source)
    evaluation.report(source, with: FootingReporter(), ordinal: { $0 }, deliver: { _ in })
    var scorer = Scorer(rubric, sink: EmptySink())
    for totals in evaluation.totals { _ = scorer.values(of: totals) }
}

/// Adds up what the ledger says of each subject, and quotes every formula.
private struct FootingReporter: SubjectReporter {
    let streamCount = 1

    func makeSink() -> LedgerSink { LedgerSink() }

    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        let rubric = scorer.rubric
        var sums: [MeasureIndex: Exact] = [:]
        for posting in scorer.sink.postings {
            sums[posting.measure] = (sums[posting.measure] ?? .zero) + posting.amount
        }
        for (place, measure) in rubric.measures.enumerated() {
            let index = MeasureIndex(place)
            let value = scorer.value(of: index)
            law(sums[index] ?? .zero == value ?? .zero, "\(measure.name) foots")
            law(measure.isOptional || value != nil || outcome.track == nil, "\(measure.name) is not missing")
            if let value { streams[0] += value.description.utf8 }
            if case .formula(let formula) = measure.definition {
                _ = scorer.evaluator.quote(formula, rubric: rubric)
            }
        }
    }
}
