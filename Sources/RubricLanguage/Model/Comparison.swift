public import Numbers

/// How two values are compared.
public enum Comparison: UInt8, Hashable, Sendable, BitwiseCopyable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

extension Comparison {
    /// The comparison of the same two values in the other order.
    public var flipped: Comparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    /// Whether two values compare so.
    @inlinable
    public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    /// Compares a date with a bound, which stands for all of its days: `2024` ends with December.
    ///
    /// A date that is known too coarsely to tell gives no answer.
    public func holds(_ date: PartialDate, _ bound: PartialDate) -> Bool? {
        switch self {
        case .equal: Period(bound).covers(date).holds
        case .notEqual: Period(bound).covers(date).holds.map { !$0 }
        case .less: date.isBefore(bound.first)
        case .greaterOrEqual: date.isBefore(bound.first).map { !$0 }
        case .lessOrEqual: date.isBefore(bound.last.advanced(by: 1))
        case .greater: date.isBefore(bound.last.advanced(by: 1)).map { !$0 }
        }
    }
}

extension PartialDate {
    /// Whether all of its days, or none, are before a day.
    fileprivate func isBefore(_ day: Day) -> Bool? {
        if last < day { return true }
        return first >= day ? false : nil
    }
}

extension Period.Coverage {
    /// No answer when it is undecided.
    public var holds: Bool? {
        switch self {
        case .inside: true
        case .outside: false
        case .undecided: nil
        }
    }
}
