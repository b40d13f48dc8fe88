import Numbers
import Records
public import RubricLanguage
public import Scoring

/// The tables and documents of a run that have a part for each subject.
public struct Figures: Sendable {
    private let persons: PersonsTable
    private let results: ResultsDocument

    public init(_ rubric: Rubric) {
        persons = PersonsTable(rubric)
        results = ResultsDocument(rubric)
    }

    /// What is written of values: each text has a hole for the verdict.
    public static let streams: [RunStream] = [.persons, .results]

    func append<Sink>(
        _ subject: Row, _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to streams: inout [[UInt8]]
    ) {
        var text = TextBuffer()
        persons.append(subject, outcome, &scorer, to: &text)
        text.move(to: &streams[0])
        results.append(subject, outcome, &scorer, to: &text)
        text.move(to: &streams[1])
    }

    /// Completes texts of a stream, which stand end to end, with the verdicts of their subjects.
    public func complete(
        _ texts: ArraySlice<UInt8>, of stream: RunStream, to bytes: inout [UInt8], verdict: (Int) -> Verdict
    ) {
        var text = TextBuffer(capacity: texts.count + texts.count / 8)
        HeldText.copy(texts, to: &text) { number, text in
            if stream == .persons {
                persons.append(verdict(number), to: &text)
            } else {
                results.append(verdict(number), to: &text)
            }
        }
        text.move(to: &bytes)
    }

    /// What stands before the first subject in a table or document.
    public func head(_ stream: RunStream, _ run: RunDescription) -> [UInt8] {
        switch stream {
        case .persons: persons.head
        case .results: results.head(run)
        case .ledger: LedgerTable.head
        case .claims: ClaimsTable.head
        case .panels: PanelsTable.head
        case .carryOver: CarryOverTable.head
        case .page, .indexRow, .unitRow, .home, .number, .notCounted, .personWorkbook: []
        }
    }

    /// What stands behind the last one.
    ///
    /// - Parameter allocations: what people chose together.
    public func foot(_ stream: RunStream, _ allocations: [AllocationOutcome]) -> [UInt8] {
        stream == .results ? results.foot(allocations) : []
    }
}
