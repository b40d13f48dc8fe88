import Diagnostics
import Numbers
import Records
import RubricLanguage
public import Scoring

/// `institutions.csv`: a row for each institution and each unit. What people were paid for stands
/// beside the works behind it, each of them once, and neither is given for the other.
public func institutionsTable(_ evaluation: Evaluation, _ names: PlaceNames) -> [UInt8] {
    let rubric = evaluation.rubric
    let places = DisplayPlaces(rubric)
    var csv = CSVWriter()
    csv.row(institutionsHead(rubric))
    for figures in PlaceFigures.all(of: evaluation) {
        let name = figures.name
        csv.row(
            [
                name.unit == nil ? "institution" : "unit", name.institution, name.unit ?? "",
                names.name(name.institution, name.unit, in: .english),
                names.name(name.institution, name.unit, in: .chinese),
                figures.totals.heads.shown(), figures.totals.scored.shown(),
            ] + works(figures, rubric, places) + sums(figures, rubric, places))
    }
    return csv.take()
}

private func institutionsHead(_ rubric: Rubric) -> [String] {
    ["level", "institution", "unit", "name", "native-name", "heads", "scored"]
        + rubric.criteria.flatMap { criterion in
            ["unique-works", "worth", "credits", "points"].map { criterion.name + "." + $0 }
        }
        + otherMeasures(rubric).map { "sum." + rubric.measures[$0.index].name }
        + rubric.placeMeasures.map(\.name)
        + (rubric.grading?.bands.map { "grade." + $0.name } ?? [])
}

/// Unique works, what they are worth, how often they were paid, and the points paid for them.
private func works(_ figures: PlaceFigures, _ rubric: Rubric, _ places: DisplayPlaces) -> [String] {
    rubric.criteria.enumerated().flatMap { index, criterion in
        let works = figures.totals.works[index]
        return [
            String(works.unique), works.worth.shown(atLeast: places.amount(criterion.measure)), String(works.credits),
            figures.totals.sums[criterion.measure.index].shown(atLeast: places.value(criterion.measure)),
        ]
    }
}

private func sums(_ figures: PlaceFigures, _ rubric: Rubric, _ places: DisplayPlaces) -> [String] {
    otherMeasures(rubric).map { figures.totals.sums[$0.index].shown(atLeast: places.value($0)) }
        + zip(rubric.placeMeasures, figures.values).map { measure, value in
            value?.shown(atLeast: max(0, measure.rounding?.places ?? 0)) ?? ""
        }
        + figures.totals.grades.map { $0.shown() }
}

/// The measures that are not a criterion's.
func otherMeasures(_ rubric: Rubric) -> [MeasureIndex] {
    rubric.measures.indices.map { MeasureIndex($0) }.filter {
        if case .criterion = rubric.measures[$0.index].definition { false } else { true }
    }
}
