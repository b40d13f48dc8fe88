import Numbers
import Scoring
import Statistics

/// Adds up what compared people have under one set of clauses after another, of which the first is that of none.
struct ClauseTally {
    private let clauses: [Clause]
    private let people: Int
    private let coalitionCount: Int
    private var scores, places, percentiles, grades, meanPlaces, gradeChanges: ClauseSums
    private var old: CoalitionValues?

    init(_ clauses: [Clause], _ precedence: Precedence, people: Int) {
        self.clauses = clauses
        self.people = people
        coalitionCount = precedence.coalitions.count
        scores = ClauseSums(precedence, people: people, places: VariantResult.places)
        places = ClauseSums(precedence, people: people)
        grades = places
        // Half a place is so many percentiles, and one is lost with each half place.
        percentiles = ClauseSums(precedence, people: people, unit: Exact(-50, over: Int64(max(people, 1))))
        meanPlaces = ClauseSums(precedence, people: 1, unit: Exact(1, over: Int64(max(people, 1))))
        gradeChanges = ClauseSums(precedence, people: 1)
    }

    mutating func add(_ coalition: Coalition, _ values: CoalitionValues) {
        let first = old ?? values
        old = first
        switch values.scores {
        case .units(let units, let missing): scores.add(coalition, units: units, missing: missing)
        case .exact(let exact): scores.add(coalition, exact)
        }
        places.add(coalition, whole: values.ranks.map { -$0 })
        percentiles.add(coalition, whole: values.doubledMeanRanks)
        grades.add(coalition, whole: values.grades.map { $0.map { -$0 } })
        meanPlaces.add(coalition, whole: [Displacement(from: first.ranks, to: values.ranks).footrule])
        gradeChanges.add(coalition, whole: [zip(values.grades, first.grades).count { $0 != $1 }])
    }

    /// To be called when all sets were added.
    func breakdown(_ kind: ClauseBreakdown.Kind) -> ClauseBreakdown {
        let none = ClauseShares(fair: [], enacted: [])
        return ClauseBreakdown(
            kind: kind, clauses: clauses, coalitionCount: coalitionCount, scores: (0..<people).map(scores.shares),
            places: (0..<people).map(places.shares), percentiles: (0..<people).map(percentiles.shares),
            grades: (0..<people).map(grades.shares), meanPlaces: meanPlaces.shares(of: 0) ?? none,
            gradeChanges: gradeChanges.shares(of: 0) ?? none)
    }
}
