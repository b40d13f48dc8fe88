import Numbers
import Records
import RubricLanguage
import Scoring

/// Notes what single items give a person, from the postings, and reads it again.
struct ItemNotes: Sendable {
    private let ids: [Slot?]
    private let titles: [Slot?]
    /// The criterion of each measure that is one's.
    private let criteria: [MeasureIndex: CriterionIndex]

    init(_ rubric: Rubric) {
        ids = rubric.vocabulary.kinds.map { $0.slot("id") }
        titles = rubric.vocabulary.kinds.map { $0.slot("title") ?? $0.slot("name") }
        criteria = Dictionary(
            uniqueKeysWithValues: rubric.criteria.indices.map { (rubric.criteria[$0].measure, CriterionIndex($0)) })
    }

    private struct Place: Hashable {
        var criterion: CriterionIndex
        var row: Row
    }

    func append(_ subject: Row, _ scorer: inout Scorer<LedgerSink>, to bytes: inout [UInt8]) {
        var points: [Place: Exact] = [:]
        var entangled: Set<Int> = []
        for posting in scorer.sink.postings {
            guard let criterion = criteria[posting.measure] else { continue }
            if let item = posting.item {
                points[Place(criterion: criterion, row: item), default: .zero] += posting.amount
            }
            if posting.reason.entangles { entangled.insert(criterion.index) }
        }
        let batch = scorer.evaluator.batch
        let rows = Dictionary(uniqueKeysWithValues: scorer.evaluator.itemRows.enumerated().map { ($1, $0) })
        let order = points.keys.filter { points[$0]?.isZero == false && rows[$0.row] != nil }.sorted {
            (rows[$0.row] ?? 0, $0.criterion.index) < (rows[$1.row] ?? 0, $1.criterion.index)
        }
        bytes.note(order.count)
        for place in order {
            let kind = batch.kind(of: place.row)
            bytes.note(place.criterion.index)
            bytes.note(kind.index)
            bytes.note(ids[kind.index].flatMap { batch.text(place.row, $0) })
            let isOwn = subject < place.row && place.row < batch.end(of: subject)
            note(isOwn ? nil : batch.origin(of: place.row), to: &bytes)
            bytes.note(titles[kind.index].flatMap { batch.text(place.row, $0) })
            bytes.note(batch.work(of: place.row).map { Int($0.rawValue) })
            bytes.note(points[place])
        }
        bytes.note(entangled.count)
        for criterion in entangled.sorted() { bytes.note(criterion) }
    }

    /// The notes of one person, which take less room than the items.
    func taken(_ notes: inout NoteReader) -> [UInt8] {
        let start = notes.place
        _ = items(&notes)
        return notes.bytes(since: start)
    }

    func items(_ bytes: [UInt8]) -> PersonItems {
        var notes = NoteReader(bytes)
        return items(&notes)
    }

    private func items(_ notes: inout NoteReader) -> PersonItems {
        var items = PersonItems()
        for _ in 0..<notes.word() {
            let (criterion, kind) = (CriterionIndex(notes.word()), KindIndex(notes.word()))
            items.points.append(
                PersonItems.Points(
                    criterion: criterion, kind: kind, id: notes.text() ?? "", report: report(&notes),
                    title: notes.text(), work: notes.optionalPlace().map { WorkIndex($0) },
                    points: notes.number() ?? .zero))
        }
        for _ in 0..<notes.word() { items.entangled.insert(CriterionIndex(notes.word())) }
        return items
    }

    private func note(_ report: Origin?, to bytes: inout [UInt8]) {
        guard let report else { return bytes.note(-1) }
        for number in [report.file, report.line, report.offset] { bytes.note(number) }
    }

    private func report(_ notes: inout NoteReader) -> Origin? {
        notes.optionalPlace().map { Origin(file: $0, line: notes.word(), offset: notes.word()) }
    }
}

extension Posting.Reason {
    /// Whether an item that is cut, or that another one is cut for, would count differently without the others.
    fileprivate var entangles: Bool {
        switch self {
        case .duplicate, .countsElsewhere, .paidBefore, .withdrawn, .notSelected, .cap, .sharedCap, .combination, .veto:
            true
        default: false
        }
    }
}
