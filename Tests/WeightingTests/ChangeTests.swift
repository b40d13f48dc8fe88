import Numbers
import Optimising
import Testing

@testable import Weighting

@Suite struct `A change of several weights` {
    private func change(_ world: World, _ random: inout SplitMix64) -> WeightChange {
        let ranges = world.weights.map { weight in
            switch Int.random(in: 0..<6, using: &random) {
            case 0: return Interval(weight...weight)
            case 1: return Interval(from: .init(max(0, weight - 2), isIncluded: true), to: nil)
            default: return Interval(max(0, weight - 2)...(weight + 1))
            }
        }
        return WeightChange(
            world.matrix, from: world.weights, in: ranges, keepsSum: Bool.random(using: &random),
            norm: Bool.random(using: &random) ? .sum : .greatest)
    }

    private func check(_ found: WeightChange.Found, _ change: WeightChange) {
        let changes = zip(found.weights, change.weights).map { ($0 - $1).magnitude }
        #expect(found.size == (change.norm == .sum ? changes.reduce(.zero, +) : changes.max() ?? 0))
        #expect(zip(change.ranges, found.weights).allSatisfy { $0.contains($1) })
        #expect(!change.keepsSum || found.weights.reduce(.zero, +) == change.weights.reduce(.zero, +))
    }

    @Test(arguments: 0..<80) func `reaches rivals, and carries its proof`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let world = try World(&random)
        let change = change(world, &random)
        let person = Int.random(in: world.people, using: &random)
        let rivals = world.people.filter { $0 != person && Bool.random(using: &random) }
        let (found, program, answer) = change.smallest(for: person, toReach: rivals)
        #expect(program.proves(answer))
        guard let found else {
            if case .impossible = answer { return }
            Issue.record("what is not found is impossible")
            return
        }
        check(found, change)
        let scores = world.matrix.scores(found.weights)
        #expect(rivals.allSatisfy { scores[person] >= scores[$0] })
        let isLevel = rivals.allSatisfy { world.scores()[person] >= world.scores()[$0] }
        #expect(isLevel == found.size.isZero)
    }

    @Test(arguments: 0..<40) func `lifts a person among the first with the least that does`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let world = try World(&random, people: 2...5, criteria: 2...4)
        let change = change(world, &random)
        let person = Int.random(in: world.people, using: &random)
        let places = Int.random(in: 1...world.people.count, using: &random)
        let entry = change.smallest(for: person, toEnter: places)
        // Everybody but the person and those ahead of them is reached: all choices of these are tried.
        let rivals = world.people.filter { $0 != person }
        let sizes = (0..<(1 << rivals.count)).compactMap { set in
            let reached = rivals.indices.filter { set >> $0 & 1 == 1 }.map { rivals[$0] }
            return rivals.count - reached.count < places
                ? change.smallest(for: person, toReach: reached).found?.size : nil
        }
        #expect(entry.isProved)
        #expect(entry.bound == sizes.min())
        if let found = entry.found {
            check(found, change)
            let scores = world.matrix.scores(found.weights)
            #expect(world.people.count { scores[$0] > scores[person] } < places)
        }
    }

    @Test func `says by a bound what was not searched`() throws {
        var random = SplitMix64(seed: 4)
        let counts = (0..<6).map { _ in (0..<40).map { _ in Int64.random(in: 0...9, using: &random) } }
        let matrix = try ScoreMatrix(counts: counts)
        let weights = [Exact](repeating: 10, count: 6)
        let change = WeightChange(
            matrix, from: weights, in: weights.map { _ in Interval(0...60) }, keepsSum: true, norm: .sum)
        let order = matrix.scores(weights).ranking().order
        let person = Int(order[24])
        let whole = change.smallest(for: person, toEnter: 8, effort: 60)
        let short = change.smallest(for: person, toEnter: 8, effort: 3)
        #expect(!short.isProved)
        let (found, bound) = (try #require(short.found), try #require(short.bound))
        check(found, change)
        #expect(matrix.scores(found.weights).ranking().ranks[person] <= 8)
        #expect(bound <= found.size)
        #expect(try bound <= #require(whole.bound))
    }
}
