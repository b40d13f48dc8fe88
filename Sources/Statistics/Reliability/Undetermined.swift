/// Why a figure cannot be told. It is then missing, never 0 or 1.
public enum Undetermined: String, Error, CaseIterable, Sendable {
    /// There are no scores.
    case noScores = "no-scores"
    /// Nothing is left once the extremes are cut.
    case nothingLeft = "nothing-left"
    /// There is only one item with the scores that it takes, and items are what is to be told apart.
    case oneItem = "one-item"
    /// No item has two scores that could agree.
    case oneAssessor = "one-assessor"
    /// Scores do not vary where the figure divides by their variation.
    case noVariation = "no-variation"
    /// Items do not all have a score of each assessor.
    case incomplete = "incomplete"
    /// A ratio scale has no negative scores.
    case negativeScores = "negative-scores"
}
