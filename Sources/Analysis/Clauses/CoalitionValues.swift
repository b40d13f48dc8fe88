import Numbers
import Scoring
import Statistics

/// What is added up of a set of clauses, for compared people.
struct CoalitionValues: Sendable {
    /// Scores in units, with the people who have none, or exactly.
    enum Scores: Sendable {
        case units([Int64], missing: [Int])
        case exact([Exact?])
    }

    var scores: Scores
    var ranks: [Int]
    var doubledMeanRanks: [Int]
    /// The place of the band, the best first.
    var grades: [Int?]

    init(_ result: CoalitionResult) {
        scores = .exact(result.scores)
        ranks = result.ranks
        doubledMeanRanks = Ranking(result.ranks, best: .lowest).doubledMeanRanks
        grades = result.grades
    }

    /// - Parameter people: their places in the order of the files.
    init(_ result: VariantResult, of people: [Int]) {
        let ranking = Ranking(people.map { result.levels[$0] }, best: .lowest)
        ranks = ranking.ranks
        doubledMeanRanks = ranking.doubledMeanRanks
        grades = people.map { result.grades[$0] < 0 ? nil : Int(result.grades[$0]) }
        if result.others.isEmpty {
            scores = .units(
                people.map { result.units[$0] }, missing: people.indices.filter { !result.isScored[people[$0]] })
        } else {
            scores = .exact(people.map(result.total))
        }
    }
}
