import Numbers
import Testing

@Suite struct `An allocation` {
    static let receivers: [RemainderReceiver] = [.largestRemainder, .first, .last]

    @Test(arguments: receivers)
    func `conserves the total and keeps each part within a unit of its share`(receiver: RemainderReceiver) {
        var samples = Samples(seed: 31)
        for _ in 0..<300 {
            let step = RoundingStep(places: samples.int(-1...6), mode: .halfUp)
            let total = Exact(Int64(samples.int(-1_000_000...1_000_000)), over: 1_000).rounded(step)
            let shares = shares(of: samples.int(1...30), &samples)
            let parts = allocate(total, over: shares, step: step, remainder: receiver)
            let unit = Exact(10).raised(to: -step.places)
            #expect(parts.reduce(.zero, +) == total)
            for (part, share) in zip(parts, shares) {
                #expect((part - total * share).magnitude < unit)
                #expect(part.rounded(step) == part)
                if share.isZero { #expect(part.isZero) }
            }
        }
    }

    @Test func `gives nobody less for a larger share when the largest remainder receives`() {
        var samples = Samples(seed: 32)
        for _ in 0..<200 {
            let shares = shares(of: samples.int(2...12), &samples)
            let parts = allocate(
                Exact(Int64(samples.int(0...500))), over: shares, step: RoundingStep(places: 1, mode: .down),
                remainder: .largestRemainder)
            for (a, b) in zip(shares.indices, shares.indices.dropFirst()) where shares[a] < shares[b] {
                #expect(parts[a] <= parts[b])
            }
        }
    }

    @Test(arguments: [
        (RemainderReceiver.largestRemainder, "33.334 33.333 33.333"), (.first, "33.334 33.333 33.333"),
        (.last, "33.333 33.333 33.334"),
    ])
    func `splits 100 in three`(receiver: RemainderReceiver, expected: String) {
        #expect(text(100, over: Array(repeating: Exact(1, over: 3), count: 3), receiver) == expected)
    }

    @Test func `splits 10 in seven`() {
        let sevenths = Array(repeating: Exact(1, over: 7), count: 7)
        #expect(text(10, over: sevenths, .largestRemainder) == "1.429 1.429 1.429 1.429 1.428 1.428 1.428")
        #expect(text(10, over: sevenths, .last) == "1.428 1.428 1.428 1.429 1.429 1.429 1.429")
        #expect(text(-10, over: sevenths, .first) == "-1.429 -1.429 -1.429 -1.429 -1.428 -1.428 -1.428")
    }

    @Test func `passes over those who lost nothing`() {
        let shares = [Exact(0), Exact(1, over: 2), Exact(1, over: 6), Exact(1, over: 3)]
        #expect(text(100, over: shares, .first) == "0.000 50.000 16.667 33.333")
        #expect(text(100, over: shares, .last) == "0.000 50.000 16.666 33.334")
        #expect(text(100, over: shares, .largestRemainder) == "0.000 50.000 16.667 33.333")
    }

    @Test func `splits among 366 with harmonic shares`() {
        let sum = (1...366).reduce(Exact.zero) { $0 + Exact(1, over: Int64($1)) }
        let shares = (1...366).map { Exact(1, over: Int64($0)) / sum }
        let parts = allocate(
            40, over: shares, step: RoundingStep(places: 3, mode: .halfUp), remainder: .largestRemainder)
        #expect(parts.reduce(.zero, +) == 40)
        #expect(parts.allSatisfy { $0.signum >= 0 })
    }

    private func text(_ total: Exact, over shares: [Exact], _ receiver: RemainderReceiver) -> String {
        allocate(total, over: shares, step: RoundingStep(places: 3, mode: .halfUp), remainder: receiver)
            .map { $0.formatted(places: 3) }.joined(separator: " ")
    }

    private func shares(of count: Int, _ samples: inout Samples) -> [Exact] {
        var weights = (0..<count).map { _ in Exact(Int64(samples.int(0...40)), over: Int64(samples.int(1...9))) }
        weights[0] += 1
        let sum = weights.reduce(.zero, +)
        return weights.map { $0 / sum }
    }
}

@Suite struct `Seats by largest remainder` {
    @Test func `sum to the seats, each within one of its quota`() {
        var samples = Samples(seed: 41)
        for _ in 0..<500 {
            var weights = (0..<samples.int(1...20)).map { _ in samples.int(0...500) }
            weights[0] += 1
            let seats = samples.int(0...300)
            let result = allocateSeats(seats, over: weights)
            let sum = Exact(weights.reduce(0, +))
            #expect(result.reduce(0, +) == seats)
            for (seat, weight) in zip(result, weights) {
                #expect((Exact(seat) - Exact(seats) * Exact(weight) / sum).magnitude < 1)
            }
        }
    }

    @Test func `go to the earlier at a tie`() {
        #expect(allocateSeats(1, over: [5, 5]) == [1, 0])
        #expect(allocateSeats(5, over: [1, 1, 1]) == [2, 2, 1])
        #expect(allocateSeats(10, over: [47_000, 16_000, 15_900, 12_000, 6_000, 3_100]) == [5, 2, 1, 1, 1, 0])
    }

    @Test func `go to nobody when nobody has a weight`() {
        #expect(allocateSeats(3, over: []) == [])
        #expect(allocateSeats(3, over: [0, 0]) == [0, 0])
    }

    @Test func `stand weights whose sum needs more than 64 bits`() {
        #expect(allocateSeats(4, over: [.max, .max]) == [2, 2])
    }
}
