public import Records
public import RubricLanguage
public import Scoring

/// Reports what another reporter does and, in one more stream, the rows of `carry-over.csv`.
public struct CarryOverReporter<Base: EarlyReporter>: EarlyReporter {
    private let base: Base
    private let table: CarryOverTable
    private let idSlot: Slot?

    public init(_ base: Base, _ rubric: Rubric) {
        self.base = base
        table = CarryOverTable(rubric)
        idSlot = rubric.vocabulary[rubric.subject].slot("id")
    }

    public var streamCount: Int { base.streamCount + 1 }

    public func makeSink() -> Base.Sink { base.makeSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, scorer: inout Scorer<Base.Sink>, to streams: inout [[UInt8]]
    ) {
        base.report(subject, outcome, scorer: &scorer, to: &streams)
        let id = idSlot.flatMap { scorer.evaluator.batch.text(subject, $0) } ?? ""
        table.append(id, &scorer, to: &streams[base.streamCount])
    }
}
