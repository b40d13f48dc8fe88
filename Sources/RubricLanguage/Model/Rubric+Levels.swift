/// In which order a run can find out what people have together.
extension Rubric {
    /// What is found out in one pass over everybody.
    public struct Level: Equatable, Sendable {
        /// Aggregations over other people, as places in the pool.
        public var aggregates: [Int]
        /// Allocations that people share.
        public var allocations: [AllocationIndex]
    }

    /// What people have together, level by level.
    ///
    /// What belongs to a level needs what those before it found, and nothing else of other people. A run makes one pass
    /// over everybody for each level, and one more for the scores; without any level there is that one alone.
    public var levels: [Level] {
        let aggregates = pool.aggregates.indices.filter { pool.aggregates[$0].isOverCohort }
        let shared = allocations.indices.filter { allocations[$0].keys != nil }.map { AllocationIndex($0) }
        var finder = LevelFinder(self)
        let found = aggregates.map { finder.level(ofAggregate: $0) }
        let chosen = shared.map { finder.level(ofAllocation: $0) }
        guard let last = (found + chosen).max() else { return [] }
        var levels = Array(repeating: Level(aggregates: [], allocations: []), count: last)
        for (aggregate, level) in zip(aggregates, found) { levels[level - 1].aggregates.append(aggregate) }
        for (allocation, level) in zip(shared, chosen) { levels[level - 1].allocations.append(allocation) }
        return levels
    }
}

/// Finds how many passes over other people a value needs before it is known.
private struct LevelFinder {
    private let rubric: Rubric
    private var measures: [Int?]

    init(_ rubric: Rubric) {
        self.rubric = rubric
        measures = Array(repeating: nil, count: rubric.measures.count)
    }

    mutating func level(ofAggregate place: Int) -> Int {
        1 + level(of: rubric.pool.operands(of: rubric.pool.aggregates[place]))
    }

    /// The pass in which those who share an allocation give their items to it.
    mutating func level(ofAllocation place: AllocationIndex) -> Int {
        1 + level(of: rubric.allocations[place.index].roots)
    }

    /// The greatest level of some nodes and of what they are made of.
    private mutating func level(of roots: [Int32]) -> Int {
        var level = 0
        var seen: Set<Int32> = []
        var open = roots
        while let node = open.popLast() {
            guard seen.insert(node).inserted else { continue }
            switch rubric.pool.nodes[Int(node)] {
            case .measure(let measure): level = max(level, self.level(of: measure))
            case .aggregate(let place) where rubric.pool.aggregates[Int(place)].isOverCohort:
                level = max(level, self.level(ofAggregate: Int(place)))
            case .aggregate(let place):
                level = max(level, self.level(ofSource: rubric.pool.aggregates[Int(place)].source))
                open += rubric.pool.operands(of: rubric.pool.aggregates[Int(place)])
            case let other: open += rubric.pool.operands(of: other)
            }
        }
        return level
    }

    private mutating func level(ofSource source: Aggregate.Source) -> Int {
        guard case .chosen(let allocation) = source else { return 0 }
        return level(of: rubric.allocations[allocation.index].measure)
    }

    private mutating func level(of measure: MeasureIndex) -> Int {
        if let known = measures[measure.index] { return known }
        // A weighted line may stand in the score of another dimension; it is then counted as of no level.
        measures[measure.index] = 0
        let level = definitionLevel(of: rubric.measures[measure.index].definition)
        measures[measure.index] = level
        return level
    }

    private mutating func definitionLevel(of definition: Measure.Definition) -> Int {
        switch definition {
        case .criterion: 0
        case .dimensionPoints(let dimension):
            greatest(rubric.criteria.filter { $0.dimension == dimension }.map(\.measure))
        case .allocation(let place):
            rubric.allocations[place.index].keys == nil
                ? level(of: rubric.allocations[place.index].roots) : level(ofAllocation: place)
        case .formula(let formula), .condition(let formula): level(of: [formula.root])
        // What is left out changes the weights of all others.
        case .weightedLine, .weightedTotal: greatest(rubric.dimensions.map(\.score))
        case .afterDeductions(let total):
            max(level(of: total), level(of: rubric.deductions.map(\.points.root)))
        }
    }

    private mutating func greatest(_ measures: [MeasureIndex]) -> Int {
        var greatest = 0
        for measure in measures { greatest = max(greatest, level(of: measure)) }
        return greatest
    }
}
