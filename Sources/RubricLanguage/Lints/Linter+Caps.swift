import Diagnostics
import Numbers

extension Linter {
    /// Caps that can never take anything away.
    mutating func lintCaps(of place: Int) {
        let criterion = rubric.criteria[place]
        for (index, cap) in criterion.caps.enumerated() {
            guard let reason = idleness(of: cap, after: criterion.caps[..<index], criterion) else { continue }
            report(
                "cap-cannot-bind", .warning,
                "The cap `\(cap.text)` of criterion `\(criterion.name)` can never bind: \(reason).",
                at: .cap(criterion: place, index))
        }
    }

    private func idleness(of cap: Cap, after earlier: ArraySlice<Cap>, _ criterion: Criterion) -> String? {
        guard let count = greatestCount(for: cap, after: earlier, criterion) else { return nil }
        switch cap.limit {
        case .items(let limit):
            return count <= limit ? "at most \(count) items are left" : nil
        case .points(let limit):
            guard let limit = constant(limit), let most = greatestPoints(for: cap, criterion),
                most * Exact(count) <= limit
            else { return nil }
            return "\(count) items give at most \(most * Exact(count)) points"
        }
    }

    /// How many items may reach a cap, by the selection and the caps before it.
    private func greatestCount(for cap: Cap, after earlier: ArraySlice<Cap>, _ criterion: Criterion) -> Int? {
        let limits = earlier.compactMap { other -> Int? in
            guard other.groups.isEmpty, other.tiers == nil || other.tiers == cap.tiers else { return nil }
            if case .items(let limit) = other.limit { return limit }
            return nil
        }
        return (limits + [criterion.selection?.count].compactMap(\.self)).min()
    }

    /// The most that one item may give under a cap, when it is a constant that nothing raises.
    private func greatestPoints(for cap: Cap, _ criterion: Criterion) -> Exact? {
        guard criterion.adjustments.isEmpty, sharesAreParts(criterion.credit) else { return nil }
        let points: [Expression] =
            switch criterion.points {
            case .formula(let formula): [formula]
            case .table(let table) where table.hitPolicy == .sum: []
            case .table(let table):
                table.rows.indices.filter { cap.tiers?.contains($0) ?? true }.map { table.rows[$0].points }
            }
        let constants = points.compactMap(constant)
        guard constants.count == points.count, let most = constants.max() else { return nil }
        return rubric.rounding.item.map(most.rounded) ?? most
    }

    private func sharesAreParts(_ credit: Int?) -> Bool {
        guard let credit else { return true }
        if case .points = rubric.credits[credit].share { return false }
        return rubric.credits[credit].conserves
    }

    private func constant(_ expression: Expression) -> Exact? {
        guard case .number(let place) = rubric.pool.nodes[Int(expression.root)] else { return nil }
        return rubric.pool.numbers[Int(place)]
    }
}
