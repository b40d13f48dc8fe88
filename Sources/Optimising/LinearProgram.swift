public import Numbers

/// The least cost of numbers that are not negative, under linear conditions.
public struct LinearProgram: Hashable, Sendable {
    /// How the sum of a row compares with its bound.
    public enum Relation: Hashable, Sendable {
        case atMost, equal, atLeast
    }

    /// A condition: the sum of coefficient times number compares with a bound.
    public struct Row: Hashable, Sendable {
        public var coefficients: [Exact]
        public var relation: Relation
        public var bound: Exact

        public init(_ coefficients: [Exact], _ relation: Relation, _ bound: Exact) {
            self.coefficients = coefficients
            self.relation = relation
            self.bound = bound
        }
    }

    /// What one of each number costs.
    public var costs: [Exact]
    public var rows: [Row]

    public init(costs: [Exact], rows: [Row]) {
        precondition(rows.allSatisfy { $0.coefficients.count == costs.count }, "a row has a coefficient for each cost")
        self.costs = costs
        self.rows = rows
    }

    /// The answer to a program, with what proves it.
    public enum Answer: Hashable, Sendable {
        /// The numbers, and a price for each row: at these prices no numbers cost less than what the bounds are worth, and
        /// these cost just that (duality).
        case optimal([Exact], prices: [Exact])
        /// No numbers keep the rows: at these prices the rows together demand more than there can be (Farkas).
        case impossible(prices: [Exact])
        /// The cost has no least value: it falls all along a ray from a point that keeps the rows.
        case unbounded(from: [Exact], along: [Exact])
    }
}

extension LinearProgram {
    /// What numbers cost.
    public func cost(of numbers: [Exact]) -> Exact {
        Self.product(costs, numbers)
    }

    /// Whether numbers keep every row and none is negative.
    public func allows(_ numbers: [Exact]) -> Bool {
        numbers.count == costs.count && numbers.allSatisfy { $0.signum >= 0 }
            && rows.allSatisfy { $0.relation.holds(Self.product($0.coefficients, numbers), $0.bound) }
    }

    static func product(_ left: [Exact], _ right: [Exact]) -> Exact {
        zip(left, right).reduce(.zero) { $0 + $1.0 * $1.1 }
    }
}

extension LinearProgram.Relation {
    /// Whether two numbers compare so.
    func holds(_ left: Exact, _ right: Exact) -> Bool {
        switch self {
        case .atMost: left <= right
        case .equal: left == right
        case .atLeast: left >= right
        }
    }

    /// Whether a price makes the row's sum, multiplied by it, at least the price times the bound.
    func allowsPrice(_ price: Exact) -> Bool {
        switch self {
        case .atMost: price.signum <= 0
        case .equal: true
        case .atLeast: price.signum >= 0
        }
    }
}
