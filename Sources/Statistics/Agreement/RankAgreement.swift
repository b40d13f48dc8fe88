/// An older and a newer ranking of the same members, to be compared.
///
/// What cannot be said of them is `nil`, never 0 or 1: with fewer than two members, or where a measure divides by the
/// spread of a ranking in which all are equal.
public struct RankAgreement: Sendable {
    /// The ranking compared with.
    public let old: Ranking
    /// The ranking compared.
    public let new: Ranking

    /// Both rankings have the same members in the same positions.
    public init(from old: Ranking, to new: Ranking) {
        precondition(old.count == new.count, "rankings that are compared have the same members")
        (self.old, self.new) = (old, new)
    }

    /// How many members there are.
    public var count: Int { old.count }
}
