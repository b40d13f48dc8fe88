import Numbers
import Records
import RubricLanguage
import Synchronization

@testable import Scoring

/// A person with the items that allocations may choose, and those that they chose.
struct Chooser: Equatable {
    struct Item: Equatable {
        var person: String
        var id: String
        var isPatent: Bool
        var points, slot, core: Exact

        /// What decides between equally good choices of one person.
        var ties: TieKey { TieKey(slot: slot, points: points) }
    }

    struct TieKey: Comparable {
        var slot, points: Exact
        static func < (a: TieKey, b: TieKey) -> Bool { (a.slot, a.points) < (b.slot, b.points) }
    }

    var id: String
    var unit: String
    var values: [String: Exact] = [:]
    var papersFirst: [Item] = []
    /// By allocation.
    var chosen: [String: Set<String>] = [:]
    var posted: [String: Exact] = [:]
}

/// Keeps what everybody chose, by number.
final class Choosers: SubjectReporter {
    private let found = Mutex<[String: Chooser]>([:])
    var known: [String: Chooser] { found.withLock { $0 } }
    var streamCount: Int { 0 }

    func makeSink() -> LedgerSink { LedgerSink() }

    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        let unit = scorer.affiliations.first?.unit
        var chooser = Chooser(
            id: scorer.evaluator.batch.text(subject, Slot(0)) ?? "",
            unit: unit.map { scorer.evaluator.batch.symbols[$0] } ?? "")
        for (index, measure) in scorer.rubric.measures.enumerated() {
            chooser.values[measure.name] = scorer.value(of: MeasureIndex(index))
        }
        for criterion in scorer.rubric.criteria.indices { addItems(of: criterion, to: &chooser, &scorer) }
        for allocation in scorer.rubric.allocations {
            let postings = scorer.sink.postings.filter { $0.measure == allocation.measure }
            let rows = postings.filter { $0.reason == .chosen }.compactMap(\.item)
            chooser.chosen[allocation.name] = Set(rows.map { id(of: $0, scorer) })
            chooser.posted[allocation.name] = postings.reduce(.zero) { $0 + $1.amount }
        }
        let known = chooser
        found.withLock { $0[known.id] = known }
    }

    private func addItems(of index: Int, to chooser: inout Chooser, _ scorer: inout Scorer<LedgerSink>) {
        let criterion = scorer.rubric.criteria[index]
        for counted in scorer.evaluator.counted(by: CriterionIndex(index)) {
            scorer.evaluator.look(at: counted.row)
            let values = criterion.values.map { scorer.evaluator.itemValue($0) ?? -1 }
            chooser.papersFirst.append(
                Chooser.Item(
                    person: chooser.id, id: id(of: counted.row, scorer), isPatent: criterion.name == "patents",
                    points: counted.points, slot: values[0], core: values[1]))
        }
    }

    private func id(of item: Row, _ scorer: borrowing Scorer<LedgerSink>) -> String {
        scorer.evaluator.batch.text(item, Slot(0)) ?? ""
    }
}
