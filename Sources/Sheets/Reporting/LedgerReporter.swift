public import Records
public import RubricLanguage
public import Scoring

/// Reports everything: values and verdicts, and from the postings the ledger and the pages.
public struct LedgerReporter: SubjectReporter {
    private let persons: PersonsTable
    private let results: ResultsDocument
    private let ledger: LedgerTable?
    private let pages: SubjectPages?

    /// - Parameters:
    ///   - hasLedger: whether `ledger.csv` is wanted.
    ///   - hasPages: whether pages are wanted.
    public init(
        _ rubric: Rubric, _ run: RunDescription, _ names: PlaceNames, hasLedger: Bool, hasPages: Bool
    ) {
        persons = PersonsTable(rubric)
        results = ResultsDocument(rubric)
        ledger = hasLedger ? LedgerTable(rubric, files: run.staffFiles) : nil
        pages = hasPages ? SubjectPages(rubric, run, names) : nil
        streams =
            [.persons, .results] + (hasLedger ? [.ledger] : [])
            + (hasPages ? [.page, .indexRow, .unitRow, .home, .pageName] : [])
    }

    public let streams: [RunStream]
    public var streamCount: Int { streams.count }

    public func makeSink() -> LedgerSink { LedgerSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        persons.append(subject, outcome, verdict, scorer, to: &streams[0])
        results.append(subject, outcome, verdict, scorer, to: &streams[1])
        if let ledger {
            ledger.append(subject, scorer.sink.postings, in: scorer.evaluator.batch, to: &streams[2])
        }
        if let pages {
            pages.append(subject, outcome, verdict, &scorer, to: &streams, from: ledger == nil ? 2 : 3)
        }
    }
}
