import Numbers
public import Records
public import RubricLanguage
public import Scoring

/// Reports values, and from the postings the ledger, the claims and the panels.
public struct LedgerReporter: EarlyReporter {
    private let figures: Figures
    private let ledger: LedgerTable
    private let claims: ClaimsTable
    private let panels: PanelsTable
    /// How reliable the scores of assessors are.
    public let reliability = PanelTally()

    public init(_ rubric: Rubric, _ run: RunDescription) {
        figures = Figures(rubric)
        ledger = LedgerTable(rubric, files: run.staffFiles)
        claims = ClaimsTable(rubric, files: run.staffFiles)
        panels = PanelsTable(rubric, reliability)
    }

    /// What it writes beside the figures.
    public static let streams: [RunStream] = [.ledger, .claims, .panels]

    /// The streams of figures, then its own.
    public var streamCount: Int { Figures.streams.count + Self.streams.count }

    public func makeSink() -> LedgerSink { LedgerSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, scorer: inout Scorer<LedgerSink>, to streams: inout [[UInt8]]
    ) {
        figures.append(subject, outcome, &scorer, to: &streams)
        let first = Figures.streams.count
        var text = TextBuffer()
        ledger.append(subject, scorer.sink.postings, in: scorer.evaluator.batch, to: &text)
        text.move(to: &streams[first])
        claims.append(subject, &scorer, to: &streams[first + 1])
        panels.append(subject, &scorer, to: &text)
        text.move(to: &streams[first + 2])
    }
}
