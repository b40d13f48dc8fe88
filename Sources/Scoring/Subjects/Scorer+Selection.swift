import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// Of the candidates that report the same work or family, keeps the best paid.
    mutating func keepBestOfGroups(_ criterion: CriterionPlan) {
        guard !criterion.oncePer.isEmpty, candidates.count > 1 else { return }
        collectKeys(criterion.oncePer)
        let width = criterion.oncePer.count
        markAll(kept: true)
        for index in candidates.indices {
            guard let rival = (0..<index).first(where: { isKept[$0] && sameGroup($0, index, width) }) else { continue }
            let (winner, loser) = candidates[index].amount > candidates[rival].amount ? (index, rival) : (rival, index)
            isKept[loser] = false
            passPayments(from: candidates[loser].row, to: candidates[winner].row)
            sink.post(
                Posting(
                    criterion.measure, .duplicate, item: candidates[loser].row, other: candidates[winner].row,
                    amount: -candidates[loser].amount))
        }
        dropOthers()
    }

    /// Keeps the best or the chosen candidates.
    mutating func select(_ criterion: CriterionPlan) {
        guard let selection = criterion.selection, !candidates.isEmpty else { return }
        // What all of them are is not worth putting in order.
        if selection.kind == .best, candidates.count <= selection.count { return }
        markAll(kept: false)
        if selection.kind == .best { orderByAmount() } else { orderByChoice() }
        for index in order.prefix(selection.count) { isKept[index] = true }
        for index in candidates.indices where !isKept[index] {
            sink.post(
                Posting(
                    criterion.measure, .notSelected, item: candidates[index].row, amount: -candidates[index].amount))
        }
        dropOthers()
    }

    /// Applies a cap within each group: over a limit of items the lesser ones give nothing, over a
    /// limit of points the lesser ones are cut.
    mutating func apply(_ index: Int, of criterion: CriterionPlan) {
        guard !candidates.isEmpty else { return }
        let cap = criterion.caps[index]
        collectKeys(cap.groups)
        capGroups.removeAll(keepingCapacity: true)
        var points = Exact.zero
        if case .points(let formula) = cap.limit {
            guard let limit = evaluator.number(formula) else { return }
            points = limit
        }
        orderByAmount()
        for place in order {
            if let tiers = cap.tiers, !tiers.contains(Int(candidates[place].tier)) { continue }
            let group = group(of: place, cap.groups.count)
            let room: Exact
            switch cap.limit {
            case .items(let count): room = capGroups[group].items < count ? candidates[place].amount : .zero
            case .points: room = max(.zero, points - capGroups[group].points)
            }
            let kept = min(room, candidates[place].amount)
            capGroups[group].items += 1
            capGroups[group].points += kept
            cut(place, to: kept, .cap, clause: index, criterion)
        }
    }

    /// The group that a candidate belongs to under a cap.
    private mutating func group(of place: Int, _ width: Int) -> Int {
        for group in capGroups.indices where sameGroup(capGroups[group].first, place, width) { return group }
        capGroups.append(CapGroup(first: place))
        return capGroups.count - 1
    }

    /// A veto takes all that is left.
    mutating func takeAll(_ criterion: CriterionPlan, veto: Int) {
        for place in candidates.indices { cut(place, to: .zero, .veto, clause: veto, criterion) }
    }

    /// Reduces what a candidate gives.
    mutating func cut(
        _ place: Int, to amount: Exact, _ reason: Posting.Reason, clause: Int, _ criterion: CriterionPlan
    ) {
        guard amount != candidates[place].amount else { return }
        sink.post(
            Posting(
                criterion.measure, reason, item: candidates[place].row, clause: clause,
                amount: amount - candidates[place].amount))
        candidates[place].amount = amount
    }

    private mutating func markAll(kept: Bool) {
        isKept.removeAll(keepingCapacity: true)
        for _ in candidates.indices { isKept.append(kept) }
    }

    /// Drops the candidates that are not marked.
    private mutating func dropOthers() {
        var count = 0
        for place in candidates.indices where isKept[place] {
            if count < place { candidates.swapAt(count, place) }
            count += 1
        }
        candidates.removeLast(candidates.count - count)
    }

    /// Candidates from the greatest amount to the least; equals in canonical order.
    private mutating func orderByAmount() {
        order.removeAll(keepingCapacity: true)
        for place in candidates.indices { order.append(place) }
        guard order.count > 1 else { return }
        let candidates = candidates
        order.sort {
            let (a, b) = (candidates[$0].amount, candidates[$1].amount)
            return a == b ? $0 < $1 : b < a
        }
    }

    /// Candidates that the subject chose, in the order of choice.
    private mutating func orderByChoice() {
        let choices = candidates.map { candidate -> Int64? in
            evaluator.layout.chosenSlots[evaluator.batch.kind(of: candidate.row).index].flatMap {
                evaluator.batch.bits(candidate.row, $0)
            }
        }
        order = candidates.indices.filter { choices[$0] != nil }
            .sorted { (choices[$0] ?? 0, $0) < (choices[$1] ?? 0, $1) }
    }

    mutating func sameGroup(_ a: Int, _ b: Int, _ width: Int) -> Bool {
        for offset in 0..<width where keys[a * width + offset] != keys[b * width + offset] { return false }
        return true
    }

    /// The group keys of all candidates.
    mutating func collectKeys(_ groups: [KeyPlan]) {
        keys.removeAll(keepingCapacity: true)
        guard !groups.isEmpty else { return }
        numberKeys.removeAll(keepingCapacity: true)
        textKeys.removeAll(keepingCapacity: true)
        for place in candidates.indices {
            evaluator.begin(item: candidates[place].row)
            for key in groups { keys.append(value(of: key, candidates[place].row, tier: candidates[place].tier)) }
        }
    }

    /// What groups an item: a value, or the item itself where that is missing.
    private mutating func value(of key: KeyPlan, _ row: Row, tier: Int32) -> GroupValue {
        if case .tier = key { return .bits(Int64(tier)) }
        if let bits = bits(of: key) { return .bits(bits) }
        guard let work = evaluator.batch.work(of: row) else { return .alone(row) }
        return .work(work)
    }

    /// A value in one word; equal values of one key have equal words.
    private mutating func bits(of key: KeyPlan) -> Int64? {
        switch key {
        case .work, .tier, .period: return nil
        case .code(let node): return evaluator.code(node)
        case .truth(let node): return evaluator.truth(node).map { $0 ? 1 : 0 }
        case .date(let node): return evaluator.date(node).map { Int64($0.bits) }
        case .text(let node):
            guard case .symbol(let symbol) = evaluator.text(node) else { return nil }
            if let known = textKeys.first(where: { evaluator.batch.symbols.areEqual($0, symbol) }) { return known.bits }
            textKeys.append(symbol)
            return symbol.bits
        case .number(let node):
            guard let number = evaluator.number(node) else { return nil }
            if let known = numberKeys.firstIndex(of: number) { return Int64(known) }
            numberKeys.append(number)
            return Int64(numberKeys.count - 1)
        }
    }
}
