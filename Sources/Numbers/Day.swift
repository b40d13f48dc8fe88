/// A calendar day in the Gregorian calendar, extended to the years before it; it has no time zone.
///
/// Days run from the year 1 to the year 9999, and arithmetic that would leave them stops at the end.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int32

    /// 0001-01-01.
    public static let earliest = Day(number: -719_162)
    /// 9999-12-31.
    public static let latest = Day(number: 2_932_896)

    private init(number: Int32) {
        self.number = number
    }

    /// The day that is so many days from 1970-01-01.
    public init(clamping number: Int) {
        self.number = Int32(min(max(number, Int(Day.earliest.number)), Int(Day.latest.number)))
    }

    /// A day of the calendar; `nil` when the calendar does not have it.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day, day <= Day.count(inMonth: month, of: year) else {
            return nil
        }
        self.init(validYear: year, month: month, day: day)
    }

    /// The same for a year, month and day that the calendar is known to have.
    ///
    /// Years are counted from March, so that the leap day is the last, in eras of 400 years.
    init(validYear year: Int, month: Int, day: Int) {
        let marchYear = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
        self.init(number: Int32(days - 719_468))
    }

    /// The number of days of a month.
    public static func count(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether a year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    @inlinable public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }
}

extension Day {
    /// Year, month and day of the month.
    public var calendar: (year: Int, month: Int, day: Int) {
        let days = Int(number) + 719_468
        let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The year.
    public var year: Int { calendar.year }
    /// The month, from 1.
    public var month: Int { calendar.month }
    /// The day of the month, from 1.
    public var day: Int { calendar.day }

    /// The number of days from one day to another.
    @inlinable public static func - (left: Day, right: Day) -> Int {
        Int(left.number) - Int(right.number)
    }

    /// The day that is so many days later.
    public func advanced(by days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        return overflow ? (days < 0 ? .earliest : .latest) : Day(clamping: sum)
    }

    /// The same day of the month so many months later, or the last of the month when it has no such day.
    public func adding(months: Int) -> Day {
        let (year, month, day) = calendar
        let (target, overflow) = (12 * year + month - 1).addingReportingOverflow(months)
        if overflow { return months < 0 ? .earliest : .latest }
        if target < 12 { return .earliest }
        if target >= 120_000 { return .latest }
        let (newYear, newMonth) = (target / 12, target % 12 + 1)
        return Day(validYear: newYear, month: newMonth, day: min(day, Day.count(inMonth: newMonth, of: newYear)))
    }

    /// The same day so many years later; 29 February becomes 28 February in a year without one.
    public func adding(years: Int) -> Day {
        adding(months: 12 * min(max(years, -10_000), 10_000))
    }
}

extension Day: CustomStringConvertible {
    /// The day as `2024-03-15`.
    public var description: String {
        let (year, month, day) = calendar
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// A number with zeros in front of it.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
