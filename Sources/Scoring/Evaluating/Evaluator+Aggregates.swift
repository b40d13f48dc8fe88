import Numbers
import Records
import RubricLanguage

extension Evaluator {
    /// A number made of many records.
    mutating func aggregateNumber(_ index: Int) -> Exact? {
        let aggregate = pool.aggregates[index]
        if aggregate.isOverCohort { return cohortNumber(index) }
        switch aggregate.operation {
        case .days, .bestDays: return days(aggregate)
        case .exists, .all, .latest: return nil
        case .count where aggregate.source == .subjects: return rolledUp[Int32(index)] ?? 0
        default: break
        }
        if aggregate.source == .subjects { return rolledUp[Int32(index)] }
        if aggregate.operation == .distinct { return distinct(aggregate) }
        var tally = Tally()
        forEachRow(of: aggregate) { evaluator in
            if aggregate.operation == .count {
                tally.count += 1
            } else if let value = evaluator.number(aggregate.value) {
                evaluator.add(value, to: &tally, of: aggregate)
            }
        }
        return result(of: aggregate, tally)
    }

    /// What most aggregates need of the values seen so far.
    private struct Tally {
        var count = 0
        var sum = Exact.zero
        var least: Exact?
        var greatest: Exact?
        var values: [Exact] = []
    }

    private func add(_ value: Exact, to tally: inout Tally, of aggregate: Aggregate) {
        tally.count += 1
        switch aggregate.operation {
        case .min: tally.least = tally.least.map { min($0, value) } ?? value
        case .max: tally.greatest = tally.greatest.map { max($0, value) } ?? value
        case .median, .trimmedMean, .hIndex, .standardDeviation: tally.values.append(value)
        case .sum, .mean: if aggregate.best > 0 { tally.values.append(value) } else { tally.sum += value }
        default: tally.sum += value
        }
    }

    private func result(of aggregate: Aggregate, _ tally: Tally) -> Exact? {
        guard tally.count >= aggregate.minimumCount else { return nil }
        switch aggregate.operation {
        case .count: return Exact(tally.count)
        case .sum where aggregate.best > 0: return total(ofBest: aggregate.best, of: tally.values).sum
        case .sum: return tally.sum
        case .mean where aggregate.best > 0:
            let (sum, count) = total(ofBest: aggregate.best, of: tally.values)
            return count == 0 ? nil : sum / Exact(count)
        case .mean: return tally.count == 0 ? nil : tally.sum / Exact(tally.count)
        case .min: return tally.least
        case .max: return tally.greatest
        case .median: return median(tally.values.sorted())
        case .trimmedMean: return trimmedMean(tally.values.sorted(), trim: aggregate.trim)
        case .hIndex: return Exact(hIndex(of: tally.values))
        case .standardDeviation: return standardDeviation(of: tally.values, places: aggregate.places)
        default: return nil
        }
    }

    private func median(_ values: [Exact]) -> Exact? {
        guard !values.isEmpty else { return nil }
        let middle = values.count / 2
        return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    }

    private func trimmedMean(_ values: [Exact], trim: Int) -> Exact? {
        let kept = values.dropFirst(trim).dropLast(trim)
        return kept.isEmpty ? nil : kept.reduce(Exact.zero, +) / Exact(kept.count)
    }

    /// Whether there is such a record, or whether all are so.
    mutating func aggregateTruth(_ aggregate: Aggregate) -> Bool? {
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
    mutating func latest(_ aggregate: Aggregate) -> Int64? {
        var best: (day: Day, code: Int64)?
        let end = period.last
        forEachRow(of: aggregate) { evaluator in
            let day = evaluator.date(aggregate.date)?.first ?? .earliest
            guard day <= end, let code = evaluator.code(aggregate.value) else { return }
            if best.map({ day >= $0.day }) ?? true { best = (day, code) }
        }
        return best?.code
    }

    private mutating func distinct(_ aggregate: Aggregate) -> Exact? {
        var seen: [Symbol] = []
        forEachRow(of: aggregate) { evaluator in
            if case .symbol(let symbol) = evaluator.text(aggregate.value) { seen.append(symbol) }
        }
        seen.sort { batch.symbols.isOrdered($0, before: $1) }
        return Exact(seen.indices.count { $0 == 0 || !batch.symbols.areEqual(seen[$0 - 1], seen[$0]) })
    }

    /// Days that spans cover within a period: each day once, or each day with its best value.
    private mutating func days(_ aggregate: Aggregate) -> Exact? {
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
    private func span(_ row: Row) -> Period? {
        guard let from = batch.bits(row, layout.spanFrom) else { return nil }
        let first = PartialDate(bits: Int32(truncatingIfNeeded: from)).first
        let last =
            batch.bits(row, layout.spanTo).map { PartialDate(bits: Int32(truncatingIfNeeded: $0)).last } ?? period.last
        return first <= last ? Period(first: first, last: last) : nil
    }

    /// Visits the records of an aggregate that meet its condition, with the context set to each; or, where they are
    /// grouped, the groups.
    private mutating func forEachRow(of aggregate: Aggregate, _ visit: (inout Evaluator) -> Void) {
        if aggregate.key < 0 { forEachRecord(of: aggregate, visit) } else { forEachGroup(of: aggregate, visit) }
    }

    mutating func forEachRecord(of aggregate: Aggregate, _ visit: (inout Evaluator) -> Void) {
        switch aggregate.source {
        case .items(let kinds): forEachItem(of: kinds, aggregate.condition, visit)
        case .parts(let kind): forEachPart(of: kind, aggregate.condition, visit)
        case .counted(let criterion):
            forEachCounted(in: countedRanges[criterion.index], aggregate.condition, visit)
        case .chosen(let allocation):
            forEachCounted(in: chosenRanges[allocation.index], aggregate.condition, visit)
        case .subjects, .cohort: break
        }
    }

    private mutating func forEachItem(of kinds: [KindIndex], _ condition: Int32, _ visit: (inout Evaluator) -> Void) {
        let (outerItem, outerOwn) = (item, own)
        defer { (item, own) = (outerItem, outerOwn) }
        if let first = kinds.first, layout.roles[first.index] == .attribute {
            var child = Row(subject.index + 1)
            let end = batch.end(of: subject)
            while child < end {
                if kinds.contains(batch.kind(of: child)) { self.visit(child, condition, visit) }
                child = batch.end(of: child)
            }
        } else {
            // Those that a verification refused do not stand.
            for place in items.indices where kinds.contains(batch.kind(of: items[place])) && !isRefused(items[place]) {
                self.visit(items[place], condition, visit)
            }
        }
    }

    private mutating func visit(_ row: Row, _ condition: Int32, _ visit: (inout Evaluator) -> Void) {
        begin(item: row)
        if condition < 0 || truth(condition) == true { visit(&self) }
    }

    /// Whether the verification of an item refused it or left it in dispute. A criterion does not count it either.
    private func isRefused(_ item: Row) -> Bool {
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
