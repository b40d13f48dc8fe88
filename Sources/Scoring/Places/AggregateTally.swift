import Numbers
import RubricLanguage

/// What an aggregate over subjects needs of those seen so far, each with its part.
struct AggregateTally: Sendable {
    private let operation: Aggregate.Operation
    /// Whether anybody gave anything.
    private(set) var isEmpty = true
    /// How many they are, where that is asked.
    private var weight = Exact.zero
    /// The sum of what they give, or the least or the greatest of it.
    private var number = Exact.zero

    init(_ operation: Aggregate.Operation) { self.operation = operation }

    /// Takes up the value that a part of a subject gives.
    mutating func add(_ value: Exact, part: Exact) { add(value, part, weight: part) }

    /// Takes up what others give.
    mutating func add(_ other: AggregateTally) {
        if !other.isEmpty { add(other.number, .one, weight: other.weight) }
    }

    private mutating func add(_ value: Exact, _ part: Exact, weight: Exact) {
        switch operation {
        case .min: if isEmpty || value < number { number = value }
        case .max: if isEmpty || value > number { number = value }
        case .count: self.weight += weight
        default:
            if operation == .mean { self.weight += weight }
            number += part == .one ? value : value * part
        }
        isEmpty = false
    }

    /// The value of the aggregate.
    var value: Exact? {
        switch operation {
        case .count: weight
        case .sum, .min, .max: number
        case .mean: weight.isZero ? nil : number / weight
        default: nil
        }
    }
}
