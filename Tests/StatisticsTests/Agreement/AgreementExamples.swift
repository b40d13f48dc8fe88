import Numbers
import Statistics
import Testing

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
            .topShare(seats: 3, border: .tiedIn)
        #expect(top.stayedIn == 2)
        #expect(top.jaccard == Exact(2, over: 4))
        #expect(top.overlap == Exact(2, over: 3))
        let tied = Displacement(from: [1, 2, 2, 4], to: [4, 2, 2, 1])
        #expect([tied.footrule, tied.greatest, tied.up, tied.down, tied.kept] == [6, 3, 1, 1, 2])
        #expect(tied.mean == Exact(6, over: 4))
    }

    /// Webber, Moffat and Zobel 2010, figure 5, and the tests of the `rbo` package.
    @Test(
        arguments: [
            ("abcdefg", "zcavwxy", 0.312), ("abcde", "bacde", 0.8), ("abcde", "abced", 0.95), ("abcde", "fghij", 0),
            ("a", "a", 1), ("a", "b", 0), ("", "", 1), ("a", "", 0),
        ] as [(String, String, Double)])
    func `are those of average overlap`(first: String, second: String, overlap: Double) {
        #expect(isClose(averageOverlap(Array(first), Array(second)), overlap, within: 0.000_51))
    }

    @Test func `are those of rank-biased overlap worked by hand`() {
        // A = 0, 1, 1: p³ + (1 - p) / p (p² + p³) with p = 1/2.
        #expect(rankBiasedOverlap(Array("abc"), Array("bac"), persistence: 0.5) == 0.125 + 0.25 + 0.125)
        // Uneven: A₁ = 1, below the shorter list A₂ = (1 + 1) / 2.
        #expect(rankBiasedOverlap(Array("a"), Array("ab"), persistence: 0.5) == 0.25 + 0.5 + 0.25)
        #expect(rankBiasedOverlap(Array("ab"), Array("cd"), persistence: 0.9) == 0)
        #expect(rankBiasedOverlap([Int](), [1], persistence: 0.9) == 0)
        // Ties enter together: heads {a}, {a, b, c} and then all three in both.
        let tied = RankAgreement(from: Ranking([3, 2, 1]), to: Ranking([1, 1, 1]))
        #expect(isClose(tied.averageOverlap(), (2.0 / 4 + 4.0 / 5 + 1) / 3, within: 1e-12))
    }

    @Test func `are those of the Gini coefficient`() {
        #expect(gini([-5, 0, 10]) == Exact(2, over: 3))
        #expect(gini([0, 0, 0], weights: [1, 2, 3]) == 0)
        #expect(gini([4, 4]) == 0)
        #expect(gini([1, 3], weights: [1, 1]) == gini([1, 1, 3, 3]))
        #expect(gini([1, 3], weights: [2, 1]) == gini([1, 1, 3]))
        #expect(gini([]) == nil)
    }

    @Test func `are those of a transition table and of five bands`() {
        let table = TransitionTable(from: [0, 0, 1, 2, 2], to: [0, 1, 0, 2, 0], categories: 3)
        #expect(table.counts == [[1, 1, 0], [1, 0, 0], [1, 0, 1]])
        #expect([table.kept, table.up, table.down] == [2, 2, 1])
        #expect(table.before == [2, 1, 2])
        #expect(table.after == [3, 1, 1])
        let changes: [Exact] = [-6, -5, 0, 5, 6]
        #expect(changes.map { ChangeBand(change: $0, threshold: 5) } == ChangeBand.allCases)
        #expect(ChangeBand(change: -1, threshold: 5, tolerance: 1) == .kept)
    }
}
