/// Why a figure cannot be told. It is then missing, never 0 or 1.
public enum Undetermined: String, Error, CaseIterable, Sendable {
    /// There are no scores.
    case noScores
    /// Nothing is left once the extremes are cut.
    case nothingLeft
    /// There is only one item with the scores that it takes, and items are what is to be told apart.
    case oneItem
    /// No item has two scores that could agree.
    case oneAssessor
    /// Scores do not vary where the figure divides by their variation.
    case noVariation
    /// Items do not all have a score of each assessor.
    case incomplete
    /// Some assessors have no item in common with the others, not even by way of third ones.
    case disconnected
    /// A ratio scale has no negative scores.
    case negativeScores
    /// There are fewer scores than the figure needs.
    case tooFewScores
}
