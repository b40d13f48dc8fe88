/// Measures that are nothing but a sum of the points of criteria.
struct PlainSums {
    let pool: ExpressionPool
    let measures: [Measure]
    /// For each criterion the dimension that it belongs to.
    let dimensions: [Int?]

    /// The criteria whose points make up a measure; `nil` where it is anything but their sum.
    func terms(of measure: MeasureIndex) -> [CriterionIndex]? {
        switch measures[measure.index].definition {
        case .criterion(let criterion): [criterion]
        case .dimensionPoints(let dimension):
            dimensions.indices.filter { dimensions[$0] == dimension.index }.map { CriterionIndex($0) }
        case .formula(let formula): terms(ofNode: formula.root)
        case .weightedLine, .weightedTotal, .afterDeductions, .condition, .allocation: nil
        }
    }

    func terms(ofNode node: Int32) -> [CriterionIndex]? {
        switch pool.nodes[Int(node)] {
        case .measure(let measure): return terms(of: measure)
        case .add(let a, let b):
            guard let first = terms(ofNode: a), let second = terms(ofNode: b) else { return nil }
            return first + second
        default: return nil
        }
    }
}
