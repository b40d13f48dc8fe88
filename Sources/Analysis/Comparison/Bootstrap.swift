import Numbers

/// The interval in which the mean of some whole numbers lies in 95 of 100 samples drawn from them with replacement, as
/// many as there are: the percentile bootstrap of Efron (1979), seeded.
struct Bootstrap {
    let seed: UInt64
    private static let draws = 2_000

    func interval(ofMean values: [Int]) -> ClosedRange<Exact> {
        precondition(!values.isEmpty, "a mean is of something")
        var random = SplitMix64(seed: seed)
        let sums = (0..<Self.draws).map { _ in
            values.indices.reduce(0) { sum, _ in sum + values[Int.random(in: values.indices, using: &random)] }
        }
        .sorted()
        let tail = Self.draws / 40
        func mean(_ sum: Int) -> Exact { Exact(Int64(sum), over: Int64(values.count)) }
        return mean(sums[tail])...mean(sums[Self.draws - 1 - tail])
    }
}
