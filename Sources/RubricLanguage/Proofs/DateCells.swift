import Numbers

/// The line of days, cut where the answer of a test changes.
struct DateCells {
    /// The first day of each cell but the earliest.
    private var cuts: [Day]

    init(tests: [AtomTest]) {
        let cuts = tests.flatMap(DateCells.cuts)
        self.cuts = Set(cuts).filter { Day.earliest < $0 }.sorted()
    }

    /// A day of each cell, then the months and the years that lie in more than one cell.
    var samples: [PartialDate] {
        guard let first = cuts.first else { return [PartialDate(Day(clamping: 0))] }
        let days = [first.advanced(by: -1)] + cuts
        let months = cuts.compactMap { PartialDate(year: $0.year, month: $0.month) }
        let years = cuts.compactMap { PartialDate(year: $0.year) }
        return days.map { PartialDate($0) } + (months + years).filter(spansCut)
    }

    private func spansCut(_ date: PartialDate) -> Bool {
        cuts.contains { date.first < $0 && $0 <= date.last }
    }

    private static func cuts(of test: AtomTest) -> [Day] {
        switch test {
        case .date(_, let bound): cuts(of: Period(bound))
        case .during(let period): cuts(of: period)
        case .year(_, let bound): [bound.ceiling(), bound.floor() + 1].compactMap(firstDay)
        default: []
        }
    }

    private static func cuts(of period: Period) -> [Day] {
        period.last == .latest ? [period.first] : [period.first, period.last.advanced(by: 1)]
    }

    private static func firstDay(ofYear year: Exact) -> Day? {
        guard let year = year.small?.numerator, 1...9999 ~= year else { return nil }
        return Day(year: Int(year), month: 1, day: 1)
    }
}
