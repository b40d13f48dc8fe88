import Numbers
import Statistics
import Testing

@Suite struct `The acceptability of ranks` {
    /// Six people under all 625 weights of a grid, counted in exact fractions.
    @Test func `over a grid of weights is a count`() {
        let people = [[10, 0, 1, 2], [2, 4, 0, 1], [5, 1, 2, 0], [0, 2, 3, 3], [7, 1, 0, 1], [1, 1, 1, 6]]
        // Weights in halves.
        let levels = [Array(0...4), Array(4...8), Array(2...6), Array(0...4)]
        var acceptability = RankAcceptability(alternatives: 6)
        for a in levels[0] {
            for b in levels[1] {
                for c in levels[2] {
                    for d in levels[3] {
                        let weights = [a, b, c, d]
                        acceptability.add(Ranking(people.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }))
                    }
                }
            }
        }
        #expect(acceptability.draws == 625)
        #expect(
            acceptability.counts == [
                [251, 59, 40, 115, 103, 57], [167, 195, 125, 88, 30, 20], [2, 65, 166, 225, 96, 71],
                [216, 169, 62, 50, 115, 13], [0, 70, 91, 68, 223, 173], [34, 107, 143, 87, 33, 221],
            ])
        #expect(acceptability.acceptability(of: 0, rank: 1) == Exact(251, over: 625))
        #expect(acceptability.centralWeights(of: 4) == nil)
    }

    /// The tests of the R package `smaa`, and its example of two drugs against thrombosis.
    @Test func `has the indices of its published examples`() throws {
        var ten = RankAcceptability(alternatives: 2, criteria: 2)
        for draw in 0..<10 { ten.add(Ranking(draw == 3 ? [1, 2] : [2, 1]), weights: [Double(draw), 1]) }
        #expect(ten.winningIndex(0, over: 1) == Exact(9, over: 10))
        #expect(ten.winningIndex(1, over: 0) == Exact(1, over: 10))
        #expect(ten.winningIndex(0, over: 0) == 0)
        #expect(ten.centralWeights(of: 1)?.map(\.value) == [3, 1])
        var drugs = RankAcceptability(alternatives: 2)
        for draw in 0..<10_000 { drugs.add(Ranking(draw < 3504 ? [2, 1] : [1, 2])) }
        #expect(drugs.acceptability(of: 0, rank: 1).map { Double($0) } == 0.3504)
        #expect(drugs.acceptability(of: 1, rank: 1).map { Double($0) } == 0.6496)
        #expect(isClose(drugs.rankingEntropy, 0.934_424_8, within: 5e-8))
    }

    /// The drugs of the R package `smaa`: 10,000 rankings, of which each drug is the first in those under weights whose
    /// mean is published, and the counts under the weights 0.5, 0.2, 0.3 and under each drug's central weights.
    @Test func `have the central weights and the confidence of their published examples`() throws {
        let central = [[0.186_509_7, 0.277_220_5, 0.536_269_8], [0.40731, 0.364_147_7, 0.228_542_3]]
        var drugs = RankAcceptability(alternatives: 2, criteria: 3)
        for draw in 0..<10_000 {
            let first = draw < 3504 ? 0 : 1
            // Weights around their mean, as many above as below.
            let shift = draw % 2 == 0 ? 0.01 : -0.01
            drugs.add(
                Ranking(first == 0 ? [2, 1] : [1, 2]),
                weights: [central[first][0] + shift, central[first][1], central[first][2] - shift])
        }
        for drug in 0..<2 {
            let weights = try #require(drugs.centralWeights(of: drug))
            for (weight, published) in zip(weights, central[drug]) {
                #expect(isClose(weight.value, published, within: 5e-8))
            }
            #expect(isClose(weights[0].error, 0.01 / Double(drugs.counts[drug][0]).squareRoot(), within: 1e-7))
        }
        // In so many of the draws of its values the first drug is the better one.
        func draws(_ better: Int) -> [DecisionMatrix] {
            (0..<10_000).map { DecisionMatrix($0 < better ? [[1, 1, 1], [0, 0, 0]] : [[0, 0, 0], [1, 1, 1]]) }
        }
        #expect(confidenceFactor(of: 0, under: [0.5, 0.2, 0.3], draws: draws(1279)) == Exact(1279, over: 10_000))
        #expect(confidenceFactor(of: 1, under: [0.5, 0.2, 0.3], draws: draws(1279)) == Exact(8721, over: 10_000))
        #expect(confidenceFactor(of: 0, under: central[0], draws: draws(6682)) == Exact(6682, over: 10_000))
        #expect(confidenceFactor(of: 1, under: central[1], draws: draws(1044)) == Exact(8956, over: 10_000))
    }

    @Test func `has central weights of the best places, which grow with the places`() {
        var first = CentralWeights(alternatives: 3, criteria: 1)
        var two = CentralWeights(alternatives: 3, criteria: 1, places: 2)
        for (draw, ranks) in [[1, 2, 3], [2, 1, 3], [2, 1, 3]].enumerated() {
            first.add(ranks: ranks, weights: [Double(draw)])
            two.add(ranks: ranks, weights: [Double(draw)])
        }
        #expect((0..<3).map(first.count) == [1, 2, 0] && (0..<3).map(two.count) == [3, 3, 0])
        #expect(first.weights(of: 1)?.map(\.value) == [1.5] && two.weights(of: 0)?.map(\.value) == [1])
        #expect(isClose(first.weights(of: 1)?[0].error, 0.5, within: 1e-12))
        #expect(two.weights(of: 2) == nil)
    }

    @Test func `gives a tie for the first place to both, and nothing before the first ranking`() {
        var tied = RankAcceptability(alternatives: 2, criteria: 2)
        #expect(tied.acceptability(of: 0, rank: 1) == nil)
        #expect(tied.winningIndex(0, over: 1) == nil)
        #expect(tied.rankingEntropy == nil)
        tied.add(Ranking([5, 5]), weights: [0.25, 0.75])
        #expect(tied.counts == [[1, 0], [1, 0]])
        #expect(tied.wins == [[0, 0], [0, 0]])
        #expect(tied.centralWeights(of: 1) == [0.25, 0.75].map { Estimate(value: $0, error: 0) })
        #expect(tied.rankingEntropy == 0)
    }

    @Test func `has a confidence that counts first places under central weights`() {
        let draws = [[[1.0, 0], [0, 1]], [[0, 3], [1, 1]], [[2, 2], [2, 2]]].map { DecisionMatrix($0) }
        #expect(confidenceFactor(of: 0, under: [1, 0], draws: draws) == Exact(2, over: 3))
        #expect(confidenceFactor(of: 0, under: [0.5, 0.5], draws: draws) == 1)
        #expect(confidenceFactor(of: 0, under: [1, 0], draws: []) == nil)
    }
}

