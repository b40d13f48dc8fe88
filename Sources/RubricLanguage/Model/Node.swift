/// One node of a checked expression; its operands are places in the pool's `nodes`.
///
/// Nodes are plain values: walking them allocates and retains nothing. A node is evaluated for one
/// type, which the checker proved: truth, number, code, text, date or period. Each evaluation may
/// yield nothing: the value is missing, and a condition on it is not met.
public enum Node: Hashable, Sendable, BitwiseCopyable {
    // What stands in the rubric.
    case number(Int32)  // place in `numbers`
    case truth(Bool)
    case code(Int32)  // place in its enumeration
    case text(Int32)  // place in `texts`
    case date(Int32)  // bits of a PartialDate
    case period(first: Int32, last: Int32)  // day numbers
    case missing

    // What the run and the records say.
    case parameter(Int32)  // place in the rubric's `parameters`
    case runPeriod
    case field(Int32)  // place in `fields`
    case contributorCount  // declared, or counted from the list
    case members  // of the group at hand: how many records it has
    case measure(MeasureIndex)  // of the subject, or of the place within `places`
    case points  // of the item within its criterion, as far as they are known
    case itemValue(Int32)  // of the item at hand; place in `itemValues`
    case prior(Int32)  // place in `priors`: what an earlier run gave the subject
    case grade(Int32)  // whether the subject's grade is this band of `grades`

    // Numbers.
    case negate(Int32)
    case add(Int32, Int32)
    case subtract(Int32, Int32)
    case multiply(Int32, Int32)
    case divide(Int32, Int32)  // by zero: missing
    case call(NumericFunction, arguments: Int32, count: Int32)  // places in `arguments`
    case round(Int32, step: Int32)  // place in `steps`
    case bracket(Int32, Int32)  // place in `brackets`, operand
    /// Place in `tables`; as many arguments as the table has keys.
    case lookup(table: Int32, arguments: Int32)
    /// Place in `references`; as many arguments as the table has keys. A number, a code or a text.
    case consult(reference: Int32, arguments: Int32)
    /// Weight, value, weight, value…; a missing value is left out with its weight.
    case weightedMean(arguments: Int32, count: Int32)
    case aggregate(Int32)  // place in `aggregates`
    case met(arguments: Int32, count: Int32)  // how many of the conditions hold
    case uniqueWorks(CriterionIndex)  // of a place: works that the criterion paid, each once
    case worth(CriterionIndex)  // of a place: what these works are worth before sharing, each once

    // Dates and periods.
    case year(Int32)  // the year of a date, as a number
    case yearPeriod(Int32)  // the period of a year given as a number
    case yearsUntil(years: Int32, date: Int32)  // the period of that many years that ends with the date
    case firstDay(Int32)
    case lastDay(Int32)
    case periodStart(Int32)  // the first day of a period, as a date
    case periodEnd(Int32)  // the last day of a period, as a date

    // Truth.
    case not(Int32)
    case and(Int32, Int32)
    case or(Int32, Int32)
    case compareNumbers(Comparison, Int32, Int32)
    case compareCodes(Comparison, Int32, Int32)
    case compareTexts(Comparison, Int32, Int32)
    case compareDates(Comparison, Int32, Int32)
    case inCodes(Int32, set: UInt64)  // a bit for each enumerator
    case inTexts(Int32, arguments: Int32, count: Int32)  // text nodes
    case inRange(Int32, range: Int32)  // place in `ranges`
    case inPeriod(Int32, period: Int32)
    case isKnown(Int32)

    // Any type.
    case fallback(Int32, Int32)  // the first unless it is missing
    case choose(condition: Int32, then: Int32, otherwise: Int32)
}

/// A function of numbers.
public enum NumericFunction: UInt8, Hashable, Sendable, BitwiseCopyable {
    case minimum, maximum, floor, ceiling
    /// `root(x, places)`: the square root, correctly rounded.
    case root
}

extension NumericFunction {
    /// As it is called in a rubric.
    public var name: String {
        switch self {
        case .minimum: "min"
        case .maximum: "max"
        case .floor: "floor"
        case .ceiling: "ceiling"
        case .root: "root"
        }
    }
}
