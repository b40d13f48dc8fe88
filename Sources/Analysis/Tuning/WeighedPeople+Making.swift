public import Numbers
import RubricLanguage
import Scoring
import Weighting

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
        let members = population.ids.indices.filter { population.tracks[$0] == track }
        (people, withoutTotal, notAssessed) = population.divided(members)
        guard !people.isEmpty else { return nil }
        let weights = Weigher.Weights(rubric.tracks[track])
        self.population = population
        self.track = track
        self.weights = weights.weights
        criteria = rubric.dimensions.map { Criterion(name: $0.name, labels: $0.labels) }
        scores = people.map { person in rubric.dimensions.map { population.value($0.score, of: person) } }
        rule = .weighed(Weigher(rubric, rounding: rubric.measures[total.index].rounding), weights)
        let isRounded = rubric.rounding.weighted != nil || rubric.measures[total.index].rounding != nil
        obstacles = (isRounded ? [.rounding] : []) + (weights.optional.isEmpty ? [] : [.optional])
        makeMatrix()
    }

    /// Everybody, where the total is a sum of measures times numbers.
    private init?(_ population: Population, _ parts: TotalParts) {
        (people, withoutTotal, notAssessed) = population.divided(Array(population.ids.indices))
        guard !people.isEmpty else { return nil }
        let rubric = population.rubric
        self.population = population
        track = nil
        weights = parts.terms.map(\.factor)
        criteria = parts.terms.map {
            let measure = rubric.measures[$0.measure.index]
            return Criterion(name: measure.name, labels: measure.labels)
        }
        scores = people.map { person in parts.terms.map { population.value($0.measure, of: person) } }
        rule = .sum(parts.roundings)
        obstacles = parts.roundings.isEmpty ? [] : [.rounding]
        makeMatrix()
    }

    /// The people with scores that come from elsewhere, a row for each of them; totals are those that a run would have.
    public func scored(by rows: [[Exact?]]) -> WeighedPeople {
        precondition(rows.count == people.count && rows.allSatisfy { $0.count == criteria.count }, "each has a row")
        var other = self
        other.scores = rows
        other.obstacles.removeAll { obstacle in
            if case .missing = obstacle { true } else { obstacle == .tooWide }
        }
        other.matrix = nil
        other.makeMatrix()
        return other
    }

    /// Lays the scores out as a matrix where totals are sums, or says why none holds them.
    private mutating func makeMatrix() {
        let dimensions = population.rubric.dimensions
        let missing = scores.count { row in
            keepsSum && row.indices.contains { row[$0] == nil && dimensions[$0].missing == .redistribute }
        }
        if missing > 0 { obstacles.append(.missing(missing)) }
        guard isLinearBeforeRounding else { return }
        let divisor = keepsSum ? sum : .one
        matrix = try? ScoreMatrix(
            columns: criteria.indices.map { criterion in scores.map { ($0[criterion] ?? .zero) / divisor } })
        if matrix == nil { obstacles.append(.tooWide) }
    }
}

extension Population {
    /// Those of some people who are scored, the number of those without a total, and of those who have one and are not
    /// to be assessed.
    fileprivate func divided(_ members: [Int]) -> (scored: [Int], withoutTotal: Int, notAssessed: Int) {
        let totals = totals
        let (with, without) = (members.filter { totals[$0] != nil }, members.count { totals[$0] == nil })
        let scored = with.filter { statuses[$0] == .scored }
        return (scored, without, with.count - scored.count)
    }
}

extension Rubric {
    /// The measure that weighs dimensions.
    fileprivate var weightedTotal: MeasureIndex? {
        measures.firstIndex { if case .weightedTotal = $0.definition { true } else { false } }.map { MeasureIndex($0) }
    }

    /// How the measure that weighs dimensions is rounded.
    var totalRounding: RoundingStep? { weightedTotal.flatMap { measures[$0.index].rounding } }
}
