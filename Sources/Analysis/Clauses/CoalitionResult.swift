public import Numbers

/// What compared people have under one set of clauses.
public struct CoalitionResult: Sendable {
    public var scores: [Exact?]
    public var ranks: [Int]
    /// The place of the band, the best first.
    public var grades: [Int?]

    public init(scores: [Exact?], ranks: [Int], grades: [Int?]) {
        self.scores = scores
        self.ranks = ranks
        self.grades = grades
    }
}
