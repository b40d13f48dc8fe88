internal import Numbers

/// Whole numbers, one for each member of a population, of which a group's sum is in question.
struct GroupSums {
    /// The number of each member of the population.
    let values: [Int]

    /// The sums of as many samples of a group's members, drawn with replacement: the bootstrap.
    ///
    /// Ascending. Source: Efron 1979, Bootstrap methods: another look at the jackknife.
    func bootstrap(_ members: [Int], times: Int, _ generator: SplitMix64) -> [Int] {
        var generator = generator
        let own = members.map { values[$0] }
        return (0..<times).map { _ in
            var sum = 0
            for _ in own.indices { sum += own[generator.below(own.count)] }
            return sum
        }.sorted()
    }

    /// The share of groups of the same size, drawn at random from the population, that are at least as far from its
    /// mean as this one, itself included.
    ///
    /// Source: Phipson and Smyth 2010, Permutation p-values should never be zero.
    func permutation(_ members: [Int], times: Int, _ generator: SplitMix64) -> Exact {
        var generator = generator
        var pool = values
        let total = values.reduce(0, +)
        let observed = distance(members.reduce(0) { $0 + values[$1] }, members.count, total)
        // Those who are in, or those who are out if they are fewer.
        let drawn = min(members.count, values.count - members.count)
        var asFar = 1
        for _ in 0..<times {
            var sum = 0
            for position in 0..<drawn {
                pool.swapAt(position, position + generator.below(pool.count - position))
                sum += pool[position]
            }
            if distance(sum, drawn, total) >= observed { asFar += 1 }
        }
        return Exact(Int64(asFar), over: Int64(times + 1))
    }

    /// How far a group's mean is from that of the population, times the sizes of both.
    private func distance(_ sum: Int, _ size: Int, _ total: Int) -> Int {
        abs(values.count * sum - size * total)
    }
}
