public import Records
public import Scoring

/// Reports what is made of the account of each subject: its page and its rows in lists of people, the rows of what was
/// not counted, and its workbook.
public struct PagesReporter: SubjectReporter {
    /// What is made of accounts.
    public struct Renderings: Sendable {
        public var hasPages = true
        /// The rows of what was not counted, for the workbook of the run.
        public var hasNotCounted = false
        /// The folder of the run, where the workbooks of persons are written; `nil`: there are none.
        public var workbooks: String?
        /// Whether the pages are printed as PDF.
        public var hasPDF = false

        public init() {}
    }

    private let pages: SubjectPages
    /// What the pages of places say about tracks; complete when everybody was reported.
    public let tallies: TrackTallies

    /// - Parameter evaluation: has scored and judged everybody.
    public init(
        _ evaluation: Evaluation, _ run: RunDescription, _ names: PlaceNames, _ renderings: Renderings = Renderings()
    ) {
        pages = SubjectPages(evaluation, run, names, renderings)
        tallies = TrackTallies(evaluation.rubric)
    }

    public static let streams: [RunStream] = [
        .page, .indexRow, .unitRow, .home, .number, .notCounted, .personWorkbook,
    ]

    public var streamCount: Int { Self.streams.count }

    public func makeSink() -> LedgerSink { LedgerSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        tallies.add(outcome, &scorer)
        pages.append(subject, outcome, verdict, &scorer, to: &streams)
    }
}
