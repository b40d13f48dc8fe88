import Numbers
import Statistics
import Testing

@Suite struct `A quantile` {
    /// Simulated ranks of two countries in the sustainable connectivity index of ASEM, with the 5 %, 50 % and 95 %
    /// that COINr publishes for them.
    @Test(arguments: [
        ([34: 18, 35: 57, 36: 15, 37: 3, 38: 3, 39: 4], ["34", "35", "38"]),
        ([5: 5, 6: 23, 7: 47, 8: 18, 9: 6, 10: 1], ["5.95", "7", "9"]),
    ])
    func `is that of R and numpy`(counts: [Int: Int], expected: [String]) {
        let ranks = counts.sorted { $0.key < $1.key }.flatMap { [Exact](repeating: Exact($0.key), count: $0.value) }
        let shares: [Exact] = [Exact(1, over: 20), Exact(1, over: 2), Exact(19, over: 20)]
        #expect(shares.map { quantile($0, ofAscending: ranks) } == expected.map { Exact($0) })
    }

    @Test func `of nothing is nothing, and of one value that value`() {
        #expect(quantile(Exact(1, over: 2), ofAscending: []) == nil)
        #expect(quantile(Exact(1, over: 3), ofAscending: [4]) == 4)
        #expect(quantile(1, ofAscending: [4, 6]) == 6)
    }
}
