import Numbers
import Testing

@testable import Statistics

@Suite struct `Published figures of rank agreement` {
    /// The tests of scipy's `kendalltau`, checked there against R's `cor.test` and Kendall 1970.
    @Test(
        arguments: [
            ([5, 2, 1, 3, 6, 4, 7], [5, 2, 6, 3, 1, 7, 4], -0.142_857_142_86, 0.772_619_047_62),
            ([2, 1, 3, 6, 4, 7, 8], [2, 6, 3, 1, 8, 7, 4], 0.047_619_047_619, 1.0),
            (Array(0...9), [0, 2, 1, 3, 4, 5, 6, 7, 8, 9], 0.955_555_555_555_6, 5.511_463_844_797e-06),
            (Array(0...9), [0, 2, 1, 3, 4, 6, 5, 7, 8, 9], 0.911_111_111_111_1, 2.976_190_476_19e-05),
            ([12, 2, 1, 12, 2], [1, 4, 7, 1, 0], -0.471_404_520_791_031_73, 0.282_745_459_932_774_8),
        ] as [([Int], [Int], Double, Double)])
    func `are those of Kendall's tau`(x: [Int], y: [Int], tau: Double, significance: Double) {
        let agreement = RankAgreement(from: Ranking(x), to: Ranking(y))
        #expect(isClose(agreement.kendallTauB, tau, within: 1e-7 * tau.magnitude))
        #expect(isClose(agreement.kendallSignificance, significance, within: 1e-7 * significance))
    }

    /// The same source.
    @Test(
        arguments: [
            ([1, 2, 2, 4, 4, 6, 6, 8, 9, 9], [1, 2, 4, 4, 4, 4, 8, 8, 8, 10], 0.858_955_69, 0.825),
            ([1, 1, 2], [1, 1, 2], 1.0, 0.888_888_88),
        ] as [([Int], [Int], Double, Double)])
    func `are those of tau for ties and for tables`(x: [Int], y: [Int], tauB: Double, tauC: Double) {
        let agreement = RankAgreement(from: Ranking(x), to: Ranking(y))
        #expect(isClose(agreement.kendallTauB, tauB, within: 1e-7 * tauB))
        #expect(isClose(agreement.kendallTauC, tauC, within: 1e-7 * tauC))
    }

    @Test func `are those of the footrule and of the top`() throws {
        let (old, new) = (Array(1...8), [2, 1, 4, 3, 6, 5, 8, 7])
        let moved = Displacement(from: old, to: new)
        #expect(moved.footrule == 8)
        #expect(moved.normalisedFootrule == Exact(8, over: 32))
        #expect(moved.greatest == 1)
        #expect(moved.mean == 1)
        let top = RankAgreement(from: Ranking(old, best: .lowest), to: Ranking(new, best: .lowest))
            .topShare(3)
        #expect(top.stayedIn == 2)
        #expect(top.jaccard == Exact(2, over: 4))
        #expect(top.overlap == Exact(2, over: 3))
        let tied = Displacement(from: [1, 2, 2, 4], to: [4, 2, 2, 1])
        #expect([tied.footrule, tied.greatest, tied.up, tied.down, tied.kept] == [6, 3, 1, 1, 2])
        #expect(tied.mean == Exact(6, over: 4))
    }

    /// The agreement of two lists without ties, best first.
    private static func overlap(_ first: String, _ second: String, persistence: Double) -> Double {
        var entries: [Character: (first: Int?, second: Int?)] = [:]
        for (place, member) in first.enumerated() { entries[member, default: (nil, nil)].first = place + 1 }
        for (place, member) in second.enumerated() { entries[member, default: (nil, nil)].second = place + 1 }
        let lengths = [first.count, second.count].sorted()
        return OverlapByDepth(Array(entries.values), shorter: lengths[0], longer: lengths[1])
            .rankBiased(persistence: persistence)
    }

    /// Webber, Moffat and Zobel 2010, figure 5, and the tests of the `rbo` package: whoever reads on for ever.
    @Test(
        arguments: [
            ("abcdefg", "zcavwxy", 0.312), ("abcde", "bacde", 0.8), ("abcde", "abced", 0.95), ("abcde", "fghij", 0),
            ("a", "a", 1), ("a", "b", 0), ("", "", 1), ("a", "", 0),
        ] as [(String, String, Double)])
    func `are those of average overlap`(first: String, second: String, overlap: Double) {
        #expect(isClose(Self.overlap(first, second, persistence: 1), overlap, within: 0.000_51))
    }

