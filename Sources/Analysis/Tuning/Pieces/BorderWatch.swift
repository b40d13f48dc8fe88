import Numbers

/// More people are at the top than there are places, since those on the border are level, and fewer than there are places
/// are ahead of the lowest of them.
struct BorderWatch: Watch {
    let places: Int
    /// How many people each row stands for.
    let people: [Int]
    var broken: PathPiece?

    func open(_ rows: [Int], _ bounds: [TotalBounds], _ known: inout Standing, on stretch: PathStretch) -> [Int] {
        // The lowest is nowhere higher than this.
        guard let border = bounds.map(\.high).min(by: isLower) else { return [] }
        let open = rows.indices.filter { !isLower(border, bounds[$0].low) }
        known.ahead += rows.indices.reduce(0) { $0 + (isLower(border, bounds[$1].low) ? people[rows[$1]] : 0) }
        return isSure(open, rows, bounds, known) ? [] : open
    }

    private func isSure(_ open: [Int], _ rows: [Int], _ bounds: [TotalBounds], _ known: Standing) -> Bool {
        guard let lowest = open.map({ bounds[$0].low }).min(by: isLower) else { return true }
        let ahead = open.filter { isLower(lowest, bounds[$0].high) }
        if count(ahead, rows) + known.ahead < places { return true }
        // People with the same scores stay level, whatever they come to.
        return open.contains { row in
            count(open, rows) - people[rows[row]] + known.ahead < places
                && open.allSatisfy { $0 == row || !isLower(bounds[$0].low, bounds[row].high) }
        }
    }

    private func count(_ some: [Int], _ rows: [Int]) -> Int { some.reduce(0) { $0 + people[rows[$1]] } }

    func holds(_ rows: [Int], _ totals: [Exact?], _ known: Standing) -> Bool {
        guard let lowest = totals.min(by: isLower) else { return true }
        return count(rows.indices.filter { isLower(lowest, totals[$0]) }, rows) + known.ahead < places
    }

    func mostMeetings(of rows: [Int]) -> Int { rows.count * (rows.count - 1) / 2 }

    func meetings(_ rows: [RowStretch], on stretch: PathStretch, _ totals: PathTotals) -> [Breakpoint] {
        rows.indices.flatMap { first in
            rows.indices[(first + 1)...].flatMap { totals.meetings(rows[first], rows[$0], stretch) }
        }
    }
}
