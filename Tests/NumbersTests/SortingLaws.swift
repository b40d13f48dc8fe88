import Numbers
import Testing

@Suite struct `Words` {
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `are sorted by some of their bits, and keep their order otherwise`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let first = random.below(60)
        let bits = random.below(65 - first)
        let words = (0..<random.below(3000)).map { _ in random.next() }
        var sorter = WordSorter(words)
        sorter.sort(from: first, bits: bits)
        let mask: UInt64 = bits == 0 ? 0 : .max >> UInt64(64 - bits)
        func key(_ place: Int) -> UInt64 { words[place] >> UInt64(first) & mask }
        #expect(sorter.words == words.indices.sorted { (key($0), $0) < (key($1), $1) }.map { words[$0] })
    }

    @Test func `are drawn evenly below a count`() {
        var random = SplitMix64(seed: 4)
        var counts = [0, 0, 0]
        for _ in 0..<9_000 { counts[random.below(3)] += 1 }
        #expect(counts.allSatisfy { 2_800...3_200 ~= $0 })
    }
}

@Suite struct `A common unit` {
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `is the greatest of which all are multiples`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let values = (0..<5).map { _ in Exact(Int64(random.below(40)) - 20, over: Int64(1 + random.below(12))) }
        let common = try #require(CommonUnit(values))
        #expect(common.counts.map { Exact($0) * common.unit } == values)
        #expect(common.counts.reduce(UInt64(0)) { greatestCommonDivisor($0, $1.magnitude) } <= 1)
        let greatest = common.counts.map(\.magnitude).max() ?? 0
        if greatest > 1 { #expect(CommonUnit(values, below: Int64(greatest)) == nil) }
    }
}
