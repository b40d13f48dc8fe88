public import Numbers

/// A number of places at the top; who is equal to the last of them has one, too.
public struct TopPlaces: Hashable, Sendable {
    public var count: Int

    public init(_ count: Int) { self.count = count }

    /// A share of so many people, rounded down; however small the share, somebody is at the top.
    public init(share: Exact, of people: Int) {
        let places = Int((share * Exact(people)).floor().small?.numerator ?? 0)
        self.init(min(max(places, 1), people))
    }

    /// How many people are in; they stand first in the ranking's order.
    public func members(of ranking: RankedPeople) -> Int {
        let order = ranking.order
        guard count > 0, count < order.count else { return max(0, min(count, order.count)) }
        let borderRank = ranking.ranks[Int(order[count - 1])]
        return order[count...].firstIndex { ranking.ranks[Int($0)] != borderRank } ?? order.count
    }
}
