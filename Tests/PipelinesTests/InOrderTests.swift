import Pipelines
import Testing

@Suite struct `Work in parallel` {
    @Test(arguments: [1, 2, 3, 8]) func `is delivered in order, each piece once`(threads: Int) {
        var delivered: [Int] = []
        inOrder(
            500, threads: threads,
            makeWorker: {
                var made = 0
                return { number in
                    made += 1
                    // Uneven work, so that threads overtake each other.
                    return (0..<(number * 7919 % 1000)).reduce(number) { sum, step in sum &+ step &- step }
                }
            }, deliver: { delivered.append($0) })
        #expect(delivered == Array(0..<500))
    }

    @Test func `of no pieces delivers nothing`() {
        var count = 0
        inOrder(0, threads: 4, makeWorker: { { $0 } }, deliver: { (_: Int) in count += 1 })
        #expect(count == 0)
    }
}
