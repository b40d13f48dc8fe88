public import Records
public import RubricLanguage
public import Scoring

/// Reports values, and from the postings the ledger.
public struct LedgerReporter: EarlyReporter {
    private let figures: Figures
    private let ledger: LedgerTable

    public init(_ rubric: Rubric, _ run: RunDescription) {
        figures = Figures(rubric)
        ledger = LedgerTable(rubric, files: run.staffFiles)
    }

    /// The streams of figures, then the ledger.
    public var streamCount: Int { Figures.streams.count + 1 }

    public func makeSink() -> LedgerSink { LedgerSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, scorer: inout Scorer<LedgerSink>, to streams: inout [[UInt8]]
    ) {
        figures.append(subject, outcome, &scorer, to: &streams)
        ledger.append(subject, scorer.sink.postings, in: scorer.evaluator.batch, to: &streams[Figures.streams.count])
    }
}
