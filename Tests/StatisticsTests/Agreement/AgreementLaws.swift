import Numbers
import Statistics
import Testing

@Suite struct `The agreement of two rankings` {
    private static func samples(_ seed: UInt64, _ body: (RankAgreement, [Int], [Int]) -> Void) {
        var samples = Samples(seed: seed)
        for _ in 0..<80 {
            let count = samples.int(2...90)
            let (x, y) = (samples.ints(count, 0...samples.int(1...50)), samples.ints(count, 0...samples.int(1...50)))
            body(RankAgreement(from: Ranking(x), to: Ranking(y)), x, y)
        }
    }

    @Test func `counts pairs as one by one`() {
        Self.samples(11) { agreement, x, y in
            var (concordant, discordant, inX, inY, inBoth, all) = (0, 0, 0, 0, 0, 0)
            for i in x.indices {
                for j in 0..<i {
                    all += 1
                    let sign = (x[i] - x[j]).signum() * (y[i] - y[j]).signum()
                    concordant += sign > 0 ? 1 : 0
                    discordant += sign < 0 ? 1 : 0
                    inX += x[i] == x[j] ? 1 : 0
                    inY += y[i] == y[j] ? 1 : 0
                    inBoth += x[i] == x[j] && y[i] == y[j] ? 1 : 0
                }
            }
            let pairs = agreement.pairs
            #expect([pairs.all, pairs.concordant, pairs.discordant] == [all, concordant, discordant])
            #expect([pairs.tiedInOld, pairs.tiedInNew, pairs.tiedInBoth] == [inX, inY, inBoth])
        }
    }

    @Test func `is whole with itself and turns round with the order`() {
        Self.samples(12) { agreement, x, y in
            let same = RankAgreement(from: agreement.old, to: agreement.old)
            let turned = RankAgreement(from: agreement.old, to: Ranking(y.map { -$0 }))
            let back = RankAgreement(from: agreement.new, to: agreement.old)
            if Set(x).count > 1 {
                #expect(same.kendallTauB == 1)
                #expect(same.spearman == 1)
            }
            #expect(same.displacement.footrule == 0)
            #expect(isClose(same.rankBiasedOverlap(persistence: 1), 1, within: 1e-12))
            #expect(isClose(same.rankBiasedOverlap(persistence: 0.9), 1, within: 1e-12))
            #expect(isClose(turned.kendallTauB, agreement.kendallTauB.map { -$0 }, within: 1e-12))
            #expect(isClose(turned.spearman, agreement.spearman.map { -$0 }, within: 1e-12))
            #expect(isClose(back.kendallTauB, agreement.kendallTauB, within: 1e-12))
            #expect(back.rankBiasedOverlap(persistence: 1) == agreement.rankBiasedOverlap(persistence: 1))
        }
    }

    @Test func `has a rank correlation that is the correlation of mean ranks`() {
        Self.samples(13) { agreement, _, _ in
            let (a, b) = (agreement.old.ranks(by: .average).map(double), agreement.new.ranks(by: .average).map(double))
            let mean = Double(a.count + 1) / 2
            let product = zip(a, b).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
            let squares = [a, b].map { $0.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
            let expected = squares.contains(0) ? nil : product / (squares[0] * squares[1]).squareRoot()
            #expect(isClose(agreement.spearman, expected, within: 1e-12))
        }
    }

    @Test func `has a displacement and quadrants that count everybody once`() {
        Self.samples(14) { agreement, x, _ in
            let moved = agreement.displacement
            #expect(moved.up + moved.down + moved.kept == x.count)
            #expect(moved.normalisedFootrule.map { $0 <= 1 } == true)
            let counts = agreement.topShare(x.count / 3)
            #expect(counts.stayedIn + counts.cameIn + counts.fellOut + counts.stayedOut == x.count)
            #expect(counts.stayedIn + counts.fellOut == agreement.old.isTop(x.count / 3).count { $0 })
        }
    }

    @Test func `cannot be told where all are equal or alone`() {
        let flat = Ranking([2, 2, 2])
        let agreement = RankAgreement(from: flat, to: Ranking([2, 0, 2]))
        #expect(agreement.kendallTauB == nil)
        #expect(agreement.kendallTauC == nil)
        #expect(agreement.kendallSignificance == nil)
        #expect(agreement.spearman == nil)
        for count in 0...1 {
            let few = Ranking([Int](repeating: 4, count: count))
            let agreement = RankAgreement(from: few, to: few)
            #expect(agreement.kendallTauB == nil)
            #expect(agreement.spearman == nil)
            #expect(agreement.displacement.normalisedFootrule == nil)
        }
        let nobody = RankAgreement(from: Ranking([Int]()), to: Ranking([Int]()))
        #expect(nobody.displacement.mean == nil)
        #expect(nobody.rankBiasedOverlap(persistence: 0.9) == nil)
        #expect(nobody.topShare(0).overlap == nil)
        #expect(nobody.topShare(0).jaccard == nil)
    }
}
