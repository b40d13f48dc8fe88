/// The ways to choose within one block that keep the block's own limits.
struct Enumeration {
    let program: IntegerProgram
    let block: Block
    let wide: [Int]
    let ranks: [Int]

    /// A way to choose, with its gain at the prices of the wide limits.
    struct Way {
        var label: Label
        var gain: Int128
    }

    /// All ways whose gain is at most `gap` below the best, the best first; `nil` when there are more labels on the way
    /// than `effort`. Empty when nothing keeps the limits.
    func ways(at pricing: Pricing, within gap: Int128, effort: Int) -> [Way]? {
        let limits = block.ownLimits + wide
        let places = Dictionary(uniqueKeysWithValues: limits.enumerated().map { ($1, $0) })
        let gains = block.decisions.map { pricing.gain($0, in: program) }
        let order = block.decisions.indices.sorted { gains[$0].magnitude > gains[$1].magnitude }
        let rest = suffixes(order.map { max(0, gains[$0]) })
        let least = block.ownLimits.map { limit in
            suffixes(order.map { place in min(0, amount(block.decisions[place], limit)) })
        }
        let constant = pricing.worth(of: block.ownLimits, in: program)
        let threshold = greedyGain(pricing, gains).map { $0 - gap }
        var labels = [Label(value: 0, usage: limits.map { _ in 0 }, chosen: Chosen(count: ranks.count))]
        for (step, place) in order.enumerated() {
            let decision = block.decisions[place]
            labels += labels.map { taking(decision, $0, places) }
            labels.removeAll { label in
                let bound = pricing.gain(of: label, limits) + rest[step + 1] + constant
                return threshold.map { bound < $0 } ?? false
                    || block.ownLimits.indices.contains {
                        label.usage[$0] + least[$0][step + 1] > program.bounds[block.ownLimits[$0]]
                    }
            }
            labels.thin()
            if labels.count > effort { return nil }
        }
        return sorted(labels, pricing, gap)
    }

    private func sorted(_ labels: [Label], _ pricing: Pricing, _ gap: Int128) -> [Way] {
        var reduced = labels
        for index in reduced.indices { reduced[index].usage.removeFirst(block.ownLimits.count) }
        reduced.thin()
        let ways = reduced.map { Way(label: $0, gain: pricing.gain(of: $0, wide)) }.sorted { $0.gain > $1.gain }
        guard let best = ways.first?.gain else { return [] }
        return ways.filter { $0.gain >= best - gap }
    }

    private func amount(_ decision: Int, _ limit: Int) -> Int64 {
        program.uses[decision].first { $0.limit == limit }?.amount ?? 0
    }

    private func taking(_ decision: Int, _ label: Label, _ places: [Int: Int]) -> Label {
        var next = label
        next.value += program.values[decision]
        for use in program.uses[decision] {
            if let place = places[use.limit] { next.usage[place] += use.amount }
        }
        next.chosen.insert(ranks[decision])
        return next
    }

    /// The gain of an easily found way, from which the others are measured; `nil` when it breaks a limit.
    private func greedyGain(_ pricing: Pricing, _ gains: [Int128]) -> Int128? {
        var room = block.ownLimits.map { program.bounds[$0] }
        var gain: Int128 = 0
        let isWide = Set(wide)
        for place in block.decisions.indices.sorted(by: { gains[$0] > gains[$1] }) {
            let decision = block.decisions[place]
            let taken = block.ownLimits.map { amount(decision, $0) }
            let added = pricing.gain(decision, in: program, of: isWide)
            guard added > 0, zip(room, taken).allSatisfy({ $1 <= max(0, $0) }) else { continue }
            gain += added
            for index in room.indices { room[index] -= taken[index] }
        }
        return room.allSatisfy { $0 >= 0 } ? gain : nil
    }
}

/// For each place the sum of what stands there and behind it, and zero at the end.
func suffixes<Number: AdditiveArithmetic>(_ numbers: [Number]) -> [Number] {
    var sums = [Number.zero]
    for number in numbers.reversed() { sums.append(sums[sums.count - 1] + number) }
    return sums.reversed()
}
