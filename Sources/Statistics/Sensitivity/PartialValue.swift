public import Numbers

/// What an amount of a criterion is worth: straight lines between given points, exactly.
public struct PartialValue: Sendable {
    /// What an amount beyond the given points is worth.
    public enum Beyond: Sendable {
        /// As much as the nearest point.
        case clip
        /// What the nearest line leads to.
        case extrapolate
    }

    private let points: [(amount: Exact, value: Exact)]
    private let beyond: Beyond

    /// Lines through points; `nil` unless there are two, with amounts that ascend.
    public init?(amounts: [Exact], values: [Exact], beyond: Beyond = .clip) {
        guard amounts.count > 1, amounts.count == values.count else { return nil }
        guard zip(amounts, amounts.dropFirst()).allSatisfy(<) else { return nil }
        points = zip(amounts, values).map { ($0, $1) }
        self.beyond = beyond
    }

    /// The value of an amount.
    public func callAsFunction(_ amount: Exact) -> Exact {
        let (first, last) = (points[0], points[points.count - 1])
        let kept = beyond == .clip ? max(first.amount, min(last.amount, amount)) : amount
        let upper = points.indices.dropFirst().first { kept <= points[$0].amount } ?? points.count - 1
        let (left, right) = (points[upper - 1], points[upper])
        return left.value + (kept - left.amount) * (right.value - left.value) / (right.amount - left.amount)
    }
}
