import Numbers

/// A piece of a path on which nothing changes: a point, or all that follows a point up to the next.
enum PathPiece: Hashable, Sendable {
    case point(Exact)
    case after(Exact)
}

/// How many people are known to be ahead, and level.
struct Standing {
    var ahead = 0
    var level = 0
}

/// Something that is asked of totals along a path.
protocol PieceQuestion {
    /// Whether nothing more is to be looked at.
    var isDone: Bool { get }

    /// Those rows, by their place in the list, about which bounds leave something open; none where all is known.
    ///
    /// - Parameter known: what rows that are left out come to.
    mutating func open(_ rows: [Int], _ bounds: [TotalBounds], _ known: inout Standing, on stretch: PathStretch)
        -> [Int]

    /// Nothing changes on a stretch, from which its beginning is left out, and its end where it is not looked at.
    mutating func pass(_ stretch: PathStretch, _ known: Standing, withEnd: Bool)

    /// Looks at totals of the rows that are open.
    mutating func look(at piece: PathPiece, _ rows: [Int], _ totals: [Exact?], _ known: Standing)

    /// How many meetings of totals that are not rounded could change the answer.
    func mostMeetings(of rows: [Int]) -> Int

    /// Where they do meet.
    func meetings(_ rows: [RowStretch], on stretch: PathStretch, _ totals: PathTotals) -> [Breakpoint]
}

/// Goes along a path and looks at totals wherever they can change an answer.
///
/// A stretch is halved until bounds prove that nothing changes on it, or until so few breakpoints are left that all are
/// tried: each of them, and a number between each two. There totals are those of a run.
struct PieceSearch {
    let totals: PathTotals

    /// So many breakpoints are tried one by one.
    private static let fewest = 4
    /// Among so many changes of roundings breakpoints are looked for: several can coincide.
    private static let mostChanges: Exact = 32
    /// Among so many meetings that are possible.
    private static let mostMeetings = 5_000
    /// So often a stretch is halved.
    private static let most = 40

    /// Looks at all that lies between two points, and at the second where it is asked for.
    func ask(
        _ question: inout some PieceQuestion, of rows: [Int], known: Standing = Standing(), on stretch: PathStretch,
        withEnd: Bool
    ) {
        guard stretch.from.change < stretch.to.change else { return }
        search(&question, rows.map { totals.stretch(of: $0, stretch) }, known, stretch, withEnd, halvings: Self.most)
    }

    private func search(
        _ question: inout some PieceQuestion, _ rows: [RowStretch], _ known: Standing, _ stretch: PathStretch,
        _ withEnd: Bool, halvings: Int
    ) {
        var known = known
        let bounds = rows.map { totals.bounds($0, stretch) }
        let open = question.open(rows.map(\.row), bounds, &known, on: stretch).map { rows[$0] }
        guard !open.isEmpty else { return question.pass(stretch, known, withEnd: withEnd) }
        if let points = points(question, open, stretch, isLast: halvings == 0) {
            return tryAll(&question, open, known, points, stretch, withEnd)
        }
        let middle = totals.point(.between(stretch.from.change, stretch.to.change))
        let parts = open.map { totals.parts(of: $0.row, at: middle) }
        search(
            &question, zip(open, parts).map { RowStretch(row: $0.row, first: $0.first, last: $1) }, known,
            PathStretch(from: stretch.from, to: middle), true, halvings: halvings - 1)
        if question.isDone { return }
        search(
            &question, zip(open, parts).map { RowStretch(row: $0.row, first: $1, last: $0.last) }, known,
            PathStretch(from: middle, to: stretch.to), withEnd, halvings: halvings - 1)
    }

    /// The breakpoints of a stretch, the first one first, if they are few; `nil` where it is to be halved.
    private func points(
        _ question: some PieceQuestion, _ open: [RowStretch], _ stretch: PathStretch, isLast: Bool
    ) -> [Breakpoint]? {
        let changes = open.reduce(Exact.zero) { $0 + totals.changes($1, stretch) }
        let isRounded = totals.step != nil
        let meetings = isRounded ? 0 : question.mostMeetings(of: open.map(\.row))
        guard isLast || changes <= Self.mostChanges && meetings <= Self.mostMeetings else { return nil }
        let all =
            open.flatMap { totals.breakpoints($0, stretch) }
            + (isRounded ? [] : question.meetings(open, on: stretch, totals))
        var points: [Breakpoint] = []
        for point in all.sorted(by: { $0.low < $1.low }) where point.isInside(stretch) {
            if points.last.map({ $0.low < point.low }) ?? true { points.append(point) }
        }
        return isLast || points.count <= Self.fewest ? points : nil
    }

    private func tryAll(
        _ question: inout some PieceQuestion, _ open: [RowStretch], _ known: Standing, _ points: [Breakpoint],
        _ stretch: PathStretch, _ withEnd: Bool
    ) {
        let rows = open.map(\.row)
        func look(_ piece: PathPiece, _ change: Exact) {
            guard !question.isDone else { return }
            question.look(at: piece, rows, totals.totals(of: rows, at: change), known)
        }
        let end = stretch.to.change
        var start = stretch.from.change
        for point in points where point.low > start {
            look(.after(start), .between(start, point.low))
            look(.point(point.low), point.low)
            // What an irrational point does is seen behind it.
            if point.high > point.low { look(.after(point.low), point.high) }
            start = point.high
        }
        look(.after(start), .between(start, end))
        if withEnd { look(.point(end), end) }
    }
}

extension Breakpoint {
    fileprivate func isInside(_ stretch: PathStretch) -> Bool {
        stretch.from.change < low && high < stretch.to.change
    }
}
