public import Records
public import RubricLanguage
public import Scoring

/// Reports values, from the postings the ledger, and panels.
public struct LedgerReporter: EarlyReporter {
    private let figures: Figures
    private let ledger: LedgerTable
    private let panels: PanelsTable

    public init(_ rubric: Rubric, _ run: RunDescription) {
        figures = Figures(rubric)
        ledger = LedgerTable(rubric, files: run.staffFiles)
        panels = PanelsTable(rubric)
    }

    /// What it writes beside the figures.
    public static let streams: [RunStream] = [.ledger, .panels]

    /// The streams of figures, then its own.
    public var streamCount: Int { Figures.streams.count + Self.streams.count }

    public func makeSink() -> LedgerSink { LedgerSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, scorer: inout Scorer<LedgerSink>, to streams: inout [[UInt8]]
    ) {
        figures.append(subject, outcome, &scorer, to: &streams)
        ledger.append(subject, scorer.sink.postings, in: scorer.evaluator.batch, to: &streams[Figures.streams.count])
        panels.append(subject, &scorer, to: &streams[Figures.streams.count + 1])
    }
}