    @Test func `are those of rank-biased overlap worked by hand`() {
        // A = 0, 1, 1: p³ + (1 - p) / p (p² + p³) with p = 1/2.
        #expect(Self.overlap("abc", "bac", persistence: 0.5) == 0.125 + 0.25 + 0.125)
        // Uneven: A₁ = 1, below the shorter list A₂ = (1 + 1) / 2.
        #expect(Self.overlap("a", "ab", persistence: 0.5) == 0.25 + 0.5 + 0.25)
        #expect(Self.overlap("ab", "cd", persistence: 0.9) == 0)
        #expect(Self.overlap("", "a", persistence: 0.9) == 0)
        // Ties enter together: heads {a}, {a, b, c} and then all three in both.
        let tied = RankAgreement(from: Ranking([3, 2, 1]), to: Ranking([1, 1, 1]))
        #expect(isClose(tied.rankBiasedOverlap(persistence: 1), (2.0 / 4 + 4.0 / 5 + 1) / 3, within: 1e-12))
    }

    /// The tests of microdf, PolicyEngine's library for weighted microdata, and what follows from the definition.
    @Test func `are those of the Gini coefficient`() {
        #expect(isClose(gini([-5, 0, 10]), 2.0 / 3, within: 1e-9))
        #expect(gini([0, 0, 0], weights: [1, 2, 3]) == 0)
        #expect(gini([0.1, 0.1, 0.1]) == 0)
        #expect(gini([1, 3], weights: [1, 1]) == gini([1, 1, 3, 3]))
        #expect(gini([1, 3], weights: [2, 1]) == gini([1, 1, 3]))
        #expect(gini([]) == nil)
        #expect(gini([1, 2], weights: [0, 0]) == nil)
    }

    @Test func `are those of five bands of winners and losers`() {
        let changes: [Exact] = [-6, -5, 0, 5, 6]
        #expect(changes.map { ChangeBand(change: $0, threshold: 5) } == ChangeBand.allCases)
        #expect(ChangeBand(change: Exact(-11, over: 2), threshold: Exact(11, over: 2)) == .lostSome)
    }

    /// Alternatives of scikit-criteria's tests: how many criteria one is better on than another, and equal.
    @Test(arguments: [
        ([40, 70], [[0, 1], [1, 0]], [[2, 0], [0, 2]]), ([70, 70], [[0, 0], [1, 0]], [[2, 1], [1, 2]]),
    ])
    func `are those of dominance`(costs: [Int], better: [[Int]], equal: [[Int]]) {
        let criteria = [Ranking([10, 20]), Ranking(costs, best: .lowest)]
        func count(_ holds: (Int32, Int32) -> Bool) -> [[Int]] {
            (0..<2).map { one in (0..<2).map { two in criteria.count { holds($0.levels[one], $0.levels[two]) } } }
        }
        #expect(count { $0 < $1 } == better)
        #expect(count { $0 == $1 } == equal)
    }

    /// The compromise of VIKOR in scikit-criteria's tests: alternatives that are as good as the best share its rank, and
    /// the next has the next one.
    @Test(arguments: [
        ([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], ["0.75", "0.25", "0", "1"], [2, 1, 1, 3]),
        ([[4, 4, 4], [7, 6, 8], [8, 8, 6], [6, 8, 8]], ["1", "0.17352941", "0", "0"], [2, 1, 1, 1]),
    ])
    func `are those of a dense rank`(matrix: [[Int]], expected: [String], ranks: [Int]) throws {
        let weights: [Exact] = [Exact(3, over: 10), Exact(4, over: 10), Exact(3, over: 10)]
        let losses = matrix.map { row in
            (0..<3).map { criterion -> Exact in
                let column = matrix.map { $0[criterion] }
                let (least, greatest) = (column.min() ?? 0, column.max() ?? 0)
                return weights[criterion] * Exact(Int64(greatest - row[criterion]), over: Int64(greatest - least))
            }
        }
        func share(_ values: [Exact]) throws -> [Exact] {
            let (least, greatest) = (try #require(values.min()), try #require(values.max()))
            return values.map { ($0 - least) / (greatest - least) / 2 }
        }
        let (sums, greatest) = (losses.map { $0.reduce(.zero, +) }, losses.map { $0.reduce(.zero, max) })
        let found = zip(try share(sums), try share(greatest)).map { $0 + $1 }
        #expect(found.map { $0.rounded(RoundingStep(places: 8, mode: .halfUp)) } == expected.map { Exact($0) })
        // As good as the best is who is less than 1 / (m - 1) behind it.
        let levels = found.map { $0 < Exact(1, over: 3) ? Exact.zero : $0 }
        #expect(Ranking(levels, best: .lowest).ranks(by: .dense) == ranks.map { Exact($0) })
    }
}
