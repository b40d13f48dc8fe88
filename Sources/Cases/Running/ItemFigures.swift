import Numbers
import Records
import RubricLanguage
import Scoring

/// A number of an item under a criterion that counts it, or under an allocation that chooses it.
struct ItemFigure: Hashable, Sendable {
    /// The number of the item.
    var item: String
    var holder: Holder
    /// A named number, by its place in the pool; `nil`: the points that it gives the subject.
    var value: Int?

    enum Holder: Hashable, Sendable {
        case criterion(CriterionIndex)
        case allocation(AllocationIndex)
    }
}

/// What is known of the items of a subject.
struct ItemFigures: Sendable {
    private(set) var items: Set<String> = []
    private var figures: [ItemFigure: Exact] = [:]

    /// What was found about the subject scored last.
    init(_ scorer: inout Scorer<LedgerSink>) {
        let rubric = scorer.rubric
        items = Set(scorer.evaluator.itemRows.compactMap { id(of: $0, scorer) })
        for criterion in rubric.criteria.indices.map({ CriterionIndex($0) }) {
            for counted in scorer.evaluator.counted(by: criterion) {
                guard let id = id(of: counted.row, scorer) else { continue }
                figures[ItemFigure(item: id, holder: .criterion(criterion))] = counted.points
                scorer.evaluator.look(at: counted.row)
                for value in rubric.criteria[criterion.index].values {
                    figures[ItemFigure(item: id, holder: .criterion(criterion), value: value)] =
                        scorer.evaluator.itemValue(value)
                }
            }
        }
        addChosen(scorer)
    }

    /// What allocations chose, and what it is worth.
    private mutating func addChosen(_ scorer: borrowing Scorer<LedgerSink>) {
        for posting in scorer.sink.postings where posting.reason == .chosen {
            guard case .allocation(let allocation) = scorer.rubric.measures[posting.measure.index].definition,
                let id = posting.item.flatMap({ id(of: $0, scorer) })
            else { continue }
            figures[ItemFigure(item: id, holder: .allocation(allocation))] = posting.amount
        }
    }

    subscript(figure: ItemFigure) -> Exact? { figures[figure] }

    private func id(of item: Row, _ scorer: borrowing Scorer<LedgerSink>) -> String? {
        let kind = scorer.rubric.vocabulary[scorer.evaluator.batch.kind(of: item)]
        return kind.slot("id").flatMap { scorer.evaluator.batch.text(item, $0) }
    }
}
