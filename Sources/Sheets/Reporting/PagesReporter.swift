public import Records
public import Scoring

/// Reports the page of each subject and its rows in lists of people.
public struct PagesReporter: SubjectReporter {
    private let pages: SubjectPages
    /// What the pages of places say about tracks; complete when everybody was reported.
    public let tallies: TrackTallies

    /// - Parameter evaluation: has scored and judged everybody.
    public init(_ evaluation: Evaluation, _ run: RunDescription, _ names: PlaceNames) {
        pages = SubjectPages(evaluation, run, names)
        tallies = TrackTallies(evaluation.rubric)
    }

    public static let streams: [RunStream] = [.page, .indexRow, .unitRow, .home, .number]

    public var streamCount: Int { Self.streams.count }

    public func makeSink() -> LedgerSink { LedgerSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        tallies.add(outcome, scorer)
        pages.append(subject, outcome, verdict, &scorer, to: &streams)
    }
}
