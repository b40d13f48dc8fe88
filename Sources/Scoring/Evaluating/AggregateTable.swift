import Records
import RubricLanguage

/// The aggregates of a rubric in a shape that costs nothing to look at.
struct AggregateTable: Sendable {
    /// Where the records of an aggregate are.
    enum Source: Sendable {
        case items, attributes, subjects
        case parts(KindIndex)
    }

    /// An aggregate, with the places of its kinds among `kinds`. Kinds stand in the order of the vocabulary.
    struct Entry: Sendable {
        var operation: Aggregate.Operation
        var source: Source
        var kinds: Range<Int>
        var condition: Int32
        var value: Int32
        var period: Int32
        var date: Int32
        var trim: Int
        var minimumCount: Int
    }

    private var entries: [Entry] = []
    private(set) var kinds: [KindIndex] = []

    init(_ aggregates: [Aggregate], roles: [RecordKind.Role]) {
        for aggregate in aggregates {
            let first = kinds.count
            let source: Source
            switch aggregate.source {
            case .subjects: source = .subjects
            case .parts(let kind): source = .parts(kind)
            case .items(let all):
                kinds += Set(all).sorted()
                source = all.first.map { roles[$0.index] } == .attribute ? .attributes : .items
            }
            entries.append(
                Entry(
                    operation: aggregate.operation, source: source, kinds: first..<kinds.count,
                    condition: aggregate.condition, value: aggregate.value, period: aggregate.period,
                    date: aggregate.date, trim: aggregate.trim, minimumCount: aggregate.minimumCount))
        }
    }

    subscript(index: Int) -> Entry { entries[index] }
}
