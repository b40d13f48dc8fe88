import Numbers
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
    /// - Parameters:
    ///   - locked: criteria whose weights do not answer.
    ///   - grid: the steps for totals that are no sums, or are rounded; `nil`: not looked at.
    public func stability(
        _ places: TopPlaces, locked: Set<Int> = [], grid: WeightGrid?
    ) -> [WeightStability?] {
        let (matrix, edges) = (matrix, gradeEdges)
        let scores = matrix.map { $0.scores(weights) }
        let before = snapshot(weights, places, edges)
        return criteria.indices.map { criterion in
            guard !locked.contains(criterion), let direction = direction(of: criterion, locked: locked) else {
                return nil
            }
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
            if !isLinear, let grid {
                let range = range(of: criterion, locked: locked)
                stability.piecewise = kept(criterion, direction, places, edges, before, grid, range)
            }
            return stability
        }
    }

    /// What is looked at when a weight has moved.
    private struct Snapshot {
        var ranks: [UInt32]
        var top: [Bool]
        var grades: [Int]?
    }

    private func snapshot(_ weights: [Exact], _ places: TopPlaces, _ edges: [GradeEdge]?) -> Snapshot {
        let totals = totals(weights)
        let ranking = ranking(totals)
        var top = people.map { _ in false }
        for person in ranking.order.prefix(places.members(of: ranking)) { top[Int(person)] = true }
        return Snapshot(
            ranks: ranking.ranks, top: top,
            grades: edges.map { edges in
                totals.map { total in
                    total.map { total in edges.count { $0.isIncluded ? total >= $0.score : total > $0.score } } ?? -1
                }
            })
    }

    private func kept(
        _ criterion: Int, _ direction: [Exact], _ places: TopPlaces, _ edges: [GradeEdge]?, _ before: Snapshot,
        _ grid: WeightGrid, _ range: ClosedRange<Exact>
    ) -> WeightStability.Kept {
        let weight = weights[criterion]
        let (down, up) = grid.changes(from: weight, in: range)
        /// The last changes, one after the other, at which order, top and grades are what they were.
        func last(_ changes: [Exact]) -> [Exact] {
            var last = [Exact.zero, .zero, .zero]
            var holds = [true, true, edges != nil]
            for change in changes where holds.contains(true) {
                let now = snapshot(zip(weights, direction).map { $0 + change * $1 }, places, edges)
                let same = [keepsOrder(before.ranks, now.ranks), now.top == before.top, now.grades == before.grades]
                for part in holds.indices where holds[part] {
                    holds[part] = same[part]
                    if same[part] { last[part] = change }
                }
            }
            return last
        }
        let intervals = zip(last(down), last(up)).map { Interval((weight + $0)...(weight + $1)) }
        return WeightStability.Kept(
            order: intervals[0], top: intervals[1], grades: edges.map { _ in intervals[2] })
    }

    /// Whether nobody who was ahead of somebody is level or behind.
    private func keepsOrder(_ before: [UInt32], _ now: [UInt32]) -> Bool {
        let order = before.indices.sorted { before[$0] < before[$1] }
        var (worst, level) = (0 as UInt32, 0 as UInt32)
        for (place, person) in order.enumerated() {
            if place > 0, before[person] != before[order[place - 1]] { worst = level }
            if now[person] <= worst { return false }
            level = max(level, now[person])
        }
        return true
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
