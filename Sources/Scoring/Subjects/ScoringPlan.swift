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
    let credits: [CreditPlan]
    let definitions: [Definition]
    let roundings: [RoundingStep?]
    /// For each measure whether it is the total, or what deductions are taken from.
    let isOfTotal: [Bool]
    let dimensions: [Dimension]
    /// For each dimension the criteria that belong to it.
    let criteriaOfDimensions: [[CriterionIndex]]
    let tracks: [TrackPlan]
    let rankMeasures: [MeasureIndex]
    /// All gates, which concern a subject without a track.
    let gates: [GatePlan]
    let bands: [BandPlan]
    /// Whether the grade is the worst band whose condition holds.
    let isGradedByConditions: Bool
    let onlyOnce: [OnlyOncePlan]
    /// For each criterion whether an aggregation looks at the items that it counts.
    let isAsked: [Bool]
    /// The node of the last day of required evidence; negative: any day.
    let evidenceDeadline: Int32
    /// Criteria whose points go to the units of a date of the item.
    let datedCriteria: [CriterionIndex]
    /// For each measure whether it is such a criterion's.
    let isDated: [Bool]

    init(_ rubric: Rubric) {
        criteria = rubric.criteria.map { CriterionPlan($0, rubric) }
        credits = rubric.credits.map(CreditPlan.init)
        definitions = rubric.measures.map { Definition($0.definition) }
        roundings = rubric.measures.map(\.rounding)
        var ofTotal: Set<MeasureIndex> = [rubric.total]
        if case .afterDeductions(let before) = rubric.measures[rubric.total.index].definition { ofTotal.insert(before) }
        isOfTotal = rubric.measures.indices.map { ofTotal.contains(MeasureIndex($0)) }
        dimensions = rubric.dimensions.map {
            Dimension(score: $0.score, weighted: $0.weighted, missing: $0.missing)
        }
        criteriaOfDimensions = rubric.dimensions.indices.map { dimension in
            rubric.criteria.indices.filter { rubric.criteria[$0].dimension == DimensionIndex(dimension) }
                .map { CriterionIndex($0) }
        }
        tracks = rubric.tracks.indices.map { TrackPlan(rubric.tracks[$0], gates: rubric.gates(concerning: $0)) }
        gates = rubric.gates(concerning: nil)
        bands = rubric.grading?.bands.map { BandPlan(range: $0.range, condition: $0.condition?.root ?? -1) } ?? []
        isGradedByConditions = rubric.grading?.isByConditions ?? false
        onlyOnce = rubric.onlyOnce.map { OnlyOncePlan(criteria: $0.criteria, groups: $0.groups.map(KeyPlan.init)) }
        rankMeasures = [rubric.total] + rubric.tieBreaks
        evidenceDeadline = rubric.evidenceDeadline?.root ?? -1
        datedCriteria = rubric.criteria.indices.filter { rubric.criteria[$0].creditDate != nil }
            .map { CriterionIndex($0) }
        let dated = Set(datedCriteria.map { rubric.criteria[$0.index].measure })
        isDated = rubric.measures.indices.map { dated.contains(MeasureIndex($0)) }
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

/// A gate: its place and the node of its condition.
struct GatePlan: BitwiseCopyable {
    var gate: Int
    var requirement: Int32
}

/// A band: its range and the node of its condition; negative: always.
struct BandPlan: Sendable {
    var range: NumberRange
    var condition: Int32
}

/// Criteria of which only one pays an item, in the order of preference, and what makes items one.
struct OnlyOncePlan: Sendable {
    var criteria: [CriterionIndex]
    var groups: [KeyPlan]
}

extension Rubric {
    /// The gates that concern a track; all of them where there is none.
    fileprivate func gates(concerning track: Int?) -> [GatePlan] {
        gates.indices.filter { gate in
            track.map { gates[gate].tracks.isEmpty || gates[gate].tracks.contains($0) } ?? true
        }
        .map { GatePlan(gate: $0, requirement: gates[$0].requirement.root) }
    }
}

/// A track: its condition, its weights and its gates.
final class TrackPlan: Sendable {
    /// Node of the condition.
    let condition: Int32
    let weights: [Exact]
    let optional: [DimensionIndex]
    let greatestWeightLeftOut: Exact
    /// The gates that concern it.
    let gates: [GatePlan]

    init(_ track: Track, gates: [GatePlan]) {
        condition = track.condition.root
        self.gates = gates
        weights = track.weights
        optional = track.optional
        greatestWeightLeftOut = track.greatestWeightLeftOut
    }
}
