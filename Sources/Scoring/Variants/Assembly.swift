import RubricLanguage

/// A recipe by the places of one rubric. What is taken is known by its place among the inputs.
struct Assembly: Sendable {
    /// A measure that is taken, and its place.
    struct Taken: BitwiseCopyable {
        var measure: MeasureIndex
        var place: Int
    }

    private(set) var track = 0
    private(set) var vetoes = 0
    /// What criteria give before shared caps.
    private(set) var points: [Taken] = []
    private(set) var measures: [Taken] = []
    /// For gates and bands the places of their conditions; `nil` for those that are computed.
    private(set) var gates: [Int?]
    private(set) var bands: [Int?]
    /// What is computed of measures, in order, criteria aside.
    private(set) var computed: [MeasureIndex] = []
    private(set) var appliesSharedCaps = false

    init(_ recipe: Recipe, _ forms: RubricForms) {
        let rubric = forms.rubric
        gates = rubric.gates.map { _ in nil }
        bands = (rubric.grading?.bands ?? []).map { _ in nil }
        for (place, name) in recipe.inputs.enumerated() {
            switch forms.quantity(named: name) {
            case .track: track = place
            case .vetoes: vetoes = place
            case .points(let criterion):
                points.append(Taken(measure: rubric.criteria[criterion.index].measure, place: place))
            case .measure(let measure): measures.append(Taken(measure: measure, place: place))
            case .gate(let gate): gates[gate] = place
            case .band(let band): bands[band] = place
            case .result: break
            }
        }
        for name in recipe.computed {
            guard case .measure(let measure) = forms.quantity(named: name) else { continue }
            if case .criterion(let criterion) = rubric.measures[measure.index].definition {
                if rubric.sharedCaps.contains(where: { $0.criteria.contains(criterion) }) { appliesSharedCaps = true }
            } else {
                computed.append(measure)
            }
        }
    }
}
