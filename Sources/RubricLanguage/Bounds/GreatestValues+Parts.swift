import Numbers

extension GreatestValues {
    /// What a measure is made of: criteria, dimensions or other measures with the greatest value of each.
    func parts(of measure: MeasureIndex) -> [(name: String, greatest: Exact?)] {
        components(of: measure).map { (rubric.measures[$0.index].name, bounds(of: $0).upper) }
    }

    private func components(of measure: MeasureIndex) -> [MeasureIndex] {
        switch rubric.measures[measure.index].definition {
        case .criterion, .condition, .allocation: []
        case .dimensionPoints(let dimension):
            rubric.criteria.filter { $0.dimension == dimension }.map(\.measure)
        case .weightedLine(let dimension): [rubric.dimensions[dimension.index].score]
        case .weightedTotal: rubric.dimensions.compactMap(\.weighted)
        case .afterDeductions(let total): [total]
        case .formula(let formula): distinct(named(below: formula.root))
        }
    }

    private func named(below node: Int32) -> [MeasureIndex] {
        rubric.pool.nodes(of: [node]).compactMap { place in
            if case .measure(let measure) = rubric.pool.nodes[Int(place)] { measure } else { nil }
        }
    }

    private func distinct(_ measures: [MeasureIndex]) -> [MeasureIndex] { Set(measures).sorted() }
}
