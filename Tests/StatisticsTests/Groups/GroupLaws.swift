import Numbers
import Statistics
import Testing

@Suite struct `What a change does to groups` {
    private static let seed: UInt64 = 2025

    private static func changes(
        _ old: [Int], _ new: [Int], _ groups: [Int?], minimum: Int = 2, seed: UInt64 = seed
    ) -> [GroupChange?] {
        RankAgreement(from: Ranking(old), to: Ranking(new)).changes(
            ofGroups: groups, count: 3, top: old.count / 4,
            GroupSettings(minimum: minimum, samples: 400, seed: seed))
    }

    @Test func `has shifts that cancel over the population, whatever ties there are`() throws {
        var samples = Samples(seed: 41)
        for _ in 0..<10 {
            let count = samples.int(30...60)
            let (old, new) = (samples.ints(count, 0...20), samples.ints(count, 0...20))
            let groups = samples.ints(count, 0...2)
            let changes = Self.changes(old, new, groups, minimum: 1).compactMap { $0 }
            #expect(changes.reduce(Exact.zero) { $0 + $1.shift.value * Exact($1.members) } == 0)
            for change in changes {
                #expect(change.topRateChange.value == change.newTopRate - change.oldTopRate)
                #expect(change.shift.interval.lower <= change.shift.interval.upper)
                #expect(change.shift.significance.signum > 0 && change.shift.significance <= 1)
            }
        }
    }

    @Test func `is certain where every member moves alike, and nothing where nobody moves`() throws {
        let old = Array(0..<40)
        let groups = old.map { $0 < 20 ? 0 : 1 }
        // The lower half moves over the upper one: half of all places.
        let swapped = try #require(Self.changes(old, old.map { ($0 + 20) % 40 }, groups)[0])
        #expect(swapped.shift.value == 50)
        #expect(swapped.shift.interval == ExactInterval(lower: 50, upper: 50))
        #expect(swapped.shift.significance == Exact(1, over: 401))
        #expect([swapped.oldTopRate, swapped.newTopRate] == [0, Exact(1, over: 2)])
        let still = try #require(Self.changes(old, old, groups)[1])
        #expect(still.shift.value == 0)
        #expect(still.shift.significance == 1)
    }

    @Test func `says nothing of few, and the same for the same seed`() throws {
        var samples = Samples(seed: 42)
        let (old, new) = (samples.ints(50, 0...90), samples.ints(50, 0...90))
        let groups = old.indices.map { $0 < 4 ? 0 : $0 < 30 ? 1 : nil }
        let changes = Self.changes(old, new, groups, minimum: 5)
        #expect(changes[0] == nil)
        #expect(changes[2] == nil)
        #expect(changes[1]?.members == 26)
        #expect(changes == Self.changes(old, new, groups, minimum: 5))
        #expect(changes[1]?.shift.interval != Self.changes(old, new, groups, seed: 7)[1]?.shift.interval)
    }

    @Test func `has an interval that holds the true mean about as often as it says`() throws {
        var samples = Samples(seed: 43)
        let everyone = Array(0..<240)
        var held = 0
        for round in 0..<100 {
            // Everyone is shuffled and twenty are chosen by lot: the group does not move in truth.
            let group = Set(samples.shuffled(everyone).prefix(20))
            let groups = everyone.map { group.contains($0) ? 0 : nil }
            let change = Self.changes(everyone, samples.shuffled(everyone), groups, seed: UInt64(round))[0]
            let interval = try #require(change?.shift.interval)
            held += interval.lower <= 0 && interval.upper >= 0 ? 1 : 0
        }
        #expect(held >= 88 && held < 100)
    }
}
