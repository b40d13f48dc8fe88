import RubricLanguage
public import Scoring

/// The institutions and units of a run that has been scored, in the order of their numbers.
public struct RunPlaces: Sendable {
    let rubric: Rubric
    let figures: [PlaceFigures]

    public init(_ evaluation: Evaluation) {
        rubric = evaluation.rubric
        var scorer = Scorer(evaluation.rubric, sink: EmptySink())
        var figures: [PlaceFigures] = []
        for (name, totals) in zip(evaluation.places.names, evaluation.totals) {
            var place = PlaceFigures(name: name, totals: totals, values: scorer.values(of: totals))
            place.quota = RunPlaces.quota(of: name, evaluation)
            figures.append(place)
        }
        self.figures = figures
    }

    /// The institutions alone.
    var institutions: [PlaceFigures] { figures.filter { $0.name.unit == nil } }

    /// The units of an institution.
    func units(of institution: String) -> [PlaceFigures] {
        figures.filter { $0.name.unit != nil && $0.name.institution == institution }
    }

    /// The seats of a place; of an institution also those of its units.
    private static func quota(
        of name: PlaceDirectory.Name, _ evaluation: Evaluation
    ) -> (seats: Int, candidates: Int, seated: Int)? {
        let groups = evaluation.seats.groups.filter { group in
            guard let place = group.place.map({ evaluation.places.names[$0] }) else { return false }
            return place == name || name.unit == nil && place.institution == name.institution
        }
        guard !groups.isEmpty else { return nil }
        return groups.reduce((0, 0, 0)) { ($0.0 + $1.seats, $0.1 + $1.candidates, $0.2 + $1.seated) }
    }
}
