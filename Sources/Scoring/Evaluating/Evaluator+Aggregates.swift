import Numbers
import Records
import RubricLanguage

extension Evaluator {
    /// A number made of many records.
    mutating func aggregateNumber(_ index: Int) -> Exact? {
        let aggregate = aggregates[index]
        if case .cohort = aggregate.source { return cohortNumber(index) }
        switch aggregate.operation {
        case .exists, .all, .latest, .shareBelow: return nil
        case .days, .bestDays: return days(aggregate)
        case .count:
            if case .subjects = aggregate.source { return rolledUp[Int32(index)] ?? 0 }
            return count(aggregate)
        default:
            if case .subjects = aggregate.source { return rolledUp[Int32(index)] }
        }
        switch aggregate.operation {
        case .median, .trimmedMean, .hIndex: return statistic(aggregate)
        default: return aggregate.best > 0 ? statistic(aggregate) : total(aggregate)
        }
    }

    private mutating func count(_ aggregate: AggregateTable.Entry) -> Exact? {
        var count = 0
        forEachRow(of: aggregate) { _ in count += 1 }
        return count < aggregate.minimumCount ? nil : Exact(count)
    }

    /// A sum, a mean, the least or the greatest value.
    private mutating func total(_ aggregate: AggregateTable.Entry) -> Exact? {
        var count = 0
        var total = Exact.zero
        forEachRow(of: aggregate) { evaluator in
            guard let value = evaluator.number(aggregate.value) else { return }
            count += 1
            switch aggregate.operation {
            case .min: total = count == 1 ? value : min(total, value)
            case .max: total = count == 1 ? value : max(total, value)
            default: total += value
            }
        }
        guard count >= aggregate.minimumCount, count > 0 || aggregate.operation == .sum else { return nil }
        return aggregate.operation == .mean ? total / Exact(count) : total
    }

    /// What needs all values at once, and most of it their order.
    private mutating func statistic(_ aggregate: AggregateTable.Entry) -> Exact? {
        // A value may need such an aggregate itself, which then finds no memory here and takes its own.
        var values: [Exact] = []
        swap(&values, &sortedValues)
        values.removeAll(keepingCapacity: true)
        forEachRow(of: aggregate) { evaluator in
            if let value = evaluator.number(aggregate.value) { values.append(value) }
        }
        defer { swap(&values, &sortedValues) }
        guard values.count >= aggregate.minimumCount else { return nil }
        values.sort()
        switch aggregate.operation {
        case .sum: return sum(of: values.suffix(aggregate.best))
        case .mean: return mean(of: values.suffix(aggregate.best))
        case .median: return median(of: values)
        case .trimmedMean: return mean(of: values.dropFirst(aggregate.trim).dropLast(aggregate.trim))
        default: return Exact(hIndex(of: values))
        }
    }

    /// Whether there is such a record, or whether all are so.
    mutating func aggregateTruth(_ aggregate: AggregateTable.Entry) -> Bool? {
        var exists = false
        var all: Bool? = true
        forEachRow(of: aggregate) { evaluator in
            guard aggregate.value >= 0 else {
                exists = true
                return
            }
            let holds = evaluator.truth(aggregate.value)
            if holds == true { exists = true }
            if holds == false { all = false } else if holds == nil, all == true { all = nil }
        }
        return aggregate.operation == .all ? all : exists
    }

    /// The code of the record with the latest date that is not after the end of the period; records
    /// without a date come first, and of equal dates the later record holds.
    mutating func latest(_ aggregate: AggregateTable.Entry) -> Int64? {
        var best: (day: Day, code: Int64)?
        let end = period.last
        forEachRow(of: aggregate) { evaluator in
            let day = evaluator.date(aggregate.date)?.first ?? .earliest
            guard day <= end, let code = evaluator.code(aggregate.value) else { return }
            if best.map({ day >= $0.day }) ?? true { best = (day, code) }
        }
        return best?.code
    }

    /// Days that spans cover within a period: each day once, or each day with its best value.
    private mutating func days(_ aggregate: AggregateTable.Entry) -> Exact? {
        guard let window = aggregate.period >= 0 ? window(aggregate.period) : period else { return nil }
        spans.removeAll(keepingCapacity: true)
        valuedSpans.removeAll(keepingCapacity: true)
        forEachRow(of: aggregate) { evaluator in
            let value = aggregate.operation == .bestDays ? evaluator.number(aggregate.value) : Exact.zero
            guard let value else { return }
            if case .parts = aggregate.source {
                evaluator.collect(evaluator.part, within: window, value: value)
            } else {
                evaluator.collectSpans(within: window, value: value)
            }
        }
        return aggregate.operation == .days
            ? Exact(unionDayCount(&spans)) : bestDaySum(&valuedSpans)
    }

