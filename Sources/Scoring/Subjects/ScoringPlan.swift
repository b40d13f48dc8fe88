import Numbers
import RubricLanguage

/// A rubric as the scorer goes through it for every subject: looking at it copies nothing.
final class ScoringPlan: Sendable {
    /// How a measure is defined, with a node for a formula.
    enum Definition: BitwiseCopyable {
        case criterion(CriterionIndex)
        case dimensionPoints(DimensionIndex)
        case formula(Int32)
        case weightedLine
        case weightedTotal
        case afterDeductions(MeasureIndex)
        case condition(Int32)
        case allocation(AllocationIndex)
    }

    /// A dimension: its measures, and what a missing score means.
    struct Dimension: Sendable {
        var score: MeasureIndex
        var weighted: MeasureIndex?
        var missing: RubricLanguage.Dimension.Missing
    }

    let criteria: [CriterionPlan]
    let definitions: [Definition]
    let roundings: [RoundingStep?]
    let dimensions: [Dimension]
    /// For each dimension the criteria that belong to it.
    let criteriaOfDimensions: [[CriterionIndex]]
    let tracks: [TrackPlan]
    let rankMeasures: [MeasureIndex]
    /// For each criterion whether an aggregation looks at the items that it counts.
    let isAsked: [Bool]

    init(_ rubric: Rubric) {
        criteria = rubric.criteria.map { CriterionPlan($0, rubric) }
        definitions = rubric.measures.map { Definition($0.definition) }
        roundings = rubric.measures.map(\.rounding)
        dimensions = rubric.dimensions.map {
            Dimension(score: $0.score, weighted: $0.weighted, missing: $0.missing)
        }
        criteriaOfDimensions = rubric.dimensions.indices.map { dimension in
            rubric.criteria.indices.filter { rubric.criteria[$0].dimension == DimensionIndex(dimension) }
                .map { CriterionIndex($0) }
        }
        tracks = rubric.tracks.map(TrackPlan.init)
        rankMeasures = [rubric.total] + rubric.tieBreaks
        let sources = Set(rubric.pool.aggregates.map(\.source))
        let chosenFrom = Set(rubric.allocations.flatMap(\.criteria))
        isAsked = rubric.criteria.indices.map { CriterionIndex($0) }
            .map { sources.contains(.counted($0)) || chosenFrom.contains($0) }
    }
}

extension ScoringPlan.Definition {
    init(_ definition: Measure.Definition) {
        switch definition {
        case .criterion(let criterion): self = .criterion(criterion)
        case .dimensionPoints(let dimension): self = .dimensionPoints(dimension)
        case .formula(let formula): self = .formula(formula.root)
        case .weightedLine: self = .weightedLine
        case .weightedTotal: self = .weightedTotal
        case .afterDeductions(let total): self = .afterDeductions(total)
        case .condition(let condition): self = .condition(condition.root)
        case .allocation(let allocation): self = .allocation(allocation)
        }
    }
}

/// The weights of a track.
final class TrackPlan: Sendable {
    let weights: [Exact]
    let optional: [DimensionIndex]
    let greatestWeightLeftOut: Exact

    init(_ track: Track) {
        weights = track.weights
        optional = track.optional
        greatestWeightLeftOut = track.greatestWeightLeftOut
    }
}
