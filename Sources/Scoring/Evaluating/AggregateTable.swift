import Records
import RubricLanguage

/// The aggregates of a rubric in a shape that costs nothing to look at.
struct AggregateTable: Sendable {
    /// Where the records of an aggregate are.
    enum Source: Sendable {
        case items, attributes, subjects
        case parts(KindIndex)
        case counted(CriterionIndex)
        case chosen(AllocationIndex)
        case cohort
    }

    /// An aggregate, with the places of its kinds among `kinds`, which stand in the order of the vocabulary, and of
    /// what people are grouped by among `cohortKeys`. Nodes are negative where there is none.
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
        /// Only so many of the greatest values count; zero: all.
        var best: Int
        var key: Int32
        var keyForm: Aggregate.KeyForm
        var cohortKeys: Range<Int>
    }

    private var entries: [Entry] = []
    private(set) var kinds: [KindIndex] = []
    private(set) var cohortKeys: [CohortKey] = []

    init(_ aggregates: [Aggregate], roles: [RecordKind.Role]) {
        for aggregate in aggregates {
            let (first, firstKey) = (kinds.count, cohortKeys.count)
            let source: Source
            switch aggregate.source {
            case .subjects: source = .subjects
            case .parts(let kind): source = .parts(kind)
            case .counted(let criterion): source = .counted(criterion)
            case .chosen(let allocation): source = .chosen(allocation)
            case .cohort(let keys):
                cohortKeys += keys
                source = .cohort
            case .items(let all):
                kinds += Set(all).sorted()
                source = all.first.map { roles[$0.index] } == .attribute ? .attributes : .items
            }
            entries.append(
                Entry(
                    operation: aggregate.operation, source: source, kinds: first..<kinds.count,
                    condition: aggregate.condition, value: aggregate.value, period: aggregate.period,
                    date: aggregate.date, trim: aggregate.trim, minimumCount: aggregate.minimumCount,
                    best: aggregate.best, key: aggregate.key, keyForm: aggregate.keyForm,
                    cohortKeys: firstKey..<cohortKeys.count))
        }
    }

    subscript(index: Int) -> Entry { entries[index] }
}