    private mutating func collectSpans(within window: Period, value: Exact) {
        var child = Row(item.index + 1)
        let end = batch.end(of: item)
        while child < end {
            if batch.kind(of: child) == layout.span { collect(child, within: window, value: value) }
            child = batch.end(of: child)
        }
    }

    private mutating func collect(_ row: Row, within window: Period, value: Exact) {
        guard let span = span(row)?.intersection(window) else { return }
        spans.append(span)
        valuedSpans.append((span, value))
    }

    /// A span; one that is open ends with the period.
    private mutating func span(_ row: Row) -> Period? {
        guard let from = batch.bits(row, layout.spanFrom) else { return nil }
        let first = PartialDate(bits: Int32(truncatingIfNeeded: from)).first
        let last =
            batch.bits(row, layout.spanTo).map { PartialDate(bits: Int32(truncatingIfNeeded: $0)).last } ?? period.last
        return first <= last ? Period(first: first, last: last) : nil
    }

    /// Visits the records of an aggregate that meet its condition, with the context set to each; or, where they are
    /// grouped, the groups.
    private mutating func forEachRow(of aggregate: AggregateTable.Entry, _ visit: (inout Evaluator) -> Void) {
        if aggregate.key < 0 { forEachRecord(of: aggregate, visit) } else { forEachGroup(of: aggregate, visit) }
    }

    mutating func forEachRecord(of aggregate: AggregateTable.Entry, _ visit: (inout Evaluator) -> Void) {
        switch aggregate.source {
        case .items: forEachItem(of: aggregate, visit)
        case .attributes: forEachAttribute(of: aggregate, visit)
        case .parts(let kind): forEachPart(of: kind, aggregate.condition, visit)
        case .counted(let criterion):
            forEachCounted(in: countedRanges[criterion.index], aggregate.condition, visit)
        case .chosen(let allocation):
            forEachCounted(in: chosenRanges[allocation.index], aggregate.condition, visit)
        case .subjects, .cohort: break
        }
    }

    /// Visits items; those that a verification refused do not stand.
    private mutating func forEachItem(of aggregate: AggregateTable.Entry, _ visit: (inout Evaluator) -> Void) {
        let outer = (item, sharer)
        defer { (item, sharer) = outer }
        for kind in aggregate.kinds {
            for place in itemPlaces[aggregates.kinds[kind].index] where !isRefused(items[place]) {
                self.visit(items[place], aggregate.condition, visit)
            }
        }
    }

    private mutating func forEachAttribute(of aggregate: AggregateTable.Entry, _ visit: (inout Evaluator) -> Void) {
        let outer = (item, sharer)
        defer { (item, sharer) = outer }
        var child = Row(subject.index + 1)
        let end = batch.end(of: subject)
        while child < end {
            let kind = batch.kind(of: child)
            if aggregate.kinds.contains(where: { aggregates.kinds[$0] == kind }) {
                self.visit(child, aggregate.condition, visit)
            }
            child = batch.end(of: child)
        }
    }

    private mutating func visit(_ row: Row, _ condition: Int32, _ visit: (inout Evaluator) -> Void) {
        begin(item: row)
        if condition < 0 || truth(condition) == true { visit(&self) }
    }

    /// Whether the verification of an item refused it or left it in dispute. A criterion does not count it either.
    private mutating func isRefused(_ item: Row) -> Bool {
        guard let slot = layout.verificationSlots[batch.kind(of: item).index], let status = batch.bits(item, slot)
        else { return false }
        return status == layout.rejected || status == layout.disputed
    }

    private mutating func forEachPart(of kind: KindIndex, _ condition: Int32, _ visit: (inout Evaluator) -> Void) {
        let outer = part
        defer { part = outer }
        var child = Row(item.index + 1)
        let end = batch.end(of: item)
        while child < end {
            if batch.kind(of: child) == kind {
                part = child
                if condition < 0 || truth(condition) == true { visit(&self) }
            }
            child = batch.end(of: child)
        }
    }
}
