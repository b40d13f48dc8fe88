import Numbers
import RubricLanguage
import Scoring

/// What the run knows of an institution or a unit.
struct PlaceFigures: Sendable {
    var name: PlaceDirectory.Name
    var totals: PlaceTotals
    /// The rubric's quantities of places.
    var values: [Exact?]

    /// All places of a run that has been reported, in the order of their numbers.
    static func all(of evaluation: Evaluation) -> [PlaceFigures] {
        var scorer = Scorer(evaluation.rubric, sink: EmptySink())
        var figures: [PlaceFigures] = []
        for (name, totals) in zip(evaluation.places.names, evaluation.totals) {
            figures.append(PlaceFigures(name: name, totals: totals, values: scorer.values(of: totals)))
        }
        return figures
    }

    /// Points paid to people over the worth of their works, each once: how much a rule that does not
    /// conserve inflates what the place did. `nil` where nothing was paid.
    func inflation(of criterion: CriterionIndex, _ rubric: Rubric) -> Exact? {
        let worth = totals.works[criterion.index].worth
        guard worth.signum > 0 else { return nil }
        return totals.sums[rubric.criteria[criterion.index].measure.index] / worth
    }
}
