import Numbers
import Records
import RubricLanguage

/// What one thread of the first pass works with.
final class FirstPass {
    struct Part: Sendable {
        var standings: Standings
        var homes = HomeList()
        var tally = RunTally()
    }

    private var scorer: Scorer<EmptySink>

    init(_ rubric: Rubric) {
        scorer = Scorer(rubric, sink: EmptySink())
    }

    func score(_ joined: JoinedBatch) -> Part {
        var part = Part(standings: Standings(scorer.rubric))
        scorer.evaluator.take(joined.batch)
        for (row, adopted) in joined.subjects(of: scorer.rubric.subject) {
            scorer.give(joined.given, to: row)
            let outcome = scorer.score(row, adopted: adopted)
            part.tally.count(outcome.status)
            part.homes.append(scorer.affiliations(), in: scorer.evaluator.batch)
            part.standings.append(
                Standings.Standing(
                    track: outcome.track, grade: outcome.grade, isAssessed: outcome.status != .notAssessed), scorer)
        }
        return part
    }
}

/// What one thread of the second pass works with.
final class SecondPass<Reporter: SubjectReporter> {
    struct Part: Sendable {
        var report: BatchReport
        var totals: [Int: PlaceTotals]
    }

    private var scorer: Scorer<Reporter.Sink>
    private let places: PlaceDirectory
    private let reporter: Reporter

    init(_ rubric: Rubric, _ places: PlaceDirectory, _ reporter: Reporter) {
        scorer = Scorer(rubric, sink: reporter.makeSink())
        self.places = places
        self.reporter = reporter
    }

    func report(_ joined: JoinedBatch, first: Int, verdicts: [Verdict], ordinal: (Int) -> Int) -> Part {
        var report = BatchReport(
            ordinals: [], streams: Array(repeating: [], count: reporter.streamCount),
            ends: Array(repeating: [], count: reporter.streamCount))
        var totals: [Int: PlaceTotals] = [:]
        scorer.evaluator.take(joined.batch)
        for (offset, subject) in joined.subjects(of: scorer.rubric.subject).enumerated() {
            scorer.give(joined.given, to: subject.row)
            let outcome = scorer.score(subject.row, adopted: subject.adopted)
            let verdict = verdicts[first + offset]
            contribute(outcome, verdict, to: &totals)
            reporter.report(subject.row, outcome, verdict, scorer: &scorer, to: &report.streams)
            report.ordinals.append(ordinal(first + offset))
            for stream in report.streams.indices { report.ends[stream].append(report.streams[stream].count) }
        }
        return Part(report: report, totals: totals)
    }

    private func contribute(_ outcome: Outcome, _ verdict: Verdict, to totals: inout [Int: PlaceTotals]) {
        let affiliations = scorer.affiliations()
        let shares = places.shares(of: affiliations, in: scorer.evaluator.batch)
        for shares in shares.isEmpty ? [[(place: Evaluation.nowhere, part: .one)]] : shares {
            var sums = shares.map { totals.removeValue(forKey: $0.place) ?? PlaceTotals(scorer.rubric) }
            scorer.contribute(
                outcome, grade: verdict.grade, parts: shares.map(\.part), to: &sums, at: Array(sums.indices))
            for (share, sum) in zip(shares, sums) { totals[share.place] = sum }
        }
    }
}
