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

    /// The sustainable connectivity index of ASEM, whose 49 weights COINr works out: equal parts of equal parts.
    @Test func `handed down a tree are those of its leaves`() throws {
        func parts(_ total: Exact, _ count: Int) throws -> [Exact] {
            try #require(exactWeights((0..<count).map { _ in 1.0 }, total: total, places: 15))
        }
        let pillars = [[8, 5, 3, 6, 8], [5, 9, 5]]
        var leaves: [Exact] = []
        for (half, sizes) in zip(try parts(1, 2), pillars) {
            for (part, size) in zip(try parts(half, sizes.count), sizes) {
                let shares = try parts(part, size)
                leaves += shares
                let expected = 1 / Double(2 * sizes.count * size)
                for share in shares { #expect(isClose(Double(share), expected, within: 1e-12)) }
            }
        }
        #expect(leaves.count == 49 && leaves.reduce(.zero, +) == 1)
    }
}
