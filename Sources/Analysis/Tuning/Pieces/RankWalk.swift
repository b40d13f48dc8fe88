import Numbers
import Weighting

/// A person's rank along a path.
struct RankWalk: PieceQuestion {
    typealias Place = RankCurve.Place

    /// What of it is wanted.
    enum Aim {
        /// All of it, piece by piece.
        case curve
        /// The best and the worst rank.
        case extremes(best: Int, worst: Int)
        /// The first piece on which the rank is at least so good.
        case first(Int, found: (PathPiece, Place)?)
    }

    /// How many people each row stands for.
    let people: [Int]
    var aim: Aim
    var curve = CurveMaker()

    var isDone: Bool { if case .first(_, .some) = aim { true } else { false } }

    /// The person's own row stands first.
    func open(_ rows: [Int], _ bounds: [TotalBounds], _ known: inout Standing, on stretch: PathStretch) -> [Int] {
        let own = bounds[0]
        var (open, ahead) = ([0], 0)
        for place in rows.indices.dropFirst() {
            let other = bounds[place]
            if isLower(own.high, other.low) {
                known.ahead += people[rows[place]]
            } else if !isLower(other.high, own.low) {
                if own.low == own.high, other == own {
                    known.level += people[rows[place]]
                } else {
                    open.append(place)
                    ahead += people[rows[place]]
                }
            }
        }
        return open.count > 1 && isWanted(known.ahead + 1...known.ahead + 1 + ahead) ? open : []
    }

    private func isWanted(_ ranks: ClosedRange<Int>) -> Bool {
        switch aim {
        case .curve: true
        case .extremes(let best, let worst): ranks.lowerBound < best || ranks.upperBound > worst
        case .first(let rank, _): ranks.lowerBound <= rank
        }
    }

    /// What is not wanted has ranks that are not noted either.
    mutating func pass(_ stretch: PathStretch, _ known: Standing, withEnd: Bool) {
        let place = Place(rank: known.ahead + 1, sharing: known.level + 1)
        note(.after(stretch.from.change), place)
        if withEnd { note(.point(stretch.to.change), place) }
    }

    mutating func look(at piece: PathPiece, _ rows: [Int], _ totals: [Exact?], _ known: Standing) {
        var place = Place(rank: known.ahead + 1, sharing: known.level + 1)
        for (row, total) in zip(rows, totals).dropFirst() {
            if isLower(totals[0], total) { place.rank += people[row] }
            if totals[0] == total { place.sharing += people[row] }
        }
        note(piece, place)
    }

    mutating func note(_ piece: PathPiece, _ place: Place) {
        switch aim {
        case .curve: curve.add(piece, place)
        case .extremes(let best, let worst):
            aim = .extremes(best: min(best, place.rank), worst: max(worst, place.rank))
        case .first(let rank, let found):
            if found == nil, place.rank <= rank { aim = .first(rank, found: (piece, place)) }
        }
    }

    func mostMeetings(of rows: [Int]) -> Int { rows.count - 1 }

    func meetings(_ rows: [RowStretch], on stretch: PathStretch, _ totals: PathTotals) -> [Breakpoint] {
        rows.dropFirst().flatMap { totals.meetings(rows[0], $0, stretch) }
    }
}