@Suite struct `A partial value` {
    private static func decimals(_ texts: [String]) -> [Exact] { texts.compactMap { Exact($0) } }

    /// The tests of the R package `smaa`.
    @Test func `lies on the lines between points`() throws {
        let rising = try #require(
            PartialValue(
                amounts: Self.decimals(["-0.15", "0", "0.25", "0.35"]), values: Self.decimals(["0", "0.1", "0.9", "1"]))
        )
        let amounts = Self.decimals(["0.35", "-0.15", "0", "0.25", "0.1"])
        #expect(amounts.map { rising($0) } == Self.decimals(["1", "0", "0.1", "0.9", "0.42"]))
        let values = Self.decimals(["1", "0.8", "0.5", "0"])
        let falling = try #require(PartialValue(amounts: [50, 75, 90, 100], values: values))
        #expect([50, 60, 75, 90, 100].map { falling($0) } == Self.decimals(["1", "0.92", "0.8", "0.5", "0"]))
        #expect([10, 40, 101, 120].map { falling($0) } == [1, 1, 0, 0])
        let further = try #require(PartialValue(amounts: [50, 75, 90, 100], values: values, beyond: .extrapolate))
        #expect([10, 40, 101, 120].map { further($0) } == Self.decimals(["1.32", "1.08", "-0.05", "-1"]))
    }

    @Test func `needs two points, and amounts that ascend`() {
        #expect(PartialValue(amounts: [1], values: [1]) == nil)
        #expect(PartialValue(amounts: [1, 1], values: [1, 2]) == nil)
        #expect(PartialValue(amounts: [1, 2], values: [1]) == nil)
    }
}
