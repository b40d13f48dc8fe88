import Numbers
import Testing

@Suite struct `A period` {
    @Test(arguments: [
        ("2024", "2024-01-01..2024-12-31"), ("2023..2025", "2023-01-01..2025-12-31"),
        ("2023-01-01..2025-12-31", "2023-01-01..2025-12-31"), ("2024-02", "2024-02-01..2024-02-29"),
        ("2023-02..2024", "2023-02-01..2024-12-31"), ("2024-03-15", "2024-03-15..2024-03-15"),
    ])
    func `is read in every form`(text: String, expected: String) {
        #expect(Period(text)?.description == expected)
        #expect(Period(expected)?.description == expected)
    }

    @Test(arguments: [
        "", "..", "2023..", "..2023", "2025..2023", "2023...2025", "2023.2025", "2023-13", "2023..2024..2025", "2024Z",
        "2023 .. 2025", "2024-03-15T10:00", "2024-02-01..2024-01-31",
    ])
    func `is refused when it is anything else`(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func `holds the days from its first to its last`() {
        var samples = Samples(seed: 71)
        for _ in 0..<500 {
            let (period, other) = (anyPeriod(&samples), anyPeriod(&samples))
            let (days, others) = (Set(period.days), Set(other.days))
            #expect(period.dayCount == days.count)
            #expect(days.allSatisfy(period.contains))
            #expect(!period.contains(period.first.advanced(by: -1)) && !period.contains(period.last.advanced(by: 1)))
            #expect(Set(period.intersection(other)?.days ?? []) == days.intersection(others))
            #expect(period.intersection(other) == other.intersection(period))
        }
    }

    @Test func `covers a date when it holds every day that the date may be`() {
        var samples = Samples(seed: 72)
        for _ in 0..<500 {
            let period = anyPeriod(&samples)
            let day = period.first.advanced(by: samples.int(-60...60))
            let dates = [
                PartialDate(year: day.year), PartialDate(year: day.year, month: day.month), PartialDate(day),
            ]
            for date in dates.compactMap(\.self) {
                let held = Period(date).days.filter(period.contains).count
                let expected: Period.Coverage =
                    held == 0 ? .outside : held == Period(date).dayCount ? .inside : .undecided
                #expect(period.covers(date) == expected)
            }
        }
    }

    @Test func `has 366 days in a leap year`() {
        #expect(Period.year(2024).dayCount == 366)
        #expect(Period.year(2023).dayCount == 365)
    }
}

@Suite struct `A union of days` {
    @Test func `has as many days as a set of them`() {
        var samples = Samples(seed: 81)
        for _ in 0..<1_000 {
            var ranges = (0..<samples.int(0...12)).map { _ in anyPeriod(&samples) }
            let expected = ranges.reduce(into: Set<Day>()) { $0.formUnion($1.days) }.count
            #expect(unionDayCount(&ranges) == expected)
            ranges.reverse()
            #expect(unionDayCount(&ranges) == expected)
        }
    }

    @Test func `counts the whole calendar`() {
        var ranges = [Period(first: .earliest, last: .latest), Period(first: .earliest, last: .earliest)]
        #expect(unionDayCount(&ranges) == 3_652_059)
    }

    @Test func `sums each day with its best value`() {
        var samples = Samples(seed: 82)
        for _ in 0..<500 {
            var ranges = (0..<samples.int(0...12)).map { _ in
                (anyPeriod(&samples), Exact(Int64(samples.int(-9...20)), over: Int64(samples.int(1...4))))
            }
            var best: [Day: Exact] = [:]
            for (period, value) in ranges {
                for day in period.days { best[day] = max(best[day] ?? value, value) }
            }
            #expect(bestDaySum(&ranges) == best.values.reduce(.zero, +))
            ranges.reverse()
            #expect(bestDaySum(&ranges) == best.values.reduce(.zero, +))
        }
    }

    @Test func `with one value for all is the union times the value`() {
        var samples = Samples(seed: 83)
        for _ in 0..<200 {
            var ranges = (0..<samples.int(1...40)).map { _ in anyPeriod(&samples) }
            var valued = ranges.map { ($0, Exact(3, over: 7)) }
            #expect(bestDaySum(&valued) == Exact(unionDayCount(&ranges)) * Exact(3, over: 7))
        }
    }
}

/// A period of up to 90 days in 2023 to 2025.
func anyPeriod(_ samples: inout Samples) -> Period {
    let first = Day(clamping: 19_358 + samples.int(0...700))
    return Period(first: first, last: first.advanced(by: samples.int(0...89)))
}

extension Period {
    /// Every day of it.
    var days: [Day] { (0..<dayCount).map(first.advanced(by:)) }
}
