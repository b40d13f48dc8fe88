public import Records
public import RubricLanguage
public import Scoring

/// Reports the page of each subject and its rows in lists of people.
public struct PagesReporter: SubjectReporter {
    private let pages: SubjectPages

    public init(_ rubric: Rubric, _ run: RunDescription, _ names: PlaceNames) {
        pages = SubjectPages(rubric, run, names)
    }

    public static let streams: [RunStream] = [.page, .indexRow, .unitRow, .home, .pageName]

    public var streamCount: Int { Self.streams.count }

    public func makeSink() -> LedgerSink { LedgerSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        pages.append(subject, outcome, verdict, &scorer, to: &streams)
    }
}
