import Numbers
import Statistics
import Testing

@Suite struct `Exact weights` {
    @Test func `sum exactly, and stay within a unit of what was found`() throws {
        var samples = Samples(seed: 51)
        for _ in 0..<100 {
            let figures = (0..<samples.int(1...20)).map { _ in samples.double(0...3) }
            let weights = try #require(exactWeights(figures, total: 100, places: 1))
            #expect(weights.reduce(.zero, +) == 100)
            let sum = figures.reduce(0, +)
            for (weight, figure) in zip(weights, figures) {
                #expect(weight.rounded(RoundingStep(places: 1, mode: .halfUp)) == weight)
                #expect(isClose(double(weight), figure / sum * 100, within: 0.1))
            }
        }
    }

    @Test func `sum to a total of more places than were asked for`() throws {
        let total = try #require(Exact("66.667"))
        let weights = try #require(exactWeights([2.0, 1.0], total: total, places: 2))
        #expect(weights.reduce(.zero, +) == total && weights[0] == Exact("44.445"))
        #expect(exactWeights([2.0, 1.0], total: Exact(200, over: 3), places: 2) == nil)
    }

    @Test func `of thirds give the unit left over to the first`() {
        let thirds = exactWeights([1.0, 1.0, 1.0], total: 100, places: 2) ?? []
        #expect(thirds.map { $0 * 100 } == [3334, 3333, 3333])
        let quarters: [Exact] = [1, 3]
        #expect(exactWeights(quarters, total: 4, places: 2) == quarters)
        #expect(exactWeights([0.0, 0], total: 100, places: 0) == nil)
        #expect(exactWeights([1.0, -1], total: 100, places: 0) == nil)
        #expect(exactWeights([.nan, 1], total: 100, places: 0) == nil)
    }

    /// A part of the tree of the sustainable connectivity index of ASEM, whose weights COINr works out.
    @Test func `of a tree are products of shares`() throws {
        // Index; connectivity and sustainability; five below the first, three below the second; six institutions.
        let parents: [Int?] =
            [nil, 0, 0] + [Int?](repeating: 1, count: 5) + [Int?](repeating: 2, count: 3)
            + [Int?](repeating: 3, count: 6)
        let effective = try #require(effectiveWeights(parents.map { _ in 1 }, parents: parents))
        #expect(Array(effective[0...3]) == [1, Exact(1, over: 2), Exact(1, over: 2), Exact(1, over: 10)])
        #expect(effective[8] == Exact(1, over: 6))
        #expect(effective[11] == Exact(1, over: 60))
        #expect(effectiveWeights([1, 1], parents: [1, 0]) == nil)
        #expect(effectiveWeights([1, 0], parents: [nil, 0]) == nil)
    }
}
