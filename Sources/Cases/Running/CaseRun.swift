import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring
import Synchronization

/// Scores the records of an example and says what differs from what is expected.
func run(_ example: WorkedCase) -> [Difference] {
    let source = OneBatch(records: example.records)
    let collector = Collector()
    var evaluation = Evaluation(example.rubric, threads: 1)
    evaluation.score(source)
    evaluation.report(source, with: collector, ordinal: { $0 }, deliver: { _ in })
    let places = placeValues(of: evaluation)
    let subjects = collector.subjects
    return example.expectations.compactMap { expectation in
        let found: (value: Exact?, words: String)
        switch expectation.holder {
        case .subject(let place): found = subjects[place].quantity(expectation.quantity, under: example.rubric)
        case .place(let name):
            guard case .measure(let measure, _) = expectation.quantity else { return nil }
            let value = places[name].flatMap { $0[measure.index] }
            found = (value, describe(value))
        }
        guard !isMet(expectation, by: found) else { return nil }
        return Difference(
            subject: example.holder(of: expectation), name: expectation.name, expected: expectation.expected,
            found: found.words, place: expectation.place)
    }
}

/// Whether the expected number is the number found, exactly, or the expected word the word found.
private func isMet(_ expectation: WorkedCase.Expectation, by found: (value: Exact?, words: String)) -> Bool {
    switch expectation.quantity {
    case .measure(_, let expected): found.value == expected
    case .word: found.words == expectation.expected
    }
}

/// A number as it is; where no number of decimals writes it exactly, as a fraction.
func describe(_ value: Exact?) -> String {
    value.map(\.description) ?? "missing"
}

/// The quantities of all institutions and units.
private func placeValues(of evaluation: Evaluation) -> [PlaceDirectory.Name: [Exact?]] {
    var scorer = Scorer(evaluation.rubric, sink: EmptySink())
    var values: [PlaceDirectory.Name: [Exact?]] = [:]
    for (name, totals) in zip(evaluation.places.names, evaluation.totals) { values[name] = scorer.values(of: totals) }
    return values
}

extension WorkedCase {
    /// Who is meant, where there are several.
    fileprivate func holder(of expectation: Expectation) -> String? {
        switch expectation.holder {
        case .subject(let place): subjects.count > 1 ? subjects[place] : nil
        case .place(let name): [name.institution, name.unit].compactMap(\.self).joined(separator: "/")
        }
    }
}

/// The records of one example as the batches of a run.
private struct OneBatch: BatchSource {
    let records: JoinedBatch
    var count: Int { 1 }
    func batch(at index: Int) -> JoinedBatch { records }
}

/// Keeps what the run finds about each subject, in the order of the example.
private final class Collector: SubjectReporter {
    private let found = Mutex<[SubjectFindings]>([])

    var subjects: [SubjectFindings] { found.withLock { $0 } }
    var streamCount: Int { 0 }

    func makeSink() -> EmptySink { EmptySink() }

    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<EmptySink>,
        to streams: inout [[UInt8]]
    ) {
        let measures = scorer.rubric.measures.indices.map { scorer.value(of: MeasureIndex($0)) }
        found.withLock { $0.append(SubjectFindings(measures: measures, outcome: outcome, verdict: verdict)) }
    }
}
