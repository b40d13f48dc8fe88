import Numbers
import Testing

@testable import Weighting

@Suite struct `A box of weights` {
    private func box(_ world: World, _ random: inout SplitMix64) -> WeightBox {
        let ranges = world.weights.map { weight in
            max(0, weight - Exact(Int64.random(in: 0...2, using: &random)))...(weight + 1)
        }
        return WeightBox(ranges, sum: Bool.random(using: &random) ? world.weights.reduce(.zero, +) : nil)
    }

    /// Weights at the ends of their ranges; with a sum, all but one of them.
    private func corners(_ box: WeightBox) -> [[Exact]] {
        let count = box.ranges.count
        let ends = (0..<(1 << count)).map { set in
            (0..<count).map { set >> $0 & 1 == 1 ? box.ranges[$0].upperBound : box.ranges[$0].lowerBound }
        }
        guard let sum = box.sum else { return ends }
        return ends.flatMap { corner in
            (0..<count).compactMap { free in
                var weights = corner
                weights[free] += sum - corner.reduce(.zero, +)
                return box.ranges[free].contains(weights[free]) ? weights : nil
            }
        }
    }

    @Test(arguments: 0..<150) func `counts who is ahead under all weights, and under some`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let small = try World(&random)
        let box = box(small, &random)
        let world = seed.isMultiple(of: 4) ? try World(values: small.widened().values, weights: small.weights) : small
        let leads = corners(box).map { weights in try? World(values: world.values, weights: weights).scores() }
            .compactMap { $0 }
        let ranges = world.matrix.rankRanges(of: Array(world.people), in: box, threads: 2)
        for person in world.people {
            let always = world.people.filter { rival in leads.allSatisfy { $0[rival] > $0[person] } }
            let sometimes = world.people.count { rival in leads.contains { $0[rival] > $0[person] } }
            #expect(ranges[person] == (1 + always.count)...(1 + sometimes))
            #expect(world.matrix.alwaysAhead(of: person, in: box) == always)
            #expect(ranges[person].contains(ranks(world.scores())[person]))
        }
    }

    /// All 625 weights of a grid: exact ranks, and the certain range around them.
    @Test func `encloses every rank on a grid`() throws {
        let people: [[Int64]] = [
            [10, 0, 1, 2], [2, 4, 0, 1], [5, 1, 2, 0], [0, 2, 3, 3], [7, 1, 0, 1], [1, 1, 1, 6],
        ]
        let lows: [Exact] = [0, 2, 1, 0]
        let matrix = try ScoreMatrix(counts: (0..<4).map { criterion in people.map { $0[criterion] } })
        let sample = matrix.sampleRanks(draws: 625, bands: Array(1...6), threads: 2) { grid in
            let steps = [grid / 125, grid / 25 % 5, grid / 5 % 5, grid % 5]
            return zip(lows, steps).map { $0 + Exact(Int64($1), over: 2) }
        }
        let counts = people.indices.map { person in
            (0..<6).map { sample.acceptability(person, band: $0) * 625 }
        }
        #expect(
            counts == [
                [251, 59, 40, 115, 103, 57], [167, 195, 125, 88, 30, 20], [2, 65, 166, 225, 96, 71],
                [216, 169, 62, 50, 115, 13], [0, 70, 91, 68, 223, 173], [34, 107, 143, 87, 33, 221],
            ])
        let box = WeightBox(lows.map { $0...($0 + 2) })
        for person in 0..<6 {
            let range = matrix.rankRange(of: person, in: box)
            let first = counts[person].firstIndex { !$0.isZero } ?? 0
            #expect(range.lowerBound <= first + 1 && range.upperBound == 6)
        }
    }

    @Test func `is empty when no weights have its sum`() {
        #expect(WeightBox([0...1, 0...1], sum: 3).isEmpty)
        #expect(WeightBox([1...2, 1...2], sum: 1).isEmpty)
        #expect(!WeightBox([0...1, 0...1], sum: 2).isEmpty && !WeightBox([0...1]).isEmpty)
    }
}
