import Numbers

/// The first piece of a path on which something is not as it was.
struct FirstPiece: Hashable, Sendable {
    var change: Exact
    /// Whether it is so at the point itself; where not, as soon as one goes past it.
    var isAttained: Bool

    init(_ piece: PathPiece) {
        switch piece {
        case .point(let change): (self.change, isAttained) = (change, true)
        case .after(let change): (self.change, isAttained) = (change, false)
        }
    }
}

/// Something that is so where a path begins.
protocol Watch: PieceQuestion {
    /// Where it is first seen not to be so.
    var broken: PathPiece? { get set }

    /// Whether totals of some rows still are such that it is so.
    func holds(_ rows: [Int], _ totals: [Exact?], _ known: Standing) -> Bool
}

extension Watch {
    var isDone: Bool { broken != nil }

    mutating func pass(_ stretch: PathStretch, _ known: Standing, withEnd: Bool) {}

    mutating func look(at piece: PathPiece, _ rows: [Int], _ totals: [Exact?], _ known: Standing) {
        if broken == nil, !holds(rows, totals, known) { broken = piece }
    }
}

/// Looks where the first of several things changes, each no further than the first one found.
struct FirstChange {
    private let totals: PathTotals
    private let start: PathPoint
    private var end: PathPoint
    private(set) var found: FirstPiece?
    /// Everybody's totals where the path ends.
    private var last: [Exact?]?

    init(_ totals: PathTotals) {
        self.totals = totals
        start = totals.point(.zero)
        end = totals.point(totals.path.range.upperBound)
    }

    /// Looks between the ends of the path.
    mutating func look(_ watch: some Watch, of rows: [Int]) {
        var watch = watch
        PieceSearch(totals: totals).ask(
            &watch, of: rows, on: PathStretch(from: start, to: end), withEnd: found?.isAttained == false)
        guard let broken = watch.broken else { return }
        found = FirstPiece(broken)
        end = totals.point(FirstPiece(broken).change)
    }

    /// Looks at the end of the path, where weights may come to nothing, if nothing was found before.
    mutating func lookAtEnd(_ watch: some Watch, of rows: [Int]) {
        guard found == nil, end.change.signum > 0 else { return }
        let last = last ?? totals.totals(of: Array(totals.rows.indices), at: end.change)
        self.last = last
        if !watch.holds(rows, rows.map { last[$0] }, Standing()) { found = FirstPiece(.point(end.change)) }
    }
}

/// Whether a total is lower; who has none is behind all.
func isLower(_ total: Exact?, _ other: Exact?) -> Bool {
    guard let other else { return false }
    return total.map { $0 < other } ?? true
}
