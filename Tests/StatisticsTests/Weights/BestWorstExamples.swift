import Numbers
import Statistics
import Testing

@Suite struct `Best-worst judgements` {
    private static func deviations(_ judged: BestWorst, _ weights: [Exact], _ greatest: Exact) -> [Exact] {
        judged.rows.map { row in zip(row, weights + [greatest]).reduce(Exact.zero) { $0 + $1.0 * $1.1 } }
    }

    @Test func `without contradiction are met by the weights that were meant, and by no others`() throws {
        let judged = try #require(
            BestWorst(best: 1, worst: 2, bestToOthers: [2, 1, 6], othersToWorst: [3, 6, 1]))
        #expect(judged.consistencyRatio == 0)
        let meant: [Exact] = [Exact(3, over: 10), Exact(6, over: 10), Exact(1, over: 10)]
        #expect(Self.deviations(judged, meant, 0).allSatisfy { $0.isZero })
        let others: [Exact] = [Exact(4, over: 10), Exact(5, over: 10), Exact(1, over: 10)]
        #expect(Self.deviations(judged, others, 0).contains { $0.signum > 0 })
        #expect(Self.deviations(judged, others, 1).allSatisfy { $0.signum <= 0 })
    }

    /// The car of Rezaei 2015: quality, price, comfort, safety, style; and one that contradicts itself.
    @Test func `say how far they contradict each other`() throws {
        let car = try #require(
            BestWorst(best: 1, worst: 4, bestToOthers: [2, 1, 4, 2, 8], othersToWorst: [4, 8, 2, 4, 1]))
        #expect(car.consistencyRatio == 0)
        let other = try #require(
            BestWorst(best: 0, worst: 2, bestToOthers: [1, 3, 8], othersToWorst: [8, 4, 1]))
        #expect(other.consistencyRatio == Exact(4, over: 56))
        #expect(other.rows.count == 12)
    }

    /// Liang, Brunelli and Rezaei 2020, table 3.
    @Test(arguments: [
        (3, 8, "0.1309"), (3, 9, "0.1359"), (5, 6, "0.2643"), (9, 9, "0.3662"), (4, 2, "0"), (7, 3, "0.1667"),
    ])
    func `should be gone through again above a limit`(criteria: Int, times: Int, limit: String) throws {
        let middle = Array(repeating: Exact(1), count: criteria - 2)
        let best = [1] + middle + [Exact(times)]
        let judged = try #require(
            BestWorst(best: 0, worst: criteria - 1, bestToOthers: best, othersToWorst: best.reversed()))
        #expect(judged.limit == Exact(limit))
    }

    @Test func `have no limit where none was published`() throws {
        let two = try #require(BestWorst(best: 0, worst: 1, bestToOthers: [1, 3], othersToWorst: [3, 1]))
        #expect(two.limit == nil && two.consistencyRatio == 0)
        let half = Exact(5, over: 2)
        let uneven = BestWorst(best: 0, worst: 2, bestToOthers: [1, 2, half], othersToWorst: [half, 2, 1])
        #expect(try #require(uneven).limit == nil)
    }

    @Test func `are refused where best, worst and both lists do not fit`() {
        #expect(BestWorst(best: 0, worst: 0, bestToOthers: [1], othersToWorst: [1]) == nil)
        #expect(BestWorst(best: 0, worst: 1, bestToOthers: [1, 3], othersToWorst: [4, 1]) == nil)
        #expect(BestWorst(best: 0, worst: 1, bestToOthers: [2, 3], othersToWorst: [3, 1]) == nil)
        #expect(BestWorst(best: 0, worst: 5, bestToOthers: [1, 3], othersToWorst: [3, 1]) == nil)
        let contradicting = BestWorst(best: 0, worst: 1, bestToOthers: [1, 1, 2], othersToWorst: [1, 1, 2])
        #expect(contradicting?.consistencyRatio == nil)
    }
}
