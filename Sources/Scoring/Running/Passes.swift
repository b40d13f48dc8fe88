import Numbers
import Records
import RubricLanguage

/// What one thread works with while everybody is scored.
final class FirstPass<Reporter: EarlyReporter> {
    struct Part: Sendable {
        var standings: Standings
        var gathering: PlaceGathering
        var report: BatchReport
        var tally = RunTally()
        /// Choices of single people that are not proved.
        var allocations: [AllocationOutcome] = []
    }

    private var scorer: Scorer<Reporter.Sink>
    private var places = PlaceFinder()
    private let reporter: Reporter

    init(_ rubric: Rubric, _ inputs: RunInputs, _ reporter: Reporter) {
        scorer = Scorer(rubric, sink: reporter.makeSink())
        scorer.take(inputs)
        self.reporter = reporter
    }

    func score(_ joined: JoinedBatch) -> Part {
        var part = Part(
            standings: Standings(scorer.rubric), gathering: PlaceGathering(scorer.rubric),
            report: BatchReport(streamCount: reporter.streamCount))
        scorer.take(joined)
        places.beginBatch()
        for row in joined.batch.roots where joined.batch.kind(of: row) == scorer.rubric.subject {
            let outcome = scorer.scoreNext(row)
            part.tally.count(outcome.status)
            places.find(scorer.affiliations, in: scorer.evaluator.batch, &part.gathering)
            scorer.contribute(outcome, to: places, &part.gathering)
            part.standings.append(
                Standings.Standing(
                    track: outcome.track, grade: outcome.grade, isAssessed: outcome.status != .notAssessed), scorer)
            part.allocations += scorer.unprovedAllotments
            reporter.report(row, outcome, scorer: &scorer, to: &part.report.streams)
            part.report.endSubject()
        }
        return part
    }
}

/// What one thread works with while everybody is scored again.
final class SecondPass<Reporter: SubjectReporter> {
    private var scorer: Scorer<Reporter.Sink>
    private let reporter: Reporter

    init(_ rubric: Rubric, _ inputs: RunInputs, _ reporter: Reporter) {
        scorer = Scorer(rubric, sink: reporter.makeSink())
        scorer.keepsAllCounted = reporter.looksAtCounted
        scorer.take(inputs)
        self.reporter = reporter
    }

    /// What was written, and how many subjects there are.
    func report(_ joined: JoinedBatch, _ verdicts: ArraySlice<Verdict>) -> (BatchReport, Int) {
        var report = BatchReport(streamCount: reporter.streamCount)
        var count = 0
        scorer.take(joined)
        for row in joined.batch.roots where joined.batch.kind(of: row) == scorer.rubric.subject {
            let outcome = scorer.scoreNext(row)
            let verdict = verdicts[verdicts.startIndex + count]
            reporter.report(row, outcome, verdict, scorer: &scorer, to: &report.streams)
            report.endSubject()
            count += 1
        }
        return (report, count)
    }
}
