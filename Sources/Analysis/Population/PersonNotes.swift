import Numbers
import Records
import RubricLanguage
import Scoring

/// Notes all that a population keeps of a person, and reads it again.
struct PersonNotes: Sendable {
    let measures: [MeasureIndex]
    let groupings: [GroupingPlan]
    private let id, name, nativeName: Slot?

    init(_ rubric: Rubric) {
        measures = rubric.measuresOfPeople
        groupings = GroupingPlan.all(rubric)
        let record = rubric.vocabulary[rubric.subject]
        (id, name, nativeName) = (record.slot("id"), record.slot("name"), record.slot("native-name"))
    }

    func append<Sink>(
        _ subject: Row, _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]
    ) {
        let batch = scorer.evaluator.batch
        for slot in [id, name, nativeName] { bytes.note(slot.flatMap { batch.text(subject, $0) }) }
        let home = scorer.affiliations.reduce(nil as Affiliation?) { best, next in
            best.map { next.part > $0.part } ?? true ? next : best
        }
        bytes.note(home.map { batch.symbols[$0.institution] })
        bytes.note(home.flatMap { $0.unit.map { batch.symbols[$0] } })
        bytes.note(outcome.track)
        bytes.note(Population.Status.allCases.firstIndex(of: Population.Status(outcome.status)))
        for grouping in groupings {
            switch grouping.mark(subject, home, &scorer) {
            case nil: bytes.note(0)
            case .place(let place)?:
                bytes.note(1)
                bytes.note(place)
            case .text(let text)?:
                bytes.note(2)
                bytes.note(text)
            }
        }
        for measure in measures { bytes.note(scorer.value(of: measure)) }
    }

    /// Reads a person.
    func person(_ notes: inout NoteReader) -> NotedPerson {
        let id = notes.text() ?? ""
        let name = notes.text()
        var person = NotedPerson(id: id, name: name ?? id, nativeName: notes.text())
        person.institution = notes.text()
        person.unit = notes.text()
        person.track = notes.optionalPlace()
        person.status = Population.Status.allCases[notes.word()]
        person.marks = groupings.map { _ in
            switch notes.word() {
            case 0: nil
            case 1: .place(notes.word())
            default: .text(notes.text() ?? "")
            }
        }
        person.values = measures.map { _ in notes.number() }
        return person
    }
}

/// A person as noted.
struct NotedPerson: Sendable {
    var id, name: String
    var nativeName: String?
    var institution: String?
    var unit: String?
    var track: Int?
    var status = Population.Status.scored
    var marks: [GroupMark?] = []
    var values: [Exact?] = []
    /// The notes of single items.
    var items: [UInt8] = []

    init(id: String, name: String, nativeName: String?) {
        self.id = id
        self.name = name
        self.nativeName = nativeName
    }
}
