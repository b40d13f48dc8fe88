public import Records
public import RubricLanguage
public import Scoring

/// Reports values only: rows of `persons.csv` and objects of `results.json`. Nobody keeps postings for it.
public struct FiguresReporter: EarlyReporter {
    private let figures: Figures

    public init(_ rubric: Rubric) {
        figures = Figures(rubric)
    }

    public var streamCount: Int { Figures.streams.count }

    public func makeSink() -> EmptySink { EmptySink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, scorer: inout Scorer<EmptySink>, to streams: inout [[UInt8]]
    ) {
        figures.append(subject, outcome, &scorer, to: &streams)
    }
}
