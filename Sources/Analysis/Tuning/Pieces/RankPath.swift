import Numbers
import Weighting

/// A person's ranks along a path.
struct RankPath {
    private let totals: PathTotals
    private let people: [Int]
    /// The person's own row, and then all others.
    private let rows: [Int]

    init(_ totals: PathTotals, _ distinct: DistinctScores, of person: Int) {
        (self.totals, people) = (totals, distinct.people)
        let own = distinct.rowOf[person]
        rows = [own] + distinct.rows.indices.filter { $0 != own }
    }

    /// The rank at each point of the path.
    func curve() -> RankCurve {
        var walk = walked(for: .curve)
        return walk.curve.finish()
    }

    /// The best and the worst rank of the path.
    func extremes() -> ClosedRange<Int> {
        guard case .extremes(let best, let worst) = walked(for: .extremes(best: .max, worst: 0)).aim else {
            return 1...1
        }
        return best...worst
    }

    /// The first point at which the person has a place at the top.
    func first(among places: TopPlaces) -> NearestPoint? {
        guard case .first(_, let found?) = walked(for: .first(places.count, found: nil)).aim else { return nil }
        let piece = FirstPiece(found.0)
        return NearestPoint(point: piece.change, isAttained: piece.isAttained, place: found.1)
    }

    private func walked(for aim: RankWalk.Aim) -> RankWalk {
        var walk = RankWalk(people: people, aim: aim)
        let standing = Standing(level: people[rows[0]] - 1)
        let (low, high) = (totals.path.range.lowerBound, totals.path.range.upperBound)
        func look(at change: Exact) {
            if !walk.isDone { walk.look(at: .point(change), rows, totals.totals(of: rows, at: change), standing) }
        }
        // Extremes that are known at both ends leave little to be looked at between.
        var isEndSeen = false
        if case .extremes = aim { isEndSeen = true }
        look(at: low)
        if isEndSeen { look(at: high) }
        if low < high, !walk.isDone {
            PieceSearch(totals: totals).ask(
                &walk, of: rows, known: standing, on: PathStretch(from: totals.point(low), to: totals.point(high)),
                withEnd: false)
            if !isEndSeen { look(at: high) }
        }
        return walk
    }
}
