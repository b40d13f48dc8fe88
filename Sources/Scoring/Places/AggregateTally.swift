import Numbers
import RubricLanguage

/// What the aggregates over subjects need of those seen so far, each with its part.
struct AggregateTally: Sendable {
    private var weight: Exact
    private var sum: Exact
    private var least: Exact
    private var greatest: Exact

    init(_ value: Exact, part: Exact) {
        weight = part
        sum = value * part
        least = value
        greatest = value
    }

    /// This and another one together.
    func adding(_ other: AggregateTally) -> AggregateTally {
        var both = self
        both.weight += other.weight
        both.sum += other.sum
        both.least = min(least, other.least)
        both.greatest = max(greatest, other.greatest)
        return both
    }

    /// The value of an aggregate.
    func value(_ operation: Aggregate.Operation) -> Exact? {
        switch operation {
        case .count: weight
        case .sum: sum
        case .mean: weight.isZero ? nil : sum / weight
        case .min: least
        case .max: greatest
        default: nil
        }
    }
}
