public import Numbers
import Pipelines

extension ScoreMatrix {
    /// Ranks that a person's rank under any weights of a box, which must not be empty, lies between.
    ///
    /// Each rival is looked at alone: who is ahead under all weights of the box is counted in the best rank, who is ahead
    /// under some in the worst. What holds for each rival under weights of its own need not hold for all of them under
    /// the same, so that the range is certain, and may be wider than need be.
    ///
    /// - Parameter slack: how much two scores may come nearer to each other, or change places, by rounding.
    public func rankRange(of person: Int, in box: WeightBox, slack: Exact = 0) -> ClosedRange<Int> {
        rankRanges(of: [person], in: box, slack: slack, threads: 1)[0]
    }

    /// The same for several people; the work is the number of these times the number of all.
    public func rankRanges(
        of some: [Int], in box: WeightBox, slack: Exact = 0, threads: Int
    ) -> [ClosedRange<Int>] {
        precondition(box.ranges.count == criteria && !box.isEmpty, "the box has weights")
        if let (leads, unit) = wordLeads(box), let up = Leads<Int64>.word(slack / unit),
            let down = Leads<Int64>.word(-(slack / unit))
        {
            return leads.rankRanges(of: some, above: up, orAbove: down, threads: threads)
        }
        return exactLeads(box).rankRanges(of: some, above: slack, orAbove: -slack, threads: threads)
    }

    /// Everybody who is ahead of a person by more than a lead under all weights of a box.
    func alwaysAhead(of person: Int, by lead: Exact = 0, in box: WeightBox) -> [Int] {
        if let (leads, unit) = wordLeads(box), let lead = Leads<Int64>.word(lead / unit) {
            return leads.alwaysAhead(of: person, by: lead)
        }
        return exactLeads(box).alwaysAhead(of: person, by: lead)
    }

    /// In words where sums of products are far from leaving two of them.
    private func wordLeads(_ box: WeightBox) -> (leads: Leads<Int64>, unit: Exact)? {
        let limit: UInt64 = 1 << 52
        let ends = box.ranges.flatMap { [$0.lowerBound, $0.upperBound - $0.lowerBound] }
        guard criteria < 64, let units = CommonUnit(columns.map(\.unit)), let weights = CommonUnit(ends + [fill(box)]),
            weights.counts.allSatisfy({ $0.magnitude < limit })
        else { return nil }
        var values = [Int64](repeating: 0, count: people * criteria)
        for (criterion, column) in columns.enumerated() {
            let (product, overflow) = column.greatest.multipliedReportingOverflow(by: units.counts[criterion].magnitude)
            guard !overflow, product < limit else { return nil }
            for person in 0..<people {
                values[person * criteria + criterion] = column.counts[person] * units.counts[criterion]
            }
        }
        let leads = Leads(
            values: values, low: (0..<criteria).map { weights.counts[2 * $0] },
            room: (0..<criteria).map { weights.counts[2 * $0 + 1] },
            fill: box.sum == nil ? nil : weights.counts[2 * criteria])
        return (leads, units.unit * weights.unit)
    }

    private func exactLeads(_ box: WeightBox) -> Leads<Exact> {
        Leads(
            values: (0..<people).flatMap { person in (0..<criteria).map { value(person, $0) } },
            low: box.ranges.map(\.lowerBound), room: box.ranges.map { $0.upperBound - $0.lowerBound },
            fill: box.sum == nil ? nil : fill(box))
    }

    /// What is left of the sum when each weight is as low as it can be.
    private func fill(_ box: WeightBox) -> Exact {
        box.ranges.reduce(box.sum ?? .zero) { box.sum == nil ? .zero : $0 - $1.lowerBound }
    }
}

/// By how much one person is ahead of another under the weights of a box: at least, and at most.
private struct Leads<Number: Coordinate>: Sendable {
    /// Person by person.
    let values: [Number]
    let low: [Number]
    /// How far each weight can rise.
    let room: [Number]
    /// How far all weights together rise; `nil` where each rises by itself.
    let fill: Number?

    var criteria: Int { low.count }

    /// - Parameters:
    ///   - least: who is ahead by more than this is surely ahead.
    ///   - most: who is ahead by more than this may be ahead.
    func rankRanges(
        of some: [Int], above least: Number.Product, orAbove most: Number.Product, threads: Int
    ) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        inOrder(some.count, threads: threads) {
            var scratch: [Number] = []
            return { rankRange(of: some[$0], least, most, &scratch) }
        } deliver: {
            ranges.append($0)
        }
        return ranges
    }

    private func rankRange(
        of person: Int, _ least: Number.Product, _ most: Number.Product, _ scratch: inout [Number]
    ) -> ClosedRange<Int> {
        var (best, worst) = (1, 1)
        for rival in 0..<(values.count / max(1, criteria)) where rival != person {
            let lead = lead(of: rival, over: person, &scratch)
            if lead.least > least { best += 1 }
            if lead.greatest > most { worst += 1 }
        }
        return best...worst
    }

    func alwaysAhead(of person: Int, by least: Number.Product) -> [Int] {
        var scratch: [Number] = []
        return (0..<(values.count / max(1, criteria))).filter {
            $0 != person && lead(of: $0, over: person, &scratch).least > least
        }
    }

    /// - Parameter scratch: anything, for the next time.
    func lead(
        of rival: Int, over person: Int, _ scratch: inout [Number]
    ) -> (least: Number.Product, greatest: Number.Product) {
        scratch.removeAll(keepingCapacity: true)
        for criterion in 0..<criteria {
            scratch.append(values[rival * criteria + criterion] - values[person * criteria + criterion])
        }
        guard let fill else { return freeLead(scratch) }
        return filledLead(scratch, fill)
    }

    /// Each weight is as low or as high as serves.
    private func freeLead(_ gaps: [Number]) -> (Number.Product, Number.Product) {
        var (least, greatest) = (Number.Product.zero, Number.Product.zero)
        for criterion in 0..<criteria {
            let base = Number.product(low[criterion], gaps[criterion])
            let rise = Number.product(room[criterion], gaps[criterion])
            least = least + base + (rise < .zero ? rise : .zero)
            greatest = greatest + base + (rise < .zero ? .zero : rise)
        }
        return (least, greatest)
    }

    /// What is to be filled goes first to the weights where it does most: a knapsack of fractions.
    private func filledLead(_ gaps: [Number], _ fill: Number) -> (Number.Product, Number.Product) {
        var base = Number.Product.zero
        for criterion in 0..<criteria { base = base + Number.product(low[criterion], gaps[criterion]) }
        var order = Array(0..<criteria)
        for place in order.indices.dropFirst() {
            var at = place
            while at > 0, gaps[order[at]] < gaps[order[at - 1]] {
                order.swapAt(at, at - 1)
                at -= 1
            }
        }
        return (base + filled(order, gaps, fill), base + filled(order.reversed(), gaps, fill))
    }

    private func filled(_ order: some Sequence<Int>, _ gaps: [Number], _ fill: Number) -> Number.Product {
        var rest = fill
        var sum = Number.Product.zero
        for criterion in order {
            let part = min(rest, room[criterion])
            sum = sum + Number.product(part, gaps[criterion])
            rest = rest - part
        }
        return sum
    }
}

extension Leads<Int64> {
    /// The greatest whole number that is not greater: a word is above it where it is above the number itself.
    static func word(_ lead: Exact) -> Int128? { lead.floor().small.map { Int128($0.numerator) } }
}
