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
    /// Piece by piece, for totals as a run has them; `nil` where that is the same. A weight of a plain sum is looked at up to
    /// its double.
    public var piecewise: Kept?
}
