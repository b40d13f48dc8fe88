import Numbers
import Statistics
import Testing

@Suite struct `Weights from people` {
    private static func comparisons(_ rows: [String]) throws -> PairwiseComparisons {
        let matrix = try rows.map { try $0.split(separator: " ").map { try exact(String($0)) } }
        return try #require(PairwiseComparisons(matrix))
    }

    @Test func `are those of Wang and Chin 2011 by the eigenvector`() throws {
        let judged = try Self.comparisons([
            "1 4 3 1 3 4", "1/4 1 7 3 1/5 1", "1/3 1/7 1 1/5 1/5 1/6", "1 1/3 5 1 1 1/3", "1/3 5 5 1 1 3",
            "1/4 1 6 3 1/3 1",
        ])
        let expected = [0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391]
        #expect(areClose(judged.eigenvector.weights, expected, within: 5.1e-5))
    }

    /// Saaty 2008, Decision making with the analytic hierarchy process: drinks in the United States. In the order
    /// beer, coffee, milk, soda, tea, water, wine.
    @Test func `are those of the drinks, with their consistency`() throws {
        let drinks = try Self.comparisons([
            "1 1/2 1 1/2 3 1/3 9", "2 1 1 1 5 1/2 9", "1 1 1 1/2 3 1/3 9", "2 1 2 1 4 1/2 9",
            "1/3 1/5 1/3 1/4 1 1/9 3", "3 2 3 2 9 1 9", "1/9 1/9 1/9 1/9 1/3 1/9 1",
        ])
        let expected = [0.1164, 0.1775, 0.1288, 0.1896, 0.0418, 0.3268, 0.0191]
        #expect(areClose(drinks.eigenvector.weights, expected, within: 5.1e-5))
        #expect(isClose(drinks.consistencyRatio(), 0.0235, within: 5.1e-5))
        #expect(isClose(drinks.consistencyRatio(.saaty), 0.022, within: 0.000_51))
    }

    /// The cars of the R package MCDA: Corsa, Clio, Fiesta, Sandero by style, reliability and fuel.
    @Test func `are put together over a hierarchy`() throws {
        let criteria = try Self.comparisons(["1 1/2 3", "2 1 4", "1/3 1/4 1"]).eigenvector.weights
        let cars = try [
            ["1 1/4 4 1/6", "4 1 4 1/4", "1/4 1/4 1 1/5", "6 4 5 1"],
            ["1 2 5 1", "1/2 1 3 2", "1/5 1/3 1 1/4", "1 1/2 4 1"],
            ["1 2 4 1", "1/2 1 3 2", "1/4 1/3 1 1/5", "1 1/2 5 1"],
        ].map { try Self.comparisons($0).eigenvector.weights }
        let overall = (0..<4).map { car in zip(criteria, cars).reduce(0) { $0 + $1.0 * $1.1[car] } }
        #expect(areClose(overall, [0.2922, 0.2767, 0.0697, 0.3613], within: 5.1e-5))
    }

    @Test func `without contradiction are what was meant, in a group too`() throws {
        let consistent = try Self.comparisons(["1 2 6", "1/2 1 3", "1/6 1/3 1"])
        #expect(areClose(consistent.eigenvector.weights, [0.6, 0.3, 0.1], within: 1e-12))
        #expect(isClose(consistent.consistencyRatio(), 0, within: 1e-12))
        let other = try Self.comparisons(["1 8 6", "1/8 1 3/4", "1/6 4/3 1"])
        let group = try #require(PairwiseComparisons(group: [consistent, other]))
        #expect(areClose(group.matrix[0], [1, 4, 6], within: 1e-12))
        for i in 0..<3 {
            for j in 0..<3 { #expect(isClose(group.matrix[i][j] * group.matrix[j][i], 1, within: 1e-12)) }
        }
        #expect(PairwiseComparisons(group: []) == nil)
        #expect(PairwiseComparisons([[1, 2], [2, 1]]) == nil)
        #expect(PairwiseComparisons([[1, 0], [0, 1]]) == nil)
        #expect(PairwiseComparisons([[1, 2]]) == nil)
        #expect(PairwiseComparisons([[1, 3], [Exact(1, over: 3), 1]])?.consistencyRatio() == 0)
    }

    /// Więckowski and others 2023.
    @Test func `are those of RANCOM, exactly`() throws {
        let matrix = try [
            "1/2 1/2 1 1 1 1 1", "1/2 1/2 1 1 1 1 1", "0 0 1/2 1 1 1 0", "0 0 0 1/2 0 0 0", "0 0 0 1 1/2 0 0",
            "0 0 0 1 1 1/2 0", "0 0 1 1 1 1 1/2",
        ].map { try $0.split(separator: " ").map { try exact(String($0)) } }
        let weights = try #require(rancomWeights(matrix))
        let rounded = weights.map { $0.rounded(RoundingStep(places: 4, mode: .halfUp)) }
        #expect(rounded == ["0.2449", "0.2449", "0.1429", "0.0204", "0.0612", "0.102", "0.1837"].map { Exact($0) })
        #expect(weights.reduce(.zero, +) == 1)
        #expect(rancomWeights([[Exact(1, over: 2), 1], [1, Exact(1, over: 2)]]) == nil)
        #expect(rancomWeights([]) == nil)
        #expect(rancomWeights([[Exact(1, over: 2), 1], [0]]) == nil)
    }

    @Test func `by direct rating are mean shares, with their dispersion`() throws {
        let first = try #require(DirectRatings([[50, 30, 20], [5, 3, 2], [20, 20, 60]]))
        #expect(first.weights == [Exact(2, over: 5), Exact(4, over: 15), Exact(1, over: 3)])
        #expect(first.dispersion[0].median == Exact(1, over: 2))
        #expect(first.quartileRanges == ["0.15", "0.05", "0.2"].map { Exact($0) })
        // Rank sums 4.5, 6.5 and 7 with one tie of two.
        #expect(first.concordance == Exact(42, over: 9 * 24 - 3 * 6))
        let second = try #require(DirectRatings([[50, 30, 20], [50, 30, 20], [40, 30, 30]]))
        #expect(second.movement(since: first).reduce(.zero, +) == 0)
        #expect(second.concordance.map { $0 > Exact(8, over: 10) } == true)
        #expect(DirectRatings([[1, 1], [2, 2]])?.concordance == nil)
        #expect(DirectRatings([[1, 2]])?.concordance == nil)
        #expect(DirectRatings([[0, 0]]) == nil)
        #expect(DirectRatings([[1, -1]]) == nil)
        #expect(DirectRatings([]) == nil)
    }
}
