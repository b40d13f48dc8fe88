import Numbers
import Pipelines
import Records
public import RubricLanguage

/// A run of one rubric over all batches: a first pass scores everybody, the cohort is judged, and a
/// second pass scores again and reports. Scoring twice costs less than keeping everything.
public struct Evaluation: Sendable {
    public let rubric: Rubric
    /// The institutions and units that subjects belong to.
    public private(set) var places = PlaceDirectory([])
    public private(set) var verdicts: [Verdict] = []
    public private(set) var totals: [PlaceTotals] = []
    /// What the subjects have who belong to no institution.
    public private(set) var homeless: PlaceTotals
    static let nowhere = -1
    public private(set) var tally = RunTally()
    /// For each batch the place of its first subject among all subjects in the order of the files.
    private var firstSubject: [Int] = []
    private let threads: Int

    public init(_ rubric: Rubric, threads: Int) {
        self.rubric = rubric
        self.threads = threads
        homeless = PlaceTotals(rubric)
    }

    /// Scores everybody and judges the cohort.
    public mutating func score(_ source: some BatchSource) {
        var standings = Standings(rubric)
        var homes = HomeList()
        let rubric = rubric
        inOrder(
            source.count, threads: threads,
            makeWorker: {
                let worker = FirstPass(rubric)
                return { worker.score(source.batch(at: $0)) }
            },
            deliver: { (part: FirstPass.Part) in
                firstSubject.append(standings.subjects.count)
                standings.append(contentsOf: part.standings)
                homes.append(contentsOf: part.homes)
                tally.add(part.tally)
            })
        places = homes.directory()
        standings.setHomes { homes.place(of: $0, in: places) }
        verdicts = judge(standings, under: rubric)
    }

    /// Scores everybody again and delivers what the reporter writes, batch by batch in the order of
    /// the files. `ordinal` gives for the place of a subject in that order its place among all
    /// subjects in the order of their numbers. Adds up what the places have.
    public mutating func report<Reporter: SubjectReporter>(
        _ source: some BatchSource, with reporter: Reporter, ordinal: @escaping @Sendable (Int) -> Int,
        deliver: (BatchReport) -> Void
    ) {
        let (rubric, places, verdicts, first) = (rubric, places, verdicts, firstSubject)
        totals = places.names.map { _ in PlaceTotals(rubric) }
        homeless = PlaceTotals(rubric)
        inOrder(
            source.count, threads: threads,
            makeWorker: {
                let worker = SecondPass(rubric, places, reporter)
                return { worker.report(source.batch(at: $0), first: first[$0], verdicts: verdicts, ordinal: ordinal) }
            },
            deliver: { (part: SecondPass<Reporter>.Part) in
                for (place, sum) in part.totals {
                    if place == Evaluation.nowhere { homeless.add(sum) } else { totals[place].add(sum) }
                }
                deliver(part.report)
            })
        for place in totals.indices { totals[place].close() }
    }
}

/// Counts of a run, for the manifest and the closing lines.
public struct RunTally: Hashable, Sendable {
    public var subjects = 0
    public var scored = 0
    public var notAssessed = 0
    /// Subjects without a track, or with several.
    public var withoutTrack = 0
    /// Subjects without a total though they have a track.
    public var withoutTotal = 0

    public init() {}

    mutating func count(_ status: Outcome.Status) {
        subjects += 1
        switch status {
        case .scored: scored += 1
        case .notAssessed: notAssessed += 1
        case .noTrack, .severalTracks: withoutTrack += 1
        case .unscored, .noTotal: withoutTotal += 1
        }
    }

    mutating func add(_ other: RunTally) {
        subjects += other.subjects
        scored += other.scored
        notAssessed += other.notAssessed
        withoutTrack += other.withoutTrack
        withoutTotal += other.withoutTotal
    }
}
