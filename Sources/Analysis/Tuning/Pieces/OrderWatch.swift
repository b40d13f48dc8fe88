import Numbers

/// Nobody of some rows is reached by one of others.
struct OrderWatch: Watch {
    /// Which of the rows are those ahead.
    let isAhead: (Int) -> Bool
    /// Whether the others may be level.
    var allowsLevel = false
    var broken: PathPiece?

    private func isReached(_ lowest: Exact?, by highest: Exact?) -> Bool {
        allowsLevel ? isLower(lowest, highest) : !isLower(highest, lowest)
    }

    func open(_ rows: [Int], _ bounds: [TotalBounds], _ known: inout Standing, on stretch: PathStretch) -> [Int] {
        let (ahead, behind) = divided(rows)
        guard let lowest = ahead.map({ bounds[$0].low }).min(by: isLower),
            let highest = behind.map({ bounds[$0].high }).max(by: isLower)
        else { return [] }
        return ahead.filter { isReached(bounds[$0].low, by: highest) }
            + behind.filter { isReached(lowest, by: bounds[$0].high) }
    }

    func holds(_ rows: [Int], _ totals: [Exact?], _ known: Standing) -> Bool {
        let (ahead, behind) = divided(rows)
        guard let lowest = ahead.map({ totals[$0] }).min(by: isLower),
            let highest = behind.map({ totals[$0] }).max(by: isLower)
        else { return true }
        return !isReached(lowest, by: highest)
    }

    func mostMeetings(of rows: [Int]) -> Int {
        let (ahead, behind) = divided(rows)
        return ahead.count * behind.count
    }

    func meetings(_ rows: [RowStretch], on stretch: PathStretch, _ totals: PathTotals) -> [Breakpoint] {
        let (ahead, behind) = divided(rows.map(\.row))
        return ahead.flatMap { first in behind.flatMap { totals.meetings(rows[first], rows[$0], stretch) } }
    }

    /// The places of rows by the side on which they are.
    private func divided(_ rows: [Int]) -> (ahead: [Int], behind: [Int]) {
        (rows.indices.filter { isAhead(rows[$0]) }, rows.indices.filter { !isAhead(rows[$0]) })
    }
}
