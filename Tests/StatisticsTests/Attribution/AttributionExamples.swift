import Numbers
import Statistics
import Testing

/// Six people, four weights of which three are amended; parts worked out over all orders in exact fractions.
@Suite struct `A change of rank` {
    static let counts = [[10, 0, 1, 2], [2, 4, 0, 1], [5, 1, 2, 0], [0, 2, 3, 3], [7, 1, 0, 1], [1, 1, 1, 6]]

    /// Papers 1 → 0.5, patents 3 → 4, placements 1 → 2.
    private static func totals(_ amended: Coalition) -> [Exact] {
        let weights: [Exact] = [
            amended.contains(0) ? Exact(1, over: 2) : 1, amended.contains(1) ? 4 : 3, 2, amended.contains(2) ? 2 : 1,
        ]
        return counts.map { zip($0, weights).reduce(Exact.zero) { $0 + Exact($1.0) * $1.1 } }
    }

    private static func parts(_ weights: MarginalWeights, _ values: (Coalition) -> [Exact]) -> [[Exact]] {
        var attribution = Attribution(weights, people: counts.count, places: 1)
        for coalition in attribution.coalitions { attribution.add(coalition, values: values(coalition)) }
        return counts.indices.map { person in (0..<3).map { attribution.part(of: $0, for: person) } }
    }

    /// Places gained: a rank counts against.
    private static func places(_ amended: Coalition) -> [Exact] {
        Ranking(totals(amended)).ranks.map { -Exact($0) }
    }

    @Test func `is broken down to amendments, in fractions that sum to it`() throws {
        let free = try #require(Precedence(free: 3))
        let expected = [
            "-7/6 -1/6 1/3", "-2/3 5/6 -7/6", "0 0 -1", "0 -1/2 1/2", "-1/2 0 1/2", "1/3 -2/3 4/3",
        ]
        let parts = Self.parts(MarginalWeights(shapley: free), Self.places)
        #expect(try parts == expected.map { try $0.split(separator: " ").map { try exact(String($0)) } })
        #expect(Ranking(Self.totals(.empty)).ranks == [3, 1, 4, 1, 6, 4])
        #expect(Ranking(Self.totals(Coalition([0, 1, 2]))).ranks == [4, 2, 5, 1, 6, 3])
    }

    @Test func `has points that depend on no order`() throws {
        let free = try #require(Precedence(free: 3))
        let parts = Self.parts(MarginalWeights(shapley: free), Self.totals)
        let expected = ["-5 0 2", "-1 4 1", "-5/2 1 0", "0 2 3", "-7/2 1 1", "-1/2 1 6"]
        #expect(try parts == expected.map { try $0.split(separator: " ").map { try exact(String($0)) } })
        #expect(parts == Self.parts(MarginalWeights(order: [2, 0, 1]), Self.totals))
    }

    @Test func `in the order enacted depends on it`() {
        // Ranks of the first person: 3, 5, 5, 4 as enacted; 3, 3, 4, 4 the other way round.
        let enacted = Self.parts(MarginalWeights(order: [0, 1, 2]), Self.places)
        let reversed = Self.parts(MarginalWeights(order: [2, 1, 0]), Self.places)
        #expect(enacted[0] == [-2, 0, 1])
        #expect(reversed[0] == [0, -1, 0])
        #expect(enacted[5] == [1, 0, 0])
        #expect(reversed[5] == [0, -2, 3])
    }
}
