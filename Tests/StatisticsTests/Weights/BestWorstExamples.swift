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

    @Test func `are refused where best, worst and both lists do not fit`() {
        #expect(BestWorst(best: 0, worst: 0, bestToOthers: [1], othersToWorst: [1]) == nil)
        #expect(BestWorst(best: 0, worst: 1, bestToOthers: [1, 3], othersToWorst: [4, 1]) == nil)
        #expect(BestWorst(best: 0, worst: 1, bestToOthers: [2, 3], othersToWorst: [3, 1]) == nil)
        #expect(BestWorst(best: 0, worst: 5, bestToOthers: [1, 3], othersToWorst: [3, 1]) == nil)
        let contradicting = BestWorst(best: 0, worst: 1, bestToOthers: [1, 1, 2], othersToWorst: [1, 1, 2])
        #expect(contradicting?.consistencyRatio == nil)
    }
}
