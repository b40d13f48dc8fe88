import Diagnostics
import Numbers
import Records

/// Points for patents that were filed and nothing more.
extension Linter {
    mutating func lintFiling(in place: Int, _ rule: Policy.Rule) {
        let criterion = rubric.criteria[place]
        guard let patent = rubric.vocabulary.kind("patent"), criterion.kinds.contains(patent),
            let slot = rubric.vocabulary[patent].slot("granted")
        else { return }
        var copy = rubric
        let isOnlyFiled = copy.pool.isOnlyFiled(patent, granted: slot, in: rubric.vocabulary)
        let rows = payingRows(of: criterion, &copy.pool)
        let proof = RegionProof(
            copy, kinds: [patent], assuming: criterion.conditions.map(\.root) + isOnlyFiled)
        for row in rows {
            guard case .possible(let witness) = proof.example(meeting: row.met, failing: row.failing) else { continue }
            report(
                rule,
                "Criterion `\(criterion.name)` may give points for a patent that was only filed: \(words(witness)).",
                hint: "Ask for `granted in period`.",
                at: row.index.map { .row(criterion: place, $0) } ?? .criterion(place))
        }
    }

    /// Conditions under which a row, or the formula, gives positive points.
    private struct PayingRow {
        var index: Int?
        var met: [Int32?]
        var failing: [Int32?] = []
    }

    private func payingRows(of criterion: Criterion, _ pool: inout ExpressionPool) -> [PayingRow] {
        switch criterion.points {
        case .formula(let formula):
            return [PayingRow(index: nil, met: [pool.isPositive(formula)])]
        case .table(let table):
            var rows: [PayingRow] = []
            for (index, row) in table.rows.enumerated() {
                let earlier = table.hitPolicy == .first ? table.rows[..<index].map { $0.condition?.root } : []
                rows.append(
                    PayingRow(
                        index: index, met: [row.condition?.root, pool.isPositive(row.points)], failing: earlier))
            }
            return rows
        }
    }
}

extension ExpressionPool {
    /// A condition: a number is greater than zero.
    fileprivate mutating func isPositive(_ expression: Expression) -> Int32 {
        let zero = add(number: 0)
        return add(.compareNumbers(.greater, expression.root, zero))
    }

    /// Conditions: the patent has no date of grant, and its status is of before one.
    fileprivate mutating func isOnlyFiled(
        _ patent: KindIndex, granted slot: Slot, in vocabulary: Vocabulary
    ) -> [Int32] {
        var slots = [UInt8](repeating: 255, count: vocabulary.kinds.count)
        slots[patent.index] = slot.rawValue
        let granted = add(field: FieldReference(scope: .item, name: "granted", type: .date, slots: slots))
        let isGranted = add(.isKnown(granted))
        let notGranted = add(.not(isGranted))
        let codes = ["filed", "withdrawn"].compactMap { vocabulary.enumeration("status")?.index(of: $0) }
        let set = codes.reduce(0 as UInt64) { $0 | 1 << UInt64($1) }
        let pending = latestStatuses(vocabulary).map { status in
            let (isKnown, isEarly) = (add(.isKnown(status)), add(.inCodes(status, set: set)))
            let isMissing = add(.not(isKnown))
            return add(.or(isMissing, isEarly))
        }
        return [notGranted] + pending
    }

    /// The nodes that ask for an item's latest status.
    private func latestStatuses(_ vocabulary: Vocabulary) -> [Int32] {
        nodes.indices.map(Int32.init).filter { node in
            guard case .aggregate(let place) = nodes[Int(node)] else { return false }
            let aggregate = aggregates[Int(place)]
            guard aggregate.operation == .latest, let status = vocabulary.kind("status") else { return false }
            return aggregate.source == .parts(status) && takes(aggregate.value, "status")
        }
    }
}
