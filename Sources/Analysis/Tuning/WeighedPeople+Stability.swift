import Numbers
import Pipelines
import RubricLanguage
public import Weighting

extension WeighedPeople {
    /// The scores at which a better grade begins; `nil` where grades are not bands of the total.
    public var gradeEdges: [GradeEdge]? {
        let rubric = population.rubric
        guard let grading = rubric.grading, !grading.isByConditions, grading.measure == rubric.total else { return nil }
        return grading.bands.compactMap { band in
            band.range.lower.map { lower in
                let isShared = grading.bands.contains { $0.range.upper == lower && $0.range.includesUpper }
                return GradeEdge(lower, isIncluded: !isShared)
            }
        }
        .sorted { $0.score < $1.score }
    }

    /// How far each weight can go, with the others answering; `nil` for one that is locked or that none can answer.
    ///
    /// - Parameter locked: criteria whose weights do not answer.
    public func stability(_ places: TopPlaces, locked: Set<Int> = [], threads: Int = 1) -> [WeightStability?] {
        let scores = matrix.map { $0.scores(weights) }
        let distinct = isLinear ? nil : DistinctScores(self.scores)
        var all: [WeightStability?] = []
        inOrder(criteria.count, threads: threads) {
            { stability(of: $0, scores, distinct, places, locked) }
        } deliver: {
            all.append($0)
        }
        return all
    }

    private func stability(
        of criterion: Int, _ scores: Scores?, _ distinct: DistinctScores?, _ places: TopPlaces, _ locked: Set<Int>
    ) -> WeightStability? {
        guard !locked.contains(criterion), let direction = direction(of: criterion, locked: locked) else { return nil }
        let edges = gradeEdges
        var stability = WeightStability(range: bounds(of: criterion, locked: locked))
        if let matrix, let scores {
            let lines = ScoreLines(from: scores, gaining: matrix.scores(direction))
            let ranking = scores.ranking()
            let order = lines.orderStability(ranking)
            let weight = weights[criterion]
            stability.partsTies = order.partsTies
            stability.linear = WeightStability.Kept(
                order: order.strict.shifted(by: weight).within(stability.range),
                top: lines.topInterval(places, ranking).shifted(by: weight).within(stability.range),
                grades: edges.map { lines.gradeInterval($0).shifted(by: weight).within(stability.range) })
        }
        if let distinct {
            let path = path(of: criterion, along: direction, locked: locked)
            stability.piecewise = kept(path, of: criterion, distinct, places, edges)
        }
        return stability
    }
}

extension Interval {
    /// What it has in common with one that holds its middle, and whose ends belong to it.
    fileprivate func within(_ range: Interval) -> Interval {
        var part = self
        if let end = range.lower, lower.map({ $0.value < end.value }) ?? true { part.lower = end }
        if let end = range.upper, upper.map({ $0.value > end.value }) ?? true { part.upper = end }
        return part
    }
}
