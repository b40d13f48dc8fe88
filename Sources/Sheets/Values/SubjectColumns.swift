import Numbers
import Records
import RubricLanguage
import Scoring

/// Where the fields stand that every output shows of a subject.
struct SubjectColumns: Sendable {
    let kind: KindIndex
    let id: Slot
    let name: Slot?
    let nativeName: Slot?
    /// The slot of an item's number, by kind.
    let itemIDs: [Slot?]
    private let title: (kind: KindIndex, value: Slot)?
    /// The titles that there are.
    let titles: [Enumerator]

    init(_ rubric: Rubric) {
        let vocabulary = rubric.vocabulary
        kind = rubric.subject
        let record = vocabulary[rubric.subject]
        guard let id = record.slot("id") else { preconditionFailure("a subject has a number") }
        self.id = id
        name = record.slot("name")
        nativeName = record.slot("native-name")
        itemIDs = vocabulary.kinds.map { $0.slot("id") }
        title = vocabulary.kind("title").flatMap { kind in vocabulary[kind].slot("value").map { (kind, $0) } }
        titles = vocabulary.enumeration("title")?.values ?? []
    }

    /// The title that the subject has at the end of the period: its place among `titles`.
    func title<Sink>(_ scorer: inout Scorer<Sink>) -> Int? {
        guard let title, let row = scorer.evaluator.attribute(title.kind),
            let value = scorer.evaluator.batch.bits(row, title.value)
        else { return nil }
        return Int(value)
    }

    /// The greatest appointment, the first of equal ones.
    func home<Sink>(_ scorer: inout Scorer<Sink>) -> Affiliation? {
        scorer.affiliations.reduce(nil) { best, next in
            best.map { next.part > $0.part } ?? true ? next : best
        }
    }
}
