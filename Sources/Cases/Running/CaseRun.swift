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
    var evaluation = Evaluation(example.rubric, threads: 1, prior: example.prior)
    evaluation.score(source)
    evaluation.report(source, with: collector, ordinal: { $0 }, deliver: { _ in })
    let places = placeValues(of: evaluation)
    let subjects = collector.subjects
    return example.expectations.compactMap { expectation in
        let found = found(expectation, subjects, places, under: example.rubric)
        return found.map { example.difference(expectation, found: $0) }
    }
}

/// What was found in the place of an expectation, in words; `nil` if it is what was expected.
private func found(
    _ expectation: WorkedCase.Expectation, _ subjects: [SubjectFindings], _ places: [PlaceDirectory.Name: [Exact?]],
    under rubric: Rubric
) -> String? {
    switch (expectation.holder, expectation.quantity) {
    case (.subject(let place), .measure(let measure, let expected)):
        return mismatch(
            subjects[place].measures[measure.index], expected,
            isCondition: rubric.measures[measure.index].unit == .condition)
    case (.place(let name), .measure(let measure, let expected)):
        return mismatch(places[name]?[measure.index], expected)
    case (.subject(let place), .greatest(let measure, let expected)):
        return mismatch(
            subjects[place].outcome.track.map { rubric.greatestValue(of: measure, inTrack: $0) }, expected)
    case (.subject(let place), .word(let word, let expected)):
        let names = subjects[place].names(word, under: rubric)
        return Set(names) == expected ? nil : WorkedCase.words(names)
    case (.subject(let place), .item(let figure, let expected)):
        let items = subjects[place].items
        return items.items.contains(figure.item) ? mismatch(items[figure], expected) : "no such item"
    case (.place, .word), (.place, .item), (.place, .greatest):
        preconditionFailure("verdicts and items are about subjects")
    }
}

/// What was found, if it is not exactly what was expected.
private func mismatch(_ found: Exact??, _ expected: Exact?, isCondition: Bool = false) -> String? {
    let value = found.flatMap(\.self)
    if value == expected { return nil }
    return isCondition ? value.map { $0.isZero ? "false" : "true" } ?? "missing" : describe(value)
}

/// A number as it is; where no number of decimals writes it exactly, as a fraction.
private func describe(_ value: Exact?) -> String {
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
    fileprivate func difference(_ expectation: Expectation, found: String) -> Difference {
        Difference(
            subject: holder(of: expectation), name: expectation.name, expected: expectation.expected, found: found,
            place: expectation.place)
    }

    /// Who is meant, where there are several.
    private func holder(of expectation: Expectation) -> String? {
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
    var looksAtCounted: Bool { true }

    func makeSink() -> LedgerSink { LedgerSink() }

    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        let measures = scorer.rubric.measures.indices.map { scorer.value(of: MeasureIndex($0)) }
        let items = ItemFigures(&scorer)
        found.withLock {
            $0.append(SubjectFindings(measures: measures, items: items, outcome: outcome, verdict: verdict))
        }
    }
}
