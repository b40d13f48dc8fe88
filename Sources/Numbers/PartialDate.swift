/// A date as precise as it was written: `2024`, `2024-03` or `2024-03-15`.
///
/// It is not `Comparable`: a coarse date is an interval of days, from `first` to `last`, and which end counts is for
/// the rule to say. The bits are never zero, so that a column may use zero for a date that is missing.
public struct PartialDate: Hashable, Sendable {
    /// How precisely a date is known.
    public enum Precision: Int, Hashable, Comparable, Sendable {
        case year, month, day

        public static func < (left: Precision, right: Precision) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// The year times 512, plus the month times 32, plus the day; a part that is not known is zero.
    public var bits: Int32

    /// A date from the bits of another.
    @inlinable public init(bits: Int32) {
        self.bits = bits
    }

    /// A date of the calendar, from the year 1 to the year 9999; `nil` when the calendar does not have it, or when
    /// it has a day without a month.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard 1...9999 ~= year, month.map({ 1...12 ~= $0 }) ?? (day == nil) else { return nil }
        if let month, let day {
            guard 1...Day.count(inMonth: month, of: year) ~= day else { return nil }
        }
        bits = Int32(year << 9 | (month ?? 0) << 5 | (day ?? 0))
    }

    /// A day, known precisely.
    public init(_ day: Day) {
        let (year, month, day) = day.calendar
        bits = Int32(year << 9 | month << 5 | day)
    }

    /// How precisely it is known.
    public var precision: Precision {
        month == nil ? .year : day == nil ? .month : .day
    }

    /// The year.
    public var year: Int { Int(bits >> 9) }

    /// The month, from 1, when it is known.
    public var month: Int? {
        let month = Int(bits >> 5 & 15)
        return month == 0 ? nil : month
    }

    /// The day of the month, from 1, when it is known.
    public var day: Int? {
        let day = Int(bits & 31)
        return day == 0 ? nil : day
    }

    /// The earliest day that it may be.
    public var first: Day {
        Day(validYear: year, month: month ?? 1, day: day ?? 1)
    }

    /// The latest day that it may be.
    public var last: Day {
        let last = month ?? 12
        return Day(validYear: year, month: last, day: day ?? Day.count(inMonth: last, of: year))
    }
}

extension PartialDate: CustomStringConvertible {
    /// The date as it was written, without any time.
    public var description: String {
        let parts = [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }]
        return parts.compactMap(\.self).joined(separator: "-")
    }
}
