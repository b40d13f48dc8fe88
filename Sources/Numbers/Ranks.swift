/// The ranks that follow from an order of members, each known by its position: the first has rank 1, and who equals the one
/// before has the same rank (1, 2, 2, 4).
public func ranks<Rank: FixedWidthInteger>(
    fromOrder order: [Int], as _: Rank.Type = Int.self, isEqual: (Int, Int) -> Bool
) -> [Rank] {
    var ranks = [Rank](repeating: 1, count: order.count)
    for (place, member) in order.enumerated().dropFirst() {
        let before = order[place - 1]
        ranks[member] = isEqual(before, member) ? ranks[before] : Rank(place + 1)
    }
    return ranks
}
