import Numbers
import Records
import RubricLanguage
import Scoring

/// Takes items away from people, one from each, by giving the engine the points that their criteria have without them.
///
/// That is the same as scoring without the item, as long as nothing else looks at it: no limit, choice or duplicate
/// where it gives points, no formula over items of its kind, and no quantity of other people.
struct ItemRemoval {
    private let population: Population
    /// What the total rests on besides the points of items: kinds of items that formulas read, and criteria whose
    /// items formulas read.
    private var readKinds: Set<KindIndex> = []
    private var readCriteria: Set<CriterionIndex> = []
    /// Criteria that leave items to each other: without one of them another would be paid.
    private let exclusive: Set<CriterionIndex>
    private let isAlone: Bool

    init(_ population: Population) {
        self.population = population
        let rubric = population.rubric
        for node in rubric.nodes(behind: rubric.total) {
            guard case .aggregate(let place) = rubric.pool.nodes[Int(node)] else { continue }
            switch rubric.pool.aggregates[Int(place)].source {
            case .items(let kinds): readKinds.formUnion(kinds)
            case .counted(let criterion): readCriteria.insert(criterion)
            case .parts, .chosen, .subjects, .cohort: break
            }
        }
        exclusive = Set(rubric.onlyOnce.flatMap(\.criteria))
        isAlone = rubric.levels.isEmpty && rubric.allocations.isEmpty && rubric.deductions.isEmpty
    }

    /// The points of the criteria that count an item of a person, without it; `nil` where more would change.
    func points(of person: Int, without item: PersonItems.Points.Key) -> [(measure: MeasureIndex, points: Exact)]? {
        guard isAlone, !readKinds.contains(item.kind) else { return nil }
        let items = population.items(of: person)
        let criteria = Set(items.points.filter { $0.key == item }.map(\.criterion)).sorted { $0.index < $1.index }
        // What gives nothing may still stand in a mean, or in the place of something else.
        if criteria.isEmpty { return nil }
        var result: [(MeasureIndex, Exact)] = []
        for index in criteria {
            let criterion = population.rubric.criteria[index.index]
            let step = population.rubric.measures[criterion.measure.index].rounding
            let counted = items.points.filter { $0.criterion == index }
            func sum(_ points: [PersonItems.Points]) -> Exact {
                let sum = points.reduce(Exact.zero) { $0 + $1.points }
                return step.map(sum.rounded) ?? sum
            }
            guard criterion.combination == .sum, !exclusive.contains(index), !items.entangled.contains(index),
                !readCriteria.contains(index),
                sum(counted) == population.value(criterion.measure, of: person)
            else { return nil }
            result.append((criterion.measure, sum(counted.filter { $0.key != item })))
        }
        return result
    }
}

/// Batches with the points of some criteria of some people given.
struct GivenBatches<Source: BatchSource>: BatchSource {
    let source: Source
    /// By the number of the person.
    let given: [String: [(measure: MeasureIndex, points: Exact)]]
    let subject: KindIndex
    let id: Slot

    var count: Int { source.count }

    func batch(at index: Int) -> JoinedBatch {
        var joined = source.batch(at: index)
        for row in joined.batch.roots where joined.batch.kind(of: row) == subject {
            guard let id = joined.batch.text(row, id), let points = given[id] else { continue }
            joined.given += points.map { GivenMeasure(subject: row, measure: $0.measure, value: $0.points) }
        }
        return joined
    }
}
