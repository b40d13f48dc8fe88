import Numbers
import RubricLanguage

/// What an aggregate over subjects needs of those seen so far, each with its part.
struct AggregateTally: Sendable {
    /// Whether anybody gave anything.
    private(set) var isEmpty = true
    private var weight = Exact.zero
    private var sum = Exact.zero
    private var least = Exact.zero
    private var greatest = Exact.zero

    /// Takes up the value that a part of a subject gives.
    mutating func add(_ value: Exact, part: Exact) {
        weight += part
        sum += part == .one ? value : value * part
        widen(to: value, value)
    }

    /// Takes up what others give.
    mutating func add(_ other: AggregateTally) {
        guard !other.isEmpty else { return }
        weight += other.weight
        sum += other.sum
        widen(to: other.least, other.greatest)
    }

    private mutating func widen(to least: Exact, _ greatest: Exact) {
        if isEmpty || least < self.least { self.least = least }
        if isEmpty || greatest > self.greatest { self.greatest = greatest }
        isEmpty = false
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
