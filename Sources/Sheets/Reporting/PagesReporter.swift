public import Records
public import RubricLanguage
public import Scoring

/// Reports what is made of the account of each subject: its page and its rows in lists of people, and the rows of what
/// was not counted.
public struct PagesReporter: SubjectReporter {
    private let pages: SubjectPages

    /// - Parameters:
    ///   - hasPages: whether there are pages.
    ///   - hasWorkbook: whether there is a workbook, which lists what was not counted.
    public init(
        _ rubric: Rubric, _ run: RunDescription, _ names: PlaceNames, hasPages: Bool = true, hasWorkbook: Bool = false
    ) {
        pages = SubjectPages(rubric, run, names, hasPages: hasPages, hasWorkbook: hasWorkbook)
    }

    public static let streams: [RunStream] = [.page, .indexRow, .unitRow, .home, .pageName, .notCounted]

    public var streamCount: Int { Self.streams.count }

    public func makeSink() -> LedgerSink { LedgerSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        pages.append(subject, outcome, verdict, &scorer, to: &streams)
    }
}
