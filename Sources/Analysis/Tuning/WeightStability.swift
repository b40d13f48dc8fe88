public import Numbers
public import Weighting

/// How far one weight can go before something changes. Intervals are of the weight itself.
public struct WeightStability: Sendable {
    /// What stays as it is.
    public struct Kept: Hashable, Sendable {
        /// The order of people with different totals.
        public var order: Interval
        /// The set of people at the top.
        public var top: Interval
        /// Everybody's grade by the bands of the total; `nil` where the rubric has none.
        public var grades: Interval?
    }

    /// Where the weight may go.
    public var range: Interval
    /// In closed form, for totals before rounding; `nil` where they are no sums.
    public var linear: Kept?
    /// People with equal totals part as soon as the weight moves.
    public var partsTies = false
    /// From the first to the last step of the grid around the weight at which it holds, for totals as a run has them.
    public var piecewise: Kept?
}

/// Steps of one weight, upwards and downwards from where it is.
public struct WeightGrid: Hashable, Sendable {
    public var step: Exact

    public init(step: Exact) {
        precondition(step.signum > 0, "a step leads on")
        self.step = step
    }

    /// The changes on the way to each end of a range, the nearest first.
    func changes(from weight: Exact, in range: ClosedRange<Exact>) -> (down: [Exact], up: [Exact]) {
        func steps(_ distance: Exact) -> [Exact] {
            let count = (distance / step).floor().small?.numerator ?? 0
            return (0..<count).map { step * Exact($0 + 1) }
        }
        return (steps(weight - range.lowerBound).map { -$0 }, steps(range.upperBound - weight))
    }
}
