public import Numbers

/// The numbers from one to another.
public struct ExactInterval: Equatable, Sendable {
    /// The least of them.
    public let lower: Exact
    /// The greatest of them.
    public let upper: Exact

    /// The numbers from one to another, which is not smaller.
    public init(lower: Exact, upper: Exact) {
        precondition(lower <= upper, "an interval begins before it ends")
        (self.lower, self.upper) = (lower, upper)
    }

    /// Whether it has numbers on both sides of an edge, where a number that equals the edge lies above: bands are
    /// half-open.
    public func crosses(_ edge: Exact) -> Bool {
        lower < edge && edge <= upper
    }
}
