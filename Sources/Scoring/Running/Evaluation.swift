public import Numbers
import Pipelines
import Records
public import RubricLanguage

/// A run of one rubric over all batches. Everybody is scored once and reported as far as that needs nobody else; then
/// the cohort is judged. Where the rubric looks at other people, what these have together is gathered before, level by
/// level. Only what needs records and verdict together is reported by scoring again.
public struct Evaluation: Sendable {
    public let rubric: Rubric
    /// The institutions and units that subjects belong to.
    public private(set) var places = PlaceDirectory([])
    public private(set) var verdicts: [Verdict] = []
    public private(set) var totals: [PlaceTotals] = []
    /// What ranked and graded everybody.
    private(set) var standings: Standings
    /// The totals of those who are ranked together, for each cohort.
    public private(set) var cohorts: [[Exact]] = []
    /// What the subjects have who belong to no institution.
    public private(set) var homeless: PlaceTotals
    public private(set) var tally = RunTally()
    /// How the seats of a limited grade were given.
    public private(set) var seats = Seats()
    /// For each reference table what was looked up and not found.
    public private(set) var unmatched: [Unmatched]
    /// For each batch the place of its first subject among all subjects in the order of the files.
    private var firstSubject: [Int] = []
    /// What people chose together, and what people chose alone of whom it is not proved that nothing better exists.
    public private(set) var allocations: [AllocationOutcome] = []
    private var inputs = RunInputs()
    private let threads: Int

    /// - Parameter prior: what earlier runs gave and paid.
    public init(_ rubric: Rubric, threads: Int, prior: PriorRun? = nil) {
        inputs.prior = prior
        self.rubric = rubric
        unmatched = Array(repeating: Unmatched(), count: rubric.pool.references.count)
        self.threads = threads
        standings = Standings(rubric)
        homeless = PlaceTotals(rubric)
    }

    /// Scores everybody, judges the cohort and adds up what the places have.
    public mutating func score(_ source: some BatchSource) {
        score(source, with: SilentReporter(), ordinal: { $0 }, deliver: { _ in })
    }

    /// Scores everybody, judges the cohort and adds up what the places have. What the reporter writes is delivered
    /// on the way, batch by batch in the order of the files.
    ///
    /// - Parameter ordinal: gives for the place of a subject in that order its place among all subjects in the
    ///   order of their numbers.
    public mutating func score<Reporter: EarlyReporter>(
        _ source: some BatchSource, with reporter: Reporter, ordinal: (Int) -> Int, deliver: (BatchReport) -> Void
    ) {
        inputs.gather(source, rubric, threads: threads)
        allocations = inputs.allocations.outcomes
        var standings = Standings(rubric)
        var gathering = PlaceGathering(rubric)
        // What each thread has, with the number that each of its places has here.
        var workers: [(own: WorkerPlaces, places: [Int32])] = []
        let (rubric, inputs) = (rubric, inputs)
        inOrder(
            source.count, threads: threads,
            makeWorker: {
                let worker = FirstPass(rubric, inputs, reporter)
                return { worker.score(source.batch(at: $0)) }
            },
            deliver: { (part: FirstPass<Reporter>.Part) in
                let first = standings.subjects.count
                firstSubject.append(first)
                standings.append(contentsOf: part.standings)
                // A thread delivers its own results, so that nobody else is at work on its places.
                let worker = workers.firstIndex { $0.own === part.places } ?? workers.count
                if worker == workers.count { workers.append((part.places, [])) }
                gathering.add(part.subjects, of: part.places.gathering, places: &workers[worker].places)
                tally.add(part.tally)
                for (place, more) in part.unmatched.enumerated() { unmatched[place].add(more) }
                allocations += part.allocations
                var report = part.report
                report.ordinals = (first..<standings.subjects.count).map(ordinal)
                deliver(report)
            })
        gathering.takeSums(of: workers)
        places = gathering.directory()
        gathering.setHomes(of: &standings, in: places)
        self.standings = standings
        verdicts = judge(standings, under: rubric)
        cohorts = Scoring.totals(standings, verdicts)
        seats = Seats(standings, verdicts, rubric)
        gathering.close(verdicts)
        totals = gathering.totals(in: places)
        homeless = gathering.homeless
    }

    /// Scores everybody again and delivers what the reporter writes, batch by batch in the order of the files.
    ///
    /// - Parameter ordinal: gives for the place of a subject in that order its place among all subjects in the
    ///   order of their numbers.
    public func report<Reporter: SubjectReporter>(
        _ source: some BatchSource, with reporter: Reporter, ordinal: (Int) -> Int, deliver: (BatchReport) -> Void
    ) {
        let (rubric, inputs, verdicts, first) = (rubric, inputs, verdicts, firstSubject)
        var subjects = 0
        inOrder(
            source.count, threads: threads,
            makeWorker: {
                let worker = SecondPass(rubric, inputs, reporter)
                return { worker.report(source.batch(at: $0), verdicts[first[$0]...]) }
            },
            deliver: { (part: BatchReport, count: Int) in
                var report = part
                report.ordinals = (subjects..<subjects + count).map(ordinal)
                subjects += count
                deliver(report)
            })
    }
}
