import Numbers
import Records

/// The bounds of what the items of a criterion give.
extension GreatestValues {
    /// What one item may give, by the row that pays.
    private typealias Offer = (tier: Int, bounds: Bounds)

    func points(of criterion: Criterion) -> Bounds {
        let conditions = criterion.conditions.map(\.root) + subject.assumptions
        let item = Situation(rubric, kinds: criterion.kinds, assuming: conditions)
        guard item.mayHold([]) else { return Bounds(0) }
        let offers = base(criterion.points, item).map { offer in
            (offer.tier, shared(adjusted(offer.bounds, criterion, item), criterion, item).rounded(rubric.rounding.item))
        }
        let isNotNegative = offers.allSatisfy(\.1.isNotNegative)
        return Bounds(lower: isNotNegative ? 0 : nil, upper: most(offers, criterion))
    }

    // MARK: One item

    private func base(_ points: Criterion.Points, _ item: Situation) -> [Offer] {
        switch points {
        case .formula(let formula): return [(-1, bounds(formula.root, item))]
        case .table(let table):
            let conditions = table.rows.map { $0.condition?.root }
            let isFirst = table.hitPolicy == .first || table.hitPolicy == .unique
            let offers = table.rows.indices.compactMap { row -> Offer? in
                let earlier = isFirst ? Array(conditions[..<row]) : []
                guard item.mayHold([conditions[row]], failing: earlier) else { return nil }
                return (row, bounds(table.rows[row].points.root, item))
            }
            guard table.hitPolicy == .sum else { return offers }
            return [(-1, offers.reduce(Bounds(0)) { $0 + $1.bounds.union(Bounds(0)) })]
        }
    }

    private func adjusted(_ points: Bounds, _ criterion: Criterion, _ item: Situation) -> Bounds {
        var (points, item) = (points, item)
        for adjustment in criterion.adjustments {
            if let condition = adjustment.condition, !item.mayHold([condition.root]) { continue }
            item.points = points
            let value = bounds(adjustment.value.root, item)
            let changed = adjustment.isFactor ? points * value : points + value
            points = adjustment.condition == nil ? changed : points.union(changed)
        }
        return points
    }

    private func shared(_ points: Bounds, _ criterion: Criterion, _ item: Situation) -> Bounds {
        guard let rule = criterion.credit.map({ rubric.credits[$0] }) else { return points }
        var item = item
        item.points = points
        switch rule.share {
        case .points(let formula): return bounds(formula.root, item)
        case .share(let formula) where !rule.conserves: return points * bounds(formula.root, item)
        case .positions(let rows, let beyond) where !rule.conserves:
            return points * Bounds(lower: 0, upper: (rows.flatMap(\.self) + [beyond]).max() ?? 0)
        case .declared, .equal, .share, .positions: return points * .share
        }
    }

    // MARK: All items

    /// The most that items give under the caps: the rows that pay best come first.
    private func most(_ offers: [(Int, Bounds)], _ criterion: Criterion) -> Exact? {
        let roof = criterion.caps.filter { holdsForAll($0, offers) }.compactMap(points(of:)).min()
        guard criterion.combination == .sum else {
            let best = offers.contains { $0.1.upper == nil } ? nil : offers.compactMap(\.1.upper).max() ?? 0
            return [best, roof].compactMap(\.self).min()
        }
        var room =
            (criterion.caps.filter { holdsForAll($0, offers) }.compactMap(\.items)
            + [criterion.selection?.count].compactMap(\.self)).min()
        var sum = Exact.zero
        for (tier, upper) in offers.map({ ($0.0, $0.1.upper) }).sorted(by: isBetter) {
            if let upper, upper.signum <= 0 { continue }
            let caps = criterion.caps.filter { holds($0, forTier: tier) }
            let count = (caps.compactMap(\.items) + [room].compactMap(\.self)).min()
            let whole = count.flatMap { count in upper.map { $0 * Exact(count) } }
            guard let gain = ([whole] + caps.map(points(of:))).compactMap(\.self).min() else { return roof }
            sum += gain
            if let left = room { room = left - used(gain, upper, count ?? left) }
        }
        return roof.map { min($0, sum) } ?? sum
    }

    private func isBetter(_ a: (Int, Exact?), _ b: (Int, Exact?)) -> Bool {
        guard let first = a.1 else { return b.1 != nil }
        return b.1.map { first > $0 } ?? false
    }

    /// How many items it takes to gain so much.
    private func used(_ gain: Exact, _ upper: Exact?, _ count: Int) -> Int {
        guard let upper else { return min(1, count) }
        return (0...count).first { Exact($0) * upper >= gain } ?? count
    }

    private func holdsForAll(_ cap: Cap, _ offers: [(Int, Bounds)]) -> Bool {
        cap.groups.isEmpty && (cap.tiers.map { tiers in offers.allSatisfy { tiers.contains($0.0) } } ?? true)
    }

    /// Whether a cap is about the items of one row alone.
    private func holds(_ cap: Cap, forTier tier: Int) -> Bool {
        if cap.groups.isEmpty { return cap.tiers == [tier] }
        guard cap.groups.count == 1, case .tier = cap.groups[0] else { return false }
        return cap.tiers?.contains(tier) ?? true
    }

    private func points(of cap: Cap) -> Exact? {
        guard case .points(let limit) = cap.limit else { return nil }
        return bounds(limit.root, subject).upper.map { max(0, $0) }
    }
}

extension Cap {
    fileprivate var items: Int? {
        if case .items(let count) = limit { count } else { nil }
    }
}
