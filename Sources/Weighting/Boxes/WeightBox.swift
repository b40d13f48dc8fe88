public import Numbers

/// Weights that may lie anywhere in their ranges; with a sum, only so that they have it.
public struct WeightBox: Hashable, Sendable {
    public var ranges: [ClosedRange<Exact>]
    /// `nil`: each weight moves by itself.
    public var sum: Exact?

    public init(_ ranges: [ClosedRange<Exact>], sum: Exact? = nil) {
        self.ranges = ranges
        self.sum = sum
    }

    /// Whether no weights at all have the sum.
    public var isEmpty: Bool {
        guard let sum else { return false }
        let least = ranges.reduce(Exact.zero) { $0 + $1.lowerBound }
        let greatest = ranges.reduce(Exact.zero) { $0 + $1.upperBound }
        return sum < least || greatest < sum
    }
}
