/// Puts the ways of all blocks together under the wide limits.
struct Combination {
    let program: IntegerProgram
    let wide: [Int]
    let pricing: Pricing
    /// For each block at least one way.
    let ways: [[Enumeration.Way]]

    struct Answer {
        var label: Label?
        /// Nothing was left out on the way.
        var isComplete = true
    }

    /// What no choice exceeds, in value times the scale of the prices: every block at its best, and the price of all
    /// there is.
    var bound: Int128 {
        ways.reduce(pricing.worth(of: wide, in: program)) { $0 + $1[0].gain }
    }

    /// The best choice worth at least `floor`, if there is one.
    ///
    /// - Parameter width: how many partial choices are kept; when there are more the most promising go on, and the
    ///   answer is not complete.
    func best(atLeast floor: Int64?, width: Int, decisions: Int) -> Answer {
        let order = ways.indices.sorted { ways[$0].count < ways[$1].count }
        let least = wide.indices.map { limit in
            suffixes(order.map { block in ways[block].map { $0.label.usage[limit] }.min() ?? 0 })
        }
        let most = wide.indices.map { limit in
            suffixes(order.map { block in ways[block].map { $0.label.usage[limit] }.max() ?? 0 })
        }
        let rest = suffixes(order.map { ways[$0][0].gain })
        let all = pricing.worth(of: wide, in: program)
        var partial = [Label(value: 0, usage: wide.map { _ in 0 }, chosen: Chosen(count: decisions))]
        var answer = Answer()
        for (step, block) in order.enumerated() {
            let enough = floor.map { Int128($0) * Int128(Pricing.scale) - rest[step + 1] }
            let remaining = most.map { $0[step + 1] }
            var next: [Label] = []
            for label in partial {
                let gain = pricing.gain(of: label, wide)
                for way in ways[block] {
                    if let enough, gain + way.gain + all < enough { break }
                    let joined = label.joined(with: way.label)
                    if let enough, gain + way.gain + usable(joined, remaining) < enough { continue }
                    guard
                        wide.indices.allSatisfy({ joined.usage[$0] + least[$0][step + 1] <= program.bounds[wide[$0]] })
                    else { continue }
                    next.append(joined)
                }
                if next.count > 4 * width { reduce(&next, to: width, &answer) }
            }
            next.thin()
            if next.count > width { reduce(&next, to: width, &answer) }
            partial = next
        }
        answer.label = partial.filter { label in floor.map { label.value >= $0 } ?? true }
            .max { $1.isBetter(than: $0) }
        return answer
    }

    /// The price of what can at most be taken of the wide limits in the end.
    private func usable(_ label: Label, _ most: [Int64]) -> Int128 {
        wide.indices.reduce(0) { sum, place in
            let end = min(label.usage[place] + most[place], program.bounds[wide[place]])
            return sum + Int128(pricing.prices[wide[place]]) * Int128(end)
        }
    }

    /// Keeps the most promising.
    private func reduce(_ labels: inout [Label], to width: Int, _ answer: inout Answer) {
        labels.thin()
        guard labels.count > width else { return }
        let gains = labels.map { pricing.gain(of: $0, wide) }
        labels = labels.indices.sorted { gains[$0] > gains[$1] }.prefix(width).map { labels[$0] }
        answer.isComplete = false
    }
}

extension Label {
    fileprivate func joined(with other: Label) -> Label {
        var joined = self
        joined.value += other.value
        for index in usage.indices { joined.usage[index] += other.usage[index] }
        joined.chosen = chosen.union(other.chosen)
        return joined
    }
}
