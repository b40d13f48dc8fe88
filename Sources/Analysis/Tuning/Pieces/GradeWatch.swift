import Numbers
import Weighting

/// Everybody keeps the grade.
struct GradeWatch: Watch {
    let edges: [GradeEdge]
    /// For each row how many edges are reached where the path begins; `nil` where there is no total.
    let grades: [Int?]
    var broken: PathPiece?

    static func grade(_ total: Exact?, _ edges: [GradeEdge]) -> Int? {
        total.map { total in edges.count { $0.isIncluded ? total >= $0.score : total > $0.score } }
    }

    private func keeps(_ row: Int, _ total: Exact?) -> Bool { Self.grade(total, edges) == grades[row] }

    func open(_ rows: [Int], _ bounds: [TotalBounds], _ known: inout Standing, on stretch: PathStretch) -> [Int] {
        rows.indices.filter { !keeps(rows[$0], bounds[$0].low) || !keeps(rows[$0], bounds[$0].high) }
    }

    func holds(_ rows: [Int], _ totals: [Exact?], _ known: Standing) -> Bool {
        zip(rows, totals).allSatisfy(keeps)
    }

    func mostMeetings(of rows: [Int]) -> Int { rows.count * edges.count }

    func meetings(_ rows: [RowStretch], on stretch: PathStretch, _ totals: PathTotals) -> [Breakpoint] {
        rows.flatMap { row in edges.flatMap { totals.meetings(row, $0.score, stretch) } }
    }
}
