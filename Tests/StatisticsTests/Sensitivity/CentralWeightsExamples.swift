import Numbers
import Statistics
import Testing

@Suite struct `Central weights` {
    /// The drugs against thrombosis of the R package `smaa`: 10,000 rankings, of which each drug is the first in those
    /// under weights whose mean is published.
    @Test func `are those of their published example`() throws {
        let central = [[0.186_509_7, 0.277_220_5, 0.536_269_8], [0.40731, 0.364_147_7, 0.228_542_3]]
        var drugs = CentralWeights(alternatives: 2, criteria: 3)
        for draw in 0..<10_000 {
            let first = draw < 3504 ? 0 : 1
            // Weights around their mean, as many above as below.
            let shift = draw % 2 == 0 ? 0.01 : -0.01
            drugs.add(
                ranks: first == 0 ? [1, 2] : [2, 1],
                weights: [central[first][0] + shift, central[first][1], central[first][2] - shift])
        }
        #expect([drugs.count(of: 0), drugs.count(of: 1)] == [3504, 6496])
        for drug in 0..<2 {
            let weights = try #require(drugs.weights(of: drug))
            for (weight, published) in zip(weights, central[drug]) {
                #expect(isClose(weight.value, published, within: 5e-8))
            }
            #expect(isClose(weights[0].error, 0.01 / Double(drugs.count(of: drug)).squareRoot(), within: 1e-7))
        }
    }

    @Test func `of the best places grow with the places, and are missing for whoever is never there`() throws {
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

    @Test func `of a tie for the first place are those of both`() {
        var tied = CentralWeights(alternatives: 2, criteria: 2)
        tied.add(ranks: Ranking([5, 5]).ranks, weights: [0.25, 0.75])
        for alternative in 0..<2 {
            #expect(tied.weights(of: alternative) == [0.25, 0.75].map { Estimate(value: $0, error: 0) })
        }
    }
}
