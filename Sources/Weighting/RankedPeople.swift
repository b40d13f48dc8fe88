import Numbers

/// People by falling score.
public struct RankedPeople: Hashable, Sendable {
    /// People from the highest score down; equal ones in the order of the matrix.
    public let order: [UInt32]
    /// Each person's rank: one more than there are higher scores, so that equal scores have equal ranks.
    public let ranks: [UInt32]

    /// The last place of those who have a person's score: as many people have a score as high or higher.
    public func lastPlaces() -> [UInt32] {
        var places = ranks
        var last = UInt32(order.count)
        for (index, person) in order.enumerated().reversed() {
            places[Int(person)] = last
            if ranks[Int(person)] == UInt32(index + 1) { last = UInt32(index) }
        }
        return places
    }

    /// How many people share their score with somebody.
    public var tied: Int {
        zip(ranks, lastPlaces()).count { $0 != $1 }
    }
}

extension Scores {
    /// The ranks that follow from the scores.
    public func ranking() -> RankedPeople {
        switch storage {
        case .words(let counts, unit: _):
            var ranker = Ranker(people: counts.count)
            ranker.rank(counts)
            return RankedPeople(order: ranker.order(), ranks: ranker.ranks)
        case .exact(let scores):
            let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
            let ranks = Numbers.ranks(fromOrder: order, as: UInt32.self) { scores[$0] == scores[$1] }
            return RankedPeople(order: order.map { UInt32($0) }, ranks: ranks)
        }
    }
}
