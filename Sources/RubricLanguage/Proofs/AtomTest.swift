import Numbers

/// A question about one variable. All values of a cell of the variable's domain answer it alike.
enum AtomTest: Hashable, Sendable {
    case isKnown
    /// Whether a truth holds.
    case holds
    case number(Comparison, Exact)
    case date(Comparison, PartialDate)
    /// The year of a date.
    case year(Comparison, Exact)
    case during(Period)
    case code(Comparison, Int32)
    /// A bit for each enumerator.
    case codes(UInt64)
    case text(String)
    case order(Comparison)

    /// The answer for a value.
    func answer(for sample: Sample) -> TruthSet {
        switch (self, sample) {
        case (.isKnown, .missing): .notMet
        case (.isKnown, _): .met
        case (.holds, .truth(let value)): TruthSet(value)
        case (.number(let comparison, let bound), .number(let value)): TruthSet(comparison.holds(value, bound))
        case (.date(let comparison, let bound), .date(let date)): TruthSet(comparison.holds(date, bound))
        case (.year(let comparison, let bound), .date(let date)):
            TruthSet(comparison.holds(Exact(date.year), bound))
        case (.during(let period), .date(let date)): TruthSet(period.covers(date).holds)
        case (.code(let comparison, let bound), .code(let value)): TruthSet(comparison.holds(value, bound))
        case (.codes(let set), .code(let value)): TruthSet(value < 64 && set >> UInt64(value) & 1 == 1)
        case (.text(let bound), .text(let value)): TruthSet(value == bound)
        case (.order(let comparison), .order(let value)): TruthSet(comparison.holds(value, 0))
        default: .unknown
        }
    }
}

extension Comparison {
    /// The comparison of the same two values in the other order.
    var flipped: Comparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
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
    func holds(_ date: PartialDate, _ bound: PartialDate) -> Bool? {
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
    var holds: Bool? {
        switch self {
        case .inside: true
        case .outside: false
        case .undecided: nil
        }
    }
}
