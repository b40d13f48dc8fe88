public import Numbers

/// What random weights keep: some are at least as great as others.
public struct WeightOrder: Hashable, Sendable {
    /// Two criteria, the first of which has at least the weight of the second.
    struct Pair: Hashable, Sendable {
        var greater, lesser: Int
    }

    private(set) var pairs: [Pair] = []

    /// No order at all.
    public init() {}

    public var isEmpty: Bool { pairs.isEmpty }

    /// Adds that each weight of a chain is at least as great as the next.
    public mutating func add(_ chain: [Int]) {
        pairs += zip(chain, chain.dropFirst()).map { Pair(greater: $0, lesser: $1) }
    }

    /// Whether weights keep it.
    public func holds(_ weights: [Exact]) -> Bool {
        pairs.allSatisfy { weights[$0.greater] >= weights[$0.lesser] }
    }

    /// Whether it goes round in a circle, so that only equal weights keep it.
    public var isCircular: Bool {
        var rest = pairs
        while !rest.isEmpty {
            let lesser = Set(rest.map(\.lesser))
            let open = rest.filter { lesser.contains($0.greater) }
            if open.count == rest.count { return true }
            rest = open
        }
        return false
    }
}

extension WeightOrder {
    /// The order with the names of the criteria: `papers >= patents, patents >= talks`.
    public func text(_ names: [String]) -> String {
        pairs.map { "\(names[$0.greater]) >= \(names[$0.lesser])" }.joined(separator: ", ")
    }
}
