import Numbers
import Records
import RubricLanguage

/// What the places have by the work of one thread, which alone touches it until all have ended.
final class WorkerPlaces: @unchecked Sendable {
    var gathering: PlaceGathering

    fileprivate init(_ rubric: Rubric) {
        gathering = PlaceGathering(rubric)
    }
}

/// What one thread works with while everybody is scored.
final class FirstPass<Reporter: EarlyReporter> {
    struct Part: Sendable {
        var standings: Standings
        var subjects: GatheredSubjects
        var places: WorkerPlaces
        var report: BatchReport
        var tally: RunTally
        /// Choices of single people that are not proved.
        var allocations: [AllocationOutcome] = []
        /// What reference tables do not have, as far as it is known.
        var unmatched: [Unmatched]
    }

    private var scorer: Scorer<Reporter.Sink>
    private var finder = PlaceFinder()
    private let places: WorkerPlaces
    private let reporter: Reporter
    private var room: [Int]

    init(_ rubric: Rubric, _ inputs: RunInputs, _ reporter: Reporter) {
        scorer = Scorer(rubric, sink: reporter.makeSink())
        places = WorkerPlaces(rubric)
        scorer.take(inputs)
        self.reporter = reporter
        room = Array(repeating: 0, count: reporter.streamCount)
    }

    func score(_ joined: JoinedBatch) -> Part {
        var (standings, tally) = (Standings(scorer.rubric), RunTally())
        var report = BatchReport(room: room)
        var allocations: [AllocationOutcome] = []
        scorer.take(joined)
        finder.beginBatch()
        for row in joined.batch.roots where joined.batch.kind(of: row) == scorer.rubric.subject {
            let outcome = scorer.scoreNext(row)
            tally.count(outcome.status)
            finder.find(scorer.affiliations, in: joined.batch, &places.gathering)
            scorer.contribute(outcome, to: &finder, &places.gathering)
            standings.append(
                Standings.Standing(
                    track: outcome.track, grade: outcome.grade, band: outcome.band,
                    isAssessed: outcome.status != .notAssessed), &scorer)
            allocations += scorer.unprovedAllotments
            reporter.report(row, outcome, scorer: &scorer, to: &report.streams)
            report.endSubject()
        }
        room = report.room(atLeast: room)
        return Part(
            standings: standings, subjects: places.gathering.takeSubjects(), places: places, report: report,
            tally: tally, allocations: allocations,
            unmatched: scorer.evaluator.takeUnmatched())
    }
}

/// What one thread works with while everybody is scored again.
final class SecondPass<Reporter: SubjectReporter> {
    private var scorer: Scorer<Reporter.Sink>
    private let reporter: Reporter
    private var room: [Int]

    init(_ rubric: Rubric, _ inputs: RunInputs, _ reporter: Reporter) {
        scorer = Scorer(rubric, sink: reporter.makeSink())
        scorer.keepsAllCounted = reporter.looksAtCounted
        scorer.take(inputs)
        self.reporter = reporter
        room = Array(repeating: 0, count: reporter.streamCount)
    }

    /// What was written, and how many subjects there are.
    func report(_ joined: JoinedBatch, _ verdicts: ArraySlice<Verdict>) -> (BatchReport, Int) {
        var report = BatchReport(room: room)
        var count = 0
        scorer.take(joined)
        for row in joined.batch.roots where joined.batch.kind(of: row) == scorer.rubric.subject {
            let outcome = scorer.scoreNext(row)
            let verdict = verdicts[verdicts.startIndex + count]
            reporter.report(row, outcome, verdict, scorer: &scorer, to: &report.streams)
            report.endSubject()
            count += 1
        }
        room = report.room(atLeast: room)
        return (report, count)
    }
}
