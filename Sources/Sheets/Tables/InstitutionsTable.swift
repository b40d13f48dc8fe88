import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring

/// `institutions.csv`: a row for each institution and each unit. What people were paid for stands
/// beside the works behind it, each of them once, and neither is given for the other.
public func institutionsTable(_ runPlaces: RunPlaces, _ names: PlaceNames) -> [UInt8] {
    let rubric = runPlaces.rubric
    let places = DisplayPlaces(rubric)
    var csv = CSVWriter()
    csv.row(institutionsHead(rubric))
    for figures in runPlaces.figures {
        let name = figures.name
        csv.row(
            [
                name.unit == nil ? "institution" : "unit", name.institution, name.unit ?? "",
                names.name(name.institution, name.unit, in: .english),
                names.name(name.institution, name.unit, in: .chinese),
                figures.totals.heads.shown(), figures.totals.scored.shown(), figures.totals.fullTime.shown(),
            ] + perHead(figures, rubric, places) + works(figures, rubric, places) + sums(figures, rubric, places))
    }
    return csv.take()
}

private func institutionsHead(_ rubric: Rubric) -> [String] {
    [
        "level", "institution", "unit", "name", "native-name", "heads", "scored", "fte", "total-per-head",
        "total-per-fte",
    ]
        + rubric.criteria.flatMap { criterion in
            ["unique-works", "worth", "credits", "points", "inflation"].map { criterion.name + "." + $0 }
        }
        + otherMeasures(rubric).map { "sum." + rubric.measures[$0.index].name }
        + rubric.placeMeasures.map(\.name)
        + (rubric.grading?.bands.map { "grade." + $0.name } ?? [])
        + (rubric.quota == nil ? [] : ["quota.seats", "quota.reached", "quota.kept"])
}

/// The totals for each person and each full-time equivalent that has one, for reading.
private func perHead(_ figures: PlaceFigures, _ rubric: Rubric, _ places: DisplayPlaces) -> [String] {
    [figures.totalPerHead, figures.totalPerFullTime].map {
        $0?.rounded(forReading: max(2, places.value(rubric.total))) ?? ""
    }
}

/// Unique works, what they are worth, how often they were paid, the points paid for them and, where a work may be paid
/// more than once, how much that inflates it.
private func works(_ figures: PlaceFigures, _ rubric: Rubric, _ places: DisplayPlaces) -> [String] {
    rubric.criteria.enumerated().flatMap { index, criterion in
        let works = figures.totals.works[index]
        let inflation =
            PlaceFigures.isNominal(criterion, rubric) ? figures.inflation(of: CriterionIndex(index), rubric) : nil
        return [
            String(works.unique), works.worth.shown(atLeast: places.amount(criterion.measure)), String(works.credits),
            figures.totals.sums[criterion.measure.index].shown(atLeast: places.value(criterion.measure)),
            inflation?.rounded(forReading: 2) ?? "",
        ]
    }
}

private func sums(_ figures: PlaceFigures, _ rubric: Rubric, _ places: DisplayPlaces) -> [String] {
    otherMeasures(rubric).map { figures.totals.sums[$0.index].shown(atLeast: places.value($0)) }
        + zip(rubric.placeMeasures, figures.values).map { measure, value in
            value?.shown(atLeast: max(0, measure.rounding?.places ?? 0)) ?? ""
        }
        + figures.totals.grades.map { $0.shown() } + quota(figures, rubric)
}

/// Seats of the limited grade, how many reach it and how many keep it.
private func quota(_ figures: PlaceFigures, _ rubric: Rubric) -> [String] {
    guard rubric.quota != nil else { return [] }
    return figures.quota.map { [$0.seats, $0.candidates, $0.seated].map(String.init) } ?? ["", "", ""]
}

/// The measures that are not a criterion's.
func otherMeasures(_ rubric: Rubric) -> [MeasureIndex] {
    rubric.measures.indices.map { MeasureIndex($0) }.filter {
        if case .criterion = rubric.measures[$0.index].definition { false } else { true }
    }
}
