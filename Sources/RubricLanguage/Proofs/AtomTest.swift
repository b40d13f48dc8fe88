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
        case (.codes, .code(let value)): TruthSet(names(value))
        case (.text(let bound), .text(let value)): TruthSet(value == bound)
        case (.order(let comparison), .order(let value)): TruthSet(comparison.holds(value, 0))
        default: .unknown
        }
    }

    /// Whether it speaks of enumerators.
    var namesCodes: Bool {
        switch self {
        case .code, .codes: true
        default: false
        }
    }

    /// Whether it speaks of an enumerator.
    func names(_ code: Int32) -> Bool {
        switch self {
        case .code(_, let named): named == code
        case .codes(let set): code < 64 && set >> UInt64(code) & 1 == 1
        default: false
        }
    }
}
