public import Numbers

/// A number of places at the top, and what becomes of equals on its border.
public struct TopPlaces: Hashable, Sendable {
    /// What becomes of people with the same score of whom only some have a place.
    public enum Ties: String, Hashable, Sendable, CaseIterable {
        /// All of them are in.
        case allIn = "all-in"
        /// All of them are out.
        case allOut = "all-out"
    }

    public var count: Int
    public var ties: Ties

    public init(_ count: Int, ties: Ties = .allIn) {
        self.count = count
        self.ties = ties
    }

    /// A share of so many people, rounded down.
    public init(share: Exact, of people: Int, ties: Ties = .allIn) {
        let places = (share * Exact(people)).floor().small?.numerator ?? 0
        self.init(Int(min(max(places, 0), Int64(people))), ties: ties)
    }

    /// How many people are in; they stand first in the ranking's order.
    public func members(of ranking: RankedPeople) -> Int {
        let order = ranking.order
        guard count > 0, count < order.count else { return max(0, min(count, order.count)) }
        let borderRank = ranking.ranks[Int(order[count - 1])]
        guard ranking.ranks[Int(order[count])] == borderRank else { return count }
        switch ties {
        case .allOut: return Int(borderRank) - 1
        case .allIn: return order[count...].firstIndex { ranking.ranks[Int($0)] != borderRank } ?? order.count
        }
    }
}
