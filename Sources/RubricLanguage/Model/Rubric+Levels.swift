/// In which order a run can find out what people have together.
extension Rubric {
    /// The aggregations over other people, as places in the pool, level by level.
    ///
    /// Those of a level need what those of the levels before it found, and nothing else of other people. A run makes one
    /// pass over everybody for each level, and one more for the scores; without any level there is that one alone.
    public var cohortLevels: [[Int]] {
        let cohorts = pool.aggregates.indices.filter { pool.aggregates[$0].isOverCohort }
        guard !cohorts.isEmpty else { return [] }
        var finder = LevelFinder(self)
        let levels = cohorts.map { finder.level(ofAggregate: $0) }
        return (1...(levels.max() ?? 1)).map { level in
            zip(cohorts, levels).filter { $0.1 == level }.map(\.0)
        }
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
            case let other: open += rubric.pool.operands(of: other)
            }
        }
        return level
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
