/// A closed range of days: both ends belong to it.
public struct Period: Hashable, Sendable {
    /// Whether a period holds a date, which may be known only to the month or year.
    public enum Coverage: Hashable, Sendable {
        /// Every day that the date may be is inside.
        case inside
        /// No day that the date may be is inside.
        case outside
        /// Some are inside, others are not.
        case undecided
    }

    /// The first day.
    public let first: Day
    /// The last day, which is not before the first.
    public let last: Day

    /// The days from `first` to `last`, which must not be before it.
    public init(first: Day, last: Day) {
        precondition(first <= last, "a period does not end before it begins")
        self.first = first
        self.last = last
    }

    /// Every day that a date may be.
    public init(_ date: PartialDate) {
        first = date.first
        last = date.last
    }

    /// Reads `2023-01-01..2025-12-31`, `2023..2025`, `2024-03` or `2024`; a coarse date stands for all of its days.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        let bytes = text.utf8Span.span
        let point = bytes.indices.first { bytes[$0] == UInt8(ascii: ".") } ?? bytes.count
        guard let from = PartialDate(plain: bytes.extracting(first: point)) else { return nil }
        self.init(from)
        guard point < bytes.count else { return }
        guard point + 1 < bytes.count, bytes[point + 1] == UInt8(ascii: "."),
            let to = PartialDate(plain: bytes.extracting(droppingFirst: point + 2)), from.first <= to.last
        else { return nil }
        self.init(first: from.first, last: to.last)
    }

    /// A whole year between 1 and 9999.
    public static func year(_ year: Int) -> Period {
        guard let date = PartialDate(year: year) else { preconditionFailure("a year is between 1 and 9999") }
        return Period(date)
    }

    /// The number of days, at least one.
    @inlinable public var dayCount: Int { last - first + 1 }

    /// Whether it holds a day.
    @inlinable public func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }

    /// Whether it holds a date that may be known only to the month or year.
    public func covers(_ date: PartialDate) -> Coverage {
        let (earliest, latest) = (date.first, date.last)
        if latest < first || last < earliest { return .outside }
        return first <= earliest && latest <= last ? .inside : .undecided
    }

    /// The days that both hold; `nil` when there are none.
    public func intersection(_ other: Period) -> Period? {
        let (first, last) = (max(first, other.first), min(last, other.last))
        return first <= last ? Period(first: first, last: last) : nil
    }
}

extension Period: CustomStringConvertible {
    /// The period as `2023-01-01..2025-12-31`.
    public var description: String { "\(first)..\(last)" }
}
