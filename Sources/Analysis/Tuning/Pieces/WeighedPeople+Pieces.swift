import Numbers
import Weighting

/// People by their scores: those with the same stand in one row.
struct DistinctScores: Sendable {
    private(set) var rows: [[Exact?]] = []
    /// How many people each row stands for.
    private(set) var people: [Int] = []
    /// Each person's row.
    private(set) var rowOf: [Int] = []

    init(_ scores: [[Exact?]]) {
        var places: [[Exact?]: Int] = [:]
        for row in scores {
            let place = places[row] ?? rows.count
            if place == rows.count {
                places[row] = place
                rows.append(row)
                people.append(0)
            }
            people[place] += 1
            rowOf.append(place)
        }
    }
}

extension WeighedPeople {
    /// Where a weight goes, and the others with it; a weight of a plain sum up to its double.
    func path(of criterion: Int, along direction: [Exact], locked: Set<Int>) -> WeightPath {
        let (range, weight) = (range(of: criterion, locked: locked), weights[criterion])
        return WeightPath(
            start: weights, direction: direction, range: (range.lowerBound - weight)...(range.upperBound - weight))
    }

    /// Where order, top and grades stay, piece by piece. Intervals are of the weight.
    func kept(
        _ path: WeightPath, of criterion: Int, _ distinct: DistinctScores, _ places: TopPlaces, _ edges: [GradeEdge]?
    ) -> WeightStability.Kept {
        let halves = [path.behind, path.ahead].map { half in
            StabilitySearch(PathTotals(self, along: half, rows: distinct.rows), distinct)
        }
        let (weight, range) = (weights[criterion], path.range)
        func interval(_ found: [FirstPiece?]) -> Interval {
            Interval(
                from: .init(
                    weight - (found[0]?.change ?? -range.lowerBound), isIncluded: found[0]?.isAttained != true),
                to: .init(weight + (found[1]?.change ?? range.upperBound), isIncluded: found[1]?.isAttained != true))
        }
        return WeightStability.Kept(
            order: interval(halves.map { $0.orderChange() }), top: interval(halves.map { $0.topChange(places) }),
            grades: edges.map { edges in interval(halves.map { $0.gradeChange(edges) }) })
    }

    /// Where one person comes to be ahead of another, downwards and upwards.
    func passing(
        _ person: Int, _ rival: Int, along path: WeightPath
    ) -> (below: FirstPiece?, above: FirstPiece?) {
        func first(_ half: WeightPath) -> FirstPiece? {
            let totals = PathTotals(self, along: half, rows: [scores[rival], scores[person]])
            let watch = OrderWatch(isAhead: { $0 == 0 }, allowsLevel: true)
            var first = FirstChange(totals)
            first.look(watch, of: [0, 1])
            first.lookAtEnd(watch, of: [0, 1])
            return first.found
        }
        return (first(path.behind), first(path.ahead))
    }
}

/// Where along half a path something changes that is looked at for everybody.
private struct StabilitySearch {
    let totals: PathTotals
    let distinct: DistinctScores
    /// The rows' totals where the path begins.
    let now: [Exact?]
    /// The rows by falling total, and so many of them at each.
    let order: [Int]

    init(_ totals: PathTotals, _ distinct: DistinctScores) {
        (self.totals, self.distinct) = (totals, distinct)
        let now = totals.totals(of: Array(distinct.rows.indices), at: .zero)
        self.now = now
        order = now.indices.sorted { isLower(now[$1], now[$0]) }
    }

    /// Whoever comes level with somebody who was ahead did so, or somebody between them did, among neighbours.
    func orderChange() -> FirstPiece? {
        var first = FirstChange(totals)
        let levels = levels
        let pairs = zip(levels, levels.dropFirst())
        func watch(_ above: ArraySlice<Int>) -> OrderWatch {
            let least = now[above[above.startIndex]]
            return OrderWatch(isAhead: { now[$0] == least })
        }
        for (above, below) in pairs { first.look(watch(above), of: Array(above + below)) }
        for (above, below) in pairs { first.lookAtEnd(watch(above), of: Array(above + below)) }
        return first.found
    }

    /// Rows with the same total, the highest first.
    private var levels: [ArraySlice<Int>] {
        var (levels, start) = ([ArraySlice<Int>](), 0)
        for place in order.indices where place + 1 == order.count || now[order[place]] != now[order[place + 1]] {
            levels.append(order[start...place])
            start = place + 1
        }
        return levels
    }

    func topChange(_ places: TopPlaces) -> FirstPiece? {
        var (members, count) = (0, 0)
        for row in order where count < places.count || now[row] == now[order[members - 1]] {
            members += 1
            count += distinct.people[row]
        }
        guard places.count > 0, places.count < distinct.rowOf.count else { return nil }
        let inside = Set(order[..<members])
        let (watch, border) = (
            OrderWatch(isAhead: { inside.contains($0) }), BorderWatch(places: places.count, people: distinct.people)
        )
        var first = FirstChange(totals)
        first.look(watch, of: order)
        if count > places.count { first.look(border, of: Array(order[..<members])) }
        first.lookAtEnd(watch, of: order)
        if count > places.count { first.lookAtEnd(border, of: Array(order[..<members])) }
        return first.found
    }

    func gradeChange(_ edges: [GradeEdge]) -> FirstPiece? {
        let watch = GradeWatch(edges: edges, grades: now.map { GradeWatch.grade($0, edges) })
        var first = FirstChange(totals)
        first.look(watch, of: order)
        first.lookAtEnd(watch, of: order)
        return first.found
    }
}
