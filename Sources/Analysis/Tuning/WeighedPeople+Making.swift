import Numbers
import RubricLanguage
import Scoring

extension WeighedPeople {
    /// The people of a population by the weights that judge them, in the order of the tracks.
    public static func all(_ population: Population) throws(TuningFault) -> [WeighedPeople] {
        let rubric = population.rubric
        guard let parts = rubric.totalParts else { throw .notWeighted }
        guard !parts.hasDeductions else { throw .hasDeductions }
        let found =
            parts.isWeighted
            ? rubric.tracks.indices.compactMap { WeighedPeople(population, track: $0) }
            : [WeighedPeople(population, parts)].compactMap(\.self)
        if found.isEmpty { throw .nobody }
        return found
    }

    /// The people of a track; `nil` where there are none with a total.
    private init?(_ population: Population, track: Int) {
        let rubric = population.rubric
        guard let total = rubric.weightedTotal else { return nil }
        people = population.scored.filter { population.tracks[$0] == track }
        guard !people.isEmpty else { return nil }
        let weights = Weigher.Weights(rubric.tracks[track])
        self.population = population
        self.track = track
        self.weights = weights.weights
        withoutTotal = population.tracks.count { $0 == track } - people.count
        criteria = rubric.dimensions.map { Criterion(name: $0.name, labels: $0.labels) }
        scores = people.map { person in rubric.dimensions.map { population.value($0.score, of: person) } }
        rule = .weighed(Weigher(rubric, rounding: rubric.measures[total.index].rounding), weights)
        let redistributes = rubric.dimensions.map { $0.missing == .redistribute }
        let missing = scores.count { row in
            row.indices.contains { row[$0] == nil && redistributes[$0] }
        }
        let isRounded = rubric.rounding.weighted != nil || rubric.measures[total.index].rounding != nil
        obstacles =
            (isRounded ? [.rounding] : []) + (weights.optional.isEmpty ? [] : [.optional])
            + (missing == 0 ? [] : [.missing(missing)])
    }

    /// Everybody, where the total is a sum of measures times numbers.
    private init?(_ population: Population, _ parts: TotalParts) {
        people = population.scored
        guard !people.isEmpty else { return nil }
        let rubric = population.rubric
        self.population = population
        track = nil
        weights = parts.terms.map(\.factor)
        withoutTotal = population.count - people.count
        criteria = parts.terms.map {
            let measure = rubric.measures[$0.measure.index]
            return Criterion(name: measure.name, labels: measure.labels)
        }
        scores = people.map { person in parts.terms.map { population.value($0.measure, of: person) } }
        let step = rubric.measures[rubric.total.index].rounding
        rule = .sum(step)
        obstacles = step == nil ? [] : [.rounding]
    }
}

extension Rubric {
    /// The measure that weighs dimensions.
    fileprivate var weightedTotal: MeasureIndex? {
        measures.firstIndex { if case .weightedTotal = $0.definition { true } else { false } }.map { MeasureIndex($0) }
    }
}
