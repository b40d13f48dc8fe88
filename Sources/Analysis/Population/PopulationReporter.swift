import Records
import RubricLanguage
import Scoring

/// Writes what a population keeps of each person.
struct PopulationReporter: EarlyReporter {
    let notes: PersonNotes

    var streamCount: Int { 1 }

    func makeSink() -> EmptySink { EmptySink() }

    func report(_ subject: Row, _ outcome: Outcome, scorer: inout Scorer<EmptySink>, to streams: inout [[UInt8]]) {
        notes.append(subject, outcome, &scorer, to: &streams[0])
    }
}

/// Writes the same with the points of single items.
struct ItemizedReporter: EarlyReporter {
    let notes: PersonNotes
    let items: ItemNotes

    var streamCount: Int { 1 }

    func makeSink() -> LedgerSink { LedgerSink() }

    func report(_ subject: Row, _ outcome: Outcome, scorer: inout Scorer<LedgerSink>, to streams: inout [[UInt8]]) {
        notes.append(subject, outcome, &scorer, to: &streams[0])
        items.append(subject, &scorer, to: &streams[0])
    }
}
