public import Numbers

/// Yes-or-no decisions, each with a value, under limits on sums over them: choose what is worth most together.
public struct BinaryProgram: Sendable {
    /// A limit: the sum of the coefficients of what is chosen is at most `bound`.
    ///
    /// Coefficients may be negative. "At most a fifth of what is chosen" has the coefficient 4/5 for what is limited,
    /// -1/5 for everything else, and the bound zero.
    public struct Limit: Sendable {
        public var terms: [Term]
        public var bound: Exact

        public init(_ terms: [Term], atMost bound: Exact) {
            self.terms = terms
            self.bound = bound
        }
    }

    /// A decision with its coefficient. Within one limit a decision stands once.
    public struct Term: Sendable {
        public var decision: Int
        public var coefficient: Exact

        public init(_ decision: Int, _ coefficient: Exact) {
            self.decision = decision
            self.coefficient = coefficient
        }
    }

    /// What each decision is worth when it is chosen.
    public var values: [Exact]
    public var limits: [Limit]

    public init(values: [Exact], limits: [Limit]) {
        self.values = values
        self.limits = limits
    }

    /// Whether a choice keeps every limit.
    public func allows(_ chosen: [Bool]) -> Bool {
        limits.allSatisfy { limit in
            limit.terms.reduce(Exact.zero) { chosen[$1.decision] ? $0 + $1.coefficient : $0 } <= limit.bound
        }
    }

    /// What a choice is worth.
    public func value(of chosen: [Bool]) -> Exact {
        values.indices.reduce(.zero) { chosen[$1] ? $0 + values[$1] : $0 }
    }
}

/// What was chosen, and what is proved about it.
public struct Choice: Hashable, Sendable {
    public var chosen: [Bool]
    public var value: Exact
    /// No choice is worth more than this. Equal to `value` when the choice is proved the best.
    public var bound: Exact
    /// Whether it is proved that among equally good choices this is the preferred one.
    public var isPreferred: Bool

    /// Whether nothing better exists.
    public var isBest: Bool { bound == value }
}
