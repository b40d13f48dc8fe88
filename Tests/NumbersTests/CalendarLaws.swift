import Numbers
import Testing

/// The oracle: a calendar that walks from day to day.
struct NaiveCalendar {
    var year = 1
    var month = 1
    var day = 1

    var length: Int {
        if month == 2 { return year % 400 == 0 || year % 4 == 0 && year % 100 != 0 ? 29 : 28 }
        return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    mutating func walk() {
        day += 1
        if day > length { (day, month) = (1, month + 1) }
        if month > 12 { (month, year) = (1, year + 1) }
    }
}

@Suite struct `A day` {
    @Test func `is the day that walking from the first one reaches`() {
        var naive = NaiveCalendar()
        var number = Day.earliest.number
        var wrong = 0
        while naive.year <= 9999 {
            let day = Day(clamping: Int(number))
            if Day(year: naive.year, month: naive.month, day: naive.day) != day { wrong += 1 }
            if day.calendar != (naive.year, naive.month, naive.day) { wrong += 1 }
            naive.walk()
            number += 1
        }
        #expect(wrong == 0)
        #expect(number - 1 == Day.latest.number)
    }

    @Test func `counts from 1970`() {
        #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
        #expect(Day.earliest.description == "0001-01-01")
        #expect(Day.latest.description == "9999-12-31")
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (0, 1, 1),
        (10_000, 1, 1), (2024, 1, 32), (.min, 1, 1), (.max, 1, 1), (2024, .min, 1), (2024, 1, .max),
    ])
    func `is refused when the calendar does not have it`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
        #expect(PartialDate(year: year, month: month, day: day) == nil)
    }

    @Test func `goes forward and back by the same days`() {
        var samples = Samples(seed: 51)
        for _ in 0..<1_000 {
            let (day, days) = (anyDay(&samples), samples.int(-40_000...40_000))
            #expect(day.advanced(by: days) - day == days)
            #expect(day.advanced(by: days).advanced(by: -days) == day)
        }
    }

    @Test func `moves by months to the same day or the end of the month`() {
        var samples = Samples(seed: 52)
        for _ in 0..<1_000 {
            let (day, months) = (anyDay(&samples), samples.int(-500...500))
            let moved = day.adding(months: months)
            #expect(12 * (moved.year - day.year) + moved.month - day.month == months)
            #expect(moved.day == day.day || moved.day < day.day && moved.advanced(by: 1).day == 1)
            #expect(day.adding(years: 3) == day.adding(months: 36))
        }
    }

    @Test func `keeps a leap day where there is one`() throws {
        let leap = try #require(Day(year: 2024, month: 2, day: 29))
        #expect(leap.adding(years: 1).description == "2025-02-28")
        #expect(leap.adding(years: 4).description == "2028-02-29")
        #expect(leap.adding(years: -124).description == "1900-02-28")
        #expect(leap.adding(months: -12).description == "2023-02-28")
        #expect(try #require(Day(year: 2024, month: 1, day: 31)).adding(months: 1) == leap)
    }

    @Test func `stops at the ends of the calendar`() {
        #expect(Day.latest.advanced(by: 1) == .latest && Day.earliest.advanced(by: -1) == .earliest)
        #expect(Day.latest.advanced(by: .max) == .latest && Day.earliest.advanced(by: .min) == .earliest)
        #expect(Day.latest.adding(months: .max) == .latest && Day.latest.adding(months: .min) == .earliest)
        #expect(Day.latest.adding(years: .max) == .latest && Day.latest.adding(years: .min) == .earliest)
        #expect(Day.earliest.adding(months: -1) == .earliest && Day.latest.adding(months: 1) == .latest)
    }
}

/// A day between 1900 and 2100.
func anyDay(_ samples: inout Samples) -> Day {
    Day(clamping: samples.int(-25_567...47_481))
}
