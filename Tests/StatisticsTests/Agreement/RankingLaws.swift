import Numbers
import Statistics
import Testing

@Suite struct `A ranking` {
    @Test func `is the same by whole numbers of any width and by exact ones`() {
        var samples = Samples(seed: 1)
        for round in 0..<60 {
            let widths: [ClosedRange<Int>] = [0...3, -40...40, -1_000_000_000_000...1_000_000_000_000, .min...(.max)]
            var keys = samples.ints(samples.int(0...80), widths[round % 4])
            // One far from the others, so that these agree in their highest bits.
            if round.isMultiple(of: 3) { keys.append(1 << 50) }
            for best in [Ranking.Best.highest, .lowest] {
                let ranking = Ranking(keys, best: best)
                #expect(ranking == Ranking(keys.map { Exact($0) }, best: best))
                #expect(ranking == Ranking(keys.map { Int128($0) << 40 }, best: best))
            }
        }
    }

    @Test func `gives each member one rank more than there are better members`() {
        var samples = Samples(seed: 2)
        for _ in 0..<40 {
            let keys = samples.ints(samples.int(1...60), 0...12)
            let ranking = Ranking(keys)
            for (key, rank) in zip(keys, ranking.ranks) { #expect(rank == keys.count { $0 > key } + 1) }
            let better = keys.map { key in keys.count { $0 > key } }
            let equal = keys.map { key in keys.count { $0 == key } }
            let average = zip(better, equal).map { Exact($0) + Exact(Int64($1 + 1), over: 2) }
            #expect(ranking.ranks(by: .average) == average)
            #expect(ranking.ranks(by: .maximum) == zip(better, equal).map { Exact($0 + $1) })
            #expect(ranking.ranks(by: .dense) == keys.map { key in Exact(Set(keys.filter { $0 > key }).count + 1) })
        }
    }

    /// Weights of one decimal for which binary floating point splits five equal people.
    @Test func `lets equal exact totals share a rank`() {
        let counts = [[3, 0, 6, 0], [0, 6, 3, 0], [1, 4, 0, 3], [0, 0, 7, 0], [21, 0, 0, 0], [2, 0, 0, 4]]
        let weights = (1...4).map { Exact(mantissa: Int64($0), scale: 1) }
        let totals = counts.map { zip($0, weights).reduce(Exact.zero) { $0 + Exact($1.0) * $1.1 } }
        #expect(totals == ["2.1", "2.1", "2.1", "2.1", "2.1", "1.8"].map { Exact($0) })
        #expect(Ranking(totals).ranks == [1, 1, 1, 1, 1, 6])
    }

    @Test func `has bands of equal size, in which equal members stay together`() {
        // Deciles of microdf, PolicyEngine's library for weighted microdata; the second weighs as much as two.
        #expect(Ranking([5, 4, 4, 3, 2, 1, 6, 7, 8, 9]).bands(10) == [6, 5, 5, 3, 2, 1, 7, 8, 9, 10])
        #expect(Ranking([5, 5, 5, 5, 5]).bands(10) == [10, 10, 10, 10, 10])
        #expect(Ranking([5, 5, 5, 5, 5]).ranks(by: .maximum) == [5, 5, 5, 5, 5])
        #expect(Ranking(Array(1...10)).bands(5) == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
        #expect(Ranking([Int]()).bands(5) == [])
    }

    @Test func `lets those who tie at the border in`() {
        let ranking = Ranking([9, 7, 7, 5, 1])
        #expect(ranking.isTop(2) == [true, true, true, false, false])
        #expect(ranking.isTop(0).allSatisfy { !$0 })
    }
}
