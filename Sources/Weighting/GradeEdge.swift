public import Numbers

/// A score at which a better grade begins.
public struct GradeEdge: Hashable, Sendable {
    public var score: Exact
    /// Whether the score itself has the better grade.
    public var isIncluded: Bool

    public init(_ score: Exact, isIncluded: Bool = true) {
        self.score = score
        self.isIncluded = isIncluded
    }
}
