import Numbers

extension BinaryProgram {
    /// The choice that is worth most. Among equally good choices it is the one that has the first decision of `order`
    /// on which they differ: that tie-break is proved like the value.
    ///
    /// - Parameters:
    ///   - order: all decisions, the preferred first.
    ///   - effort: how many partial choices may be kept side by side; when they do not suffice, the choice says so.
    /// - Returns: `nil` when no choice keeps the limits, or none was found.
    public func best(preferring order: [Int], effort: Int = 20_000) -> Choice? {
        guard let program = IntegerProgram(self) else { return nil }
        let solver = Solver(program, order, effort)
        return solver.solve() ?? solver.simple().flatMap { allows($0.chosen) ? $0 : nil }
    }
}

/// Finds the best choice in three steps: prices by the relaxation, better prices by the blocks, and then all choices that
/// come within a small gap of the bound, a gap that widens until there is one.
private struct Solver {
    let program: IntegerProgram
    let order: [Int]
    let effort: Int
    let blocks: [Block]
    let wide: [Int]
    let ranks: [Int]

    init(_ program: IntegerProgram, _ order: [Int], _ effort: Int) {
        self.program = program
        self.order = order
        self.effort = effort
        (blocks, wide) = Block.split(program)
        var ranks = Array(repeating: 0, count: order.count)
        for (rank, decision) in order.enumerated() { ranks[decision] = rank }
        self.ranks = ranks
    }

    func solve() -> Choice? {
        var pricing = Pricing(relaxedPrices())
        guard var bests = ways(pricing, within: 0), bests.allSatisfy({ !$0.isEmpty }) else { return nil }
        improve(&pricing, &bests)
        let bound = combination(pricing, bests).bound
        let everything = bound + Int128(Pricing.scale) * Int128(program.values.reduce(0) { $0 + abs($1) })
        var gap = max(bound / 2_000_000, Int128(Pricing.scale))
        while true {
            guard let some = ways(pricing, within: gap) else { return nil }
            let isAll = gap > everything
            let answer = combination(pricing, some).best(
                atLeast: isAll ? nil : ceiling(bound - gap), width: effort, decisions: order.count)
            if answer.isComplete, answer.label != nil || isAll {
                return answer.label.map { choice($0, bound, isBest: true) }
            }
            if !answer.isComplete {
                return (answer.label ?? anything(pricing)).map { choice($0, bound, isBest: false) }
            }
            gap *= 4
        }
    }

    /// A good choice, where the best one cannot be found with this effort.
    private func anything(_ pricing: Pricing) -> Label? {
        let gap = Int128(Pricing.scale) * Int128(program.values.map(abs).max() ?? 0)
        guard let some = ways(pricing, within: gap) else { return nil }
        let label = combination(pricing, some).best(
            atLeast: nil, width: min(effort, 1000), decisions: order.count
        ).label
        return label.map { filled($0, pricing) }
    }

    /// Adds what still has room, the greatest gain first.
    private func filled(_ label: Label, _ pricing: Pricing) -> Label {
        var full = label
        var room = program.bounds
        for decision in ranks.indices where label.chosen.contains(ranks[decision]) {
            for use in program.uses[decision] { room[use.limit] -= use.amount }
        }
        let gains = ranks.indices.map { pricing.gain($0, in: program) }
        for decision in ranks.indices.sorted(by: { gains[$0] > gains[$1] }) {
            guard program.values[decision] > 0, !full.chosen.contains(ranks[decision]),
                program.uses[decision].allSatisfy({ $0.amount <= max(0, room[$0.limit]) })
            else { continue }
            full.chosen.insert(ranks[decision])
            full.value += program.values[decision]
            for use in program.uses[decision] { room[use.limit] -= use.amount }
        }
        return full
    }

    /// Whatever has room, the most valuable first: when even one block has too many ways.
    func simple() -> Choice? {
        let nothing = Label(value: 0, usage: [], chosen: Chosen(count: order.count))
        let most = program.values.reduce(0) { $0 + max(0, $1) }
        let pricing = Pricing(program.bounds.map { _ in 0 })
        return choice(filled(nothing, pricing), Int128(most) * Int128(Pricing.scale), isBest: false)
    }

    /// The least value that is worth this much at the scale of the prices.
    private func ceiling(_ worth: Int128) -> Int64 {
        let scale = Int128(Pricing.scale)
        let (quotient, remainder) = worth.quotientAndRemainder(dividingBy: scale)
        return Int64(clamping: remainder > 0 ? quotient + 1 : quotient)
    }

    private func choice(_ label: Label, _ bound: Int128, isBest: Bool) -> Choice {
        var chosen = Array(repeating: false, count: order.count)
        for decision in chosen.indices { chosen[decision] = label.chosen.contains(ranks[decision]) }
        let value = Exact(label.value) * program.unit
        let limit = Exact(Int64(clamping: bound / Int128(Pricing.scale))) * program.unit
        return Choice(chosen: chosen, value: value, bound: isBest ? value : max(value, limit), isPreferred: isBest)
    }

    private func ways(_ pricing: Pricing, within gap: Int128) -> [[Enumeration.Way]]? {
        var all: [[Enumeration.Way]] = []
        for block in blocks {
            let enumeration = Enumeration(program: program, block: block, wide: wide, ranks: ranks)
            guard let some = enumeration.ways(at: pricing, within: gap, effort: effort) else { return nil }
            all.append(some)
        }
        return all
    }

    private func combination(_ pricing: Pricing, _ ways: [[Enumeration.Way]]) -> Combination {
        Combination(program: program, wide: wide, pricing: pricing, ways: ways)
    }

    private func relaxedPrices() -> [Double] {
        let count = program.values.count
        var matrix = Array(repeating: 0.0, count: count * program.bounds.count)
        for decision in 0..<count {
            for use in program.uses[decision] { matrix[use.limit * count + decision] = Double(use.amount) }
        }
        return Relaxation(
            gains: program.values.map(Double.init), matrix: matrix, bounds: program.bounds.map(Double.init)
        ).prices()
    }

    /// Lowers the bound: raises the price of a wide limit that the blocks' best ways together overdraw, and lowers that
    /// of one that they leave unused (subgradient steps; Held and Karp, 1971).
    private func improve(_ pricing: inout Pricing, _ bests: inout [[Enumeration.Way]]) {
        var trial = pricing
        var step = 0.5
        for _ in 0..<40 where !wide.isEmpty {
            let ways = combination(trial, bests).ways
            let excess = wide.indices.map { place in
                ways.reduce(-program.bounds[wide[place]]) { $0 + $1[0].label.usage[place] }
            }
            let length = excess.reduce(0.0) { $0 + Double($1) * Double($1) }
            guard length > 0 else { break }
            let worth = Double(combination(pricing, bests).bound) * 0.001 * step
            for (place, limit) in wide.enumerated() {
                let change = worth * Double(excess[place]) / length
                trial.prices[limit] = max(0, trial.prices[limit] + Int64(change))
            }
            guard let next = self.ways(trial, within: 0), next.allSatisfy({ !$0.isEmpty }) else { break }
            if combination(trial, next).bound < combination(pricing, bests).bound {
                (pricing, bests) = (trial, next)
            } else {
                (trial, step) = (pricing, step / 2)
            }
        }
    }
}
