import Numbers
import Testing

@testable import Weighting

@Suite struct `Random weights` {
    private static let spaces: [WeightSpace] = [
        .simplex(criteria: 4), .ordered([2, 0, 3, 1]), .box([0...2, 1...1, Exact(1, over: 3)...5, 2...3]),
        .slice([0...2, 1...1, Exact(1, over: 3)...5, 2...3], sum: 7),
    ]

    @Test(arguments: spaces) func `lie where they are drawn from`(space: WeightSpace) {
        for draw in 0..<200 {
            let weights = space.weights(draw: draw, seed: 5)
            #expect(weights == space.weights(draw: draw, seed: 5))
            #expect(weights != space.weights(draw: draw + 1, seed: 5) && weights != space.weights(draw: draw, seed: 6))
            switch space {
            case .simplex: #expect(weights.reduce(.zero, +) == 1 && weights.allSatisfy { $0.signum >= 0 })
            case .ordered(let order):
                #expect(weights.reduce(.zero, +) == 1)
                #expect(zip(order, order.dropFirst()).allSatisfy { weights[$0] >= weights[$1] })
            case .box(let ranges): #expect(zip(ranges, weights).allSatisfy { $0.contains($1) })
            case .slice(let ranges, let sum):
                #expect(zip(ranges, weights).allSatisfy { $0.contains($1) } && weights.reduce(.zero, +) == sum)
            }
        }
    }

    /// The mean of each weight of three is a third, its variance an eighteenth; of three in order, 11, 5 and 2
    /// eighteenths are the means.
    @Test func `are spread evenly`() {
        let draws = 8_000
        func mean(_ space: WeightSpace, _ value: ([Exact]) -> Exact) -> Double {
            let sum = (0..<draws).reduce(Exact.zero) { $0 + value(space.weights(draw: $1, seed: 1)) }
            let micro = (sum / Exact(draws) * 1_000_000).floor().small?.numerator ?? 0
            return Double(micro) / 1_000_000
        }
        for criterion in 0..<3 {
            #expect(abs(mean(.simplex(criteria: 3)) { $0[criterion] } - 1 / 3) < 0.012)
            #expect(abs(mean(.simplex(criteria: 3)) { $0[criterion] * $0[criterion] } - 1 / 6) < 0.012)
        }
        for (criterion, expected) in [11.0 / 18, 5.0 / 18, 2.0 / 18].enumerated() {
            #expect(abs(mean(.ordered([0, 1, 2])) { $0[criterion] } - expected) < 0.012)
        }
        #expect(abs(mean(.box([2...6])) { $0[0] } - 4) < 0.06)
        let slice = WeightSpace.slice([0...1, 0...1, 0...1], sum: 1)
        for criterion in 0..<3 {
            #expect(abs(mean(slice) { $0[criterion] } - 1 / 3) < 0.012)
            #expect(abs(mean(slice) { $0[criterion] * $0[criterion] } - 1 / 6) < 0.012)
        }
    }

    @Test(arguments: spaces) func `give everybody's ranks, summed up`(space: WeightSpace) throws {
        var random = SplitMix64(seed: 2)
        let world = try World(&random, people: 150...150, criteria: 4...4)
        let (draws, bands) = (41, [1, 10, 75])
        let sample = world.matrix.sampleRanks(in: space, draws: draws, seed: 9, bands: bands, threads: 1)
        let all = try (0..<draws).map { draw in
            ranks(try World(values: world.values, weights: space.weights(draw: draw, seed: 9)).scores())
        }
        for person in world.people {
            let own = all.map { $0[person] }.sorted()
            #expect(sample.meanRank(person) == Exact(Int64(own.reduce(0, +)), over: Int64(draws)))
            // The 5th percentile of 41 is the third of them.
            #expect((0..<3).map { sample.rank(person, level: $0) } == [2, 20, 38].map { Exact(own[$0]) })
            for band in bands.indices {
                let above = band == 0 ? 0 : bands[band - 1]
                let count = own.count { $0 > above && $0 <= bands[band] }
                #expect(sample.acceptability(person, band: band) == Exact(Int64(count), over: Int64(draws)))
                let error = sample.standardError(person, band: band)
                let share = Double(count) / Double(draws)
                #expect(abs(error * error - share * (1 - share) / Double(draws)) < 1e-12)
            }
        }
        for threads in [1, 2, 3] {
            for memory in [1, draws * 3 * 70, 1 << 30] {
                let other = world.matrix.sampleRanks(
                    in: space, draws: draws, seed: 9, bands: bands, threads: threads, memory: memory)
                #expect(other == sample)
            }
        }
    }

    @Test func `rank values of any size`() throws {
        var random = SplitMix64(seed: 3)
        let world = try World(&random, people: 30...30, criteria: 3...3)
        let wide = try World(values: world.values.map { $0.map { $0 * 1_000_000_007 * 1_000_000_007 } }, weights: [])
        let few = world.matrix.sampleRanks(in: .simplex(criteria: 3), draws: 20, seed: 1, bands: [5], threads: 1)
        let many = wide.matrix.sampleRanks(in: .simplex(criteria: 3), draws: 20, seed: 1, bands: [5], threads: 2)
        #expect(few == many)
    }

    /// The tests of the R package `smaa`: of two alternatives the one that wins nine draws of ten is the first in them.
    @Test func `have the winning index of their published example`() throws {
        let matrix = try ScoreMatrix(counts: [[1, 0], [0, 1]])
        let sample = matrix.sampleRanks(draws: 10, bands: [1, 2], threads: 1) { $0 == 3 ? [0, 1] : [1, 0] }
        #expect((0..<2).map { sample.acceptability($0, band: 0) } == [Exact(9, over: 10), Exact(1, over: 10)])
    }

    /// Hundred ranks of a country in a published index, and R's quantiles of them.
    @Test func `have ranks at levels as R has them`() {
        let ranks: [UInt64] = [
            7, 7, 7, 6, 8, 7, 6, 8, 7, 7, 9, 5, 6, 7, 7, 7, 8, 5, 7, 8, 7, 6, 6, 7, 6, 7, 6, 6, 7, 9, 6, 8, 7, 6, 7, 6,
            9,
            6, 7, 8, 8, 7, 8, 7, 6, 9, 6, 7, 7, 5, 6, 8, 6, 8, 8, 7, 10, 7, 5, 7, 7, 8, 7, 7, 7, 8, 7, 7, 6, 8, 5, 7, 6,
            7,
            6, 8, 7, 9, 7, 7, 7, 7, 6, 6, 7, 7, 9, 7, 7, 7, 6, 7, 7, 6, 8, 8, 7, 7, 8, 7,
        ]
        #expect(RankSample.levels.map { RankSample.level($0, ranks.sorted()) } == [595, 700, 900])
    }
}
