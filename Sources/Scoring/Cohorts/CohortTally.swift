import Numbers
import RubricLanguage

/// What the people of a group have together. Sums are exact and values are put in order, so that it does not matter in
/// which order people are met.
struct CohortTally: Sendable {
    /// How many have a value.
    private(set) var count = 0
    private var sum = Exact.zero
    private var least: Exact?
    private var greatest: Exact?
    /// All values, for an operation that needs them; in order once everybody is there.
    private var values: [Exact] = []

    mutating func add(_ value: Exact, for operation: Aggregate.Operation) {
        count += 1
        sum += value
        least = least.map { min($0, value) } ?? value
        greatest = greatest.map { max($0, value) } ?? value
        if operation.needsAllValues { values.append(value) }
    }

    /// Adds other people of the same group.
    mutating func add(_ other: CohortTally) {
        count += other.count
        sum += other.sum
        least = [least, other.least].compactMap(\.self).min()
        greatest = [greatest, other.greatest].compactMap(\.self).max()
        values += other.values
    }

    /// To be called when everybody is there.
    mutating func close() { values.sort() }

    /// The value of an aggregation, for somebody with a value of their own.
    func value(of aggregate: AggregateTable.Entry, own: Exact?) -> Exact? {
        guard count >= aggregate.minimumCount else { return nil }
        switch aggregate.operation {
        case .count: return Exact(count)
        case .sum: return sum
        case .mean: return count == 0 ? nil : sum / Exact(count)
        case .median: return median
        case .min: return least
        case .max: return greatest
        case .shareBelow:
            guard let own, count > 0 else { return nil }
            return Exact(countOfFirst { $0 < own }) / Exact(count)
        default: return nil
        }
    }

    private var median: Exact? {
        guard let last = values.indices.last else { return nil }
        return (values[last / 2] + values[(last + 1) / 2]) / 2
    }

    /// How many values stand before the first one that a condition does not hold for.
    private func countOfFirst(_ holds: (Exact) -> Bool) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(values[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Aggregate.Operation {
    /// Whether it depends on more than sum, number and extremes.
    fileprivate var needsAllValues: Bool { self == .median || self == .shareBelow }
}
