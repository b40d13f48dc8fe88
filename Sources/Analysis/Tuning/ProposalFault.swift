public import Numbers

/// Why a method proposes no weights for a track.
public enum ProposalFault: Error, Sendable {
    /// The total is a plain sum, whose weights keep no sum.
    case keepsNoSum
    /// No weight may change, or only one, to which no other can answer.
    case locked([Int])
    /// All are equal on every criterion.
    case nothingVaries
    /// So many people have no positive score under a criterion, and the method divides by scores.
    case notPositive(Int, people: Int)
    /// So many people have a negative score under a criterion.
    case negative(Int, people: Int)
    /// Losses have no balance, or more than one.
    case noBalance
    /// Nobody judged the criteria of the track.
    case notJudged
    /// Fewer than two people of the track are in the given ranking, or none of them is ranked apart.
    case notRanked
    /// Bounds and locks demand more, or allow less, than there is to share.
    case boundsMiss(least: Exact, most: Exact)
    /// No weights keep the stated orders, and here is why.
    case contradiction(OrderContradiction)
    /// None were found that keep the stated orders; whether there are any is not known.
    case notFound
}
