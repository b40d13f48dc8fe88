import Numbers
import RubricLanguage
import Scoring

/// What the run knows of an institution or a unit.
struct PlaceFigures: Sendable {
    var name: PlaceDirectory.Name
    var totals: PlaceTotals
    /// The rubric's quantities of places.
    var values: [Exact?]
    /// Seats of a limited grade that were counted here, how many reach the grade, and how many keep it; `nil`: no
    /// grade is limited, or its seats are counted among all together.
    var quota: (seats: Int, candidates: Int, seated: Int)?

    /// The mean total of the people who have one; `nil` without any.
    var totalPerHead: Exact? { totals.scored.isZero ? nil : totals.total / totals.scored }

    /// The same for each of their full-time equivalents.
    var totalPerFullTime: Exact? { totals.scoredFullTime.isZero ? nil : totals.total / totals.scoredFullTime }

    /// Whether a work of the criterion may be paid more than once: its credit does not conserve.
    static func isNominal(_ criterion: Criterion, _ rubric: Rubric) -> Bool {
        criterion.credit.map { !rubric.credits[$0].conserves } ?? true
    }

    /// Points paid to people over the worth of their works, each once: how much a rule that does not
    /// conserve inflates what the place did. `nil` where nothing was paid.
    func inflation(of criterion: CriterionIndex, _ rubric: Rubric) -> Exact? {
        let worth = totals.works[criterion.index].worth
        guard worth.signum > 0 else { return nil }
        return totals.sums[rubric.criteria[criterion.index].measure.index] / worth
    }
}
