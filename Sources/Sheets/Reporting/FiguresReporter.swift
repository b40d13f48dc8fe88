public import Records
public import RubricLanguage
public import Scoring

/// Reports values and verdicts only: rows of `persons.csv` and objects of `results.json`. Nobody keeps
/// postings for it.
public struct FiguresReporter: SubjectReporter {
    private let persons: PersonsTable
    private let results: ResultsDocument

    public init(_ rubric: Rubric) {
        persons = PersonsTable(rubric)
        results = ResultsDocument(rubric)
    }

    public let streams: [RunStream] = [.persons, .results]
    public var streamCount: Int { streams.count }

    public func makeSink() -> EmptySink { EmptySink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<EmptySink>,
        to streams: inout [[UInt8]]
    ) {
        persons.append(subject, outcome, verdict, scorer, to: &streams[0])
        results.append(subject, outcome, verdict, scorer, to: &streams[1])
    }

    /// What stands before the first subject in a table or document.
    public static func head(_ stream: RunStream, _ rubric: Rubric, _ run: RunDescription) -> [UInt8] {
        switch stream {
        case .persons: PersonsTable(rubric).head
        case .results: ResultsDocument(rubric).head(run)
        case .ledger: LedgerTable.head
        case .page, .indexRow, .unitRow, .home, .pageName: []
        }
    }

    /// What stands behind the last one.
    public static func foot(_ stream: RunStream) -> [UInt8] {
        stream == .results ? ResultsDocument.foot : []
    }
}
