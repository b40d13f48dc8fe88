import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// Of the candidates that report the same work or family, keeps the best paid.
    mutating func keepBestOfGroups(_ criterion: CriterionPlan) {
        guard !criterion.oncePer.isEmpty, candidates.count > 1 else { return }
        collectKeys(criterion.oncePer)
        let width = criterion.oncePer.count
        var isKept = [Bool](repeating: true, count: candidates.count)
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
        keep(isKept)
    }

    /// Keeps the best or the chosen candidates.
    mutating func select(_ criterion: CriterionPlan) {
        guard let selection = criterion.selection, !candidates.isEmpty else { return }
        var isKept = [Bool](repeating: false, count: candidates.count)
        let order = selection.kind == .best ? candidatesByAmount() : candidatesByChoice()
        for index in order.prefix(selection.count) { isKept[index] = true }
        for index in candidates.indices where !isKept[index] {
            sink.post(
                Posting(
                    criterion.measure, .notSelected, item: candidates[index].row, amount: -candidates[index].amount))
        }
        keep(isKept)
    }

    /// Applies a cap within each group: over a limit of items the lesser ones give nothing, over a
    /// limit of points the lesser ones are cut.
    mutating func apply(_ index: Int, of criterion: CriterionPlan) {
        guard !candidates.isEmpty else { return }
        let cap = criterion.caps[index]
        collectKeys(cap.groups)
        var groups: [(first: Int, items: Int, points: Exact)] = []
        let limit: Exact?
        switch cap.limit {
        case .items(let count): limit = Exact(count)
        case .points(let formula): limit = evaluator.number(formula.root)
        }
        guard let limit else { return }
        for place in candidatesByAmount() {
            if let tiers = cap.tiers, !tiers.contains(Int(candidates[place].tier)) { continue }
            let group = groups.firstIndex { sameGroup($0.first, place, cap.groups.count) } ?? groups.count
            if group == groups.count { groups.append((place, 0, .zero)) }
            let room: Exact
            switch cap.limit {
            case .items: room = Exact(groups[group].items) < limit ? candidates[place].amount : .zero
            case .points: room = max(.zero, limit - groups[group].points)
            }
            let kept = min(room, candidates[place].amount)
            groups[group].items += 1
            groups[group].points += kept
            cut(place, to: kept, .cap, clause: index, criterion)
        }
    }

    /// A veto takes all that is left.
    mutating func takeAll(_ criterion: CriterionPlan, veto: Int) {
        for place in candidates.indices { cut(place, to: .zero, .veto, clause: veto, criterion) }
    }

    /// Reduces what a candidate gives.
    mutating func cut(
        _ place: Int, to amount: Exact, _ reason: Posting.Reason, clause: Int, _ criterion: CriterionPlan
    ) {
        let candidate = candidates[place]
        guard amount != candidate.amount else { return }
        sink.post(
            Posting(
                criterion.measure, reason, item: candidate.row, clause: clause, amount: amount - candidate.amount))
        candidates[place].amount = amount
    }

    private mutating func keep(_ isKept: [Bool]) {
        var place = 0
        candidates.removeAll { _ in
            defer { place += 1 }
            return !isKept[place]
        }
    }

    /// Candidates from the greatest amount to the least; equals in canonical order.
    private func candidatesByAmount() -> [Int] {
        candidates.indices.sorted {
            (candidates[$1].amount, $0) < (candidates[$0].amount, $1)
        }
    }

    /// Candidates that the subject chose, in the order of choice.
    private func candidatesByChoice() -> [Int] {
        let choices = candidates.map { candidate -> Int64? in
            evaluator.layout.chosenSlots[evaluator.batch.kind(of: candidate.row).index].flatMap {
                evaluator.batch.bits(candidate.row, $0)
            }
        }
        return candidates.indices.filter { choices[$0] != nil }
            .sorted { (choices[$0] ?? 0, $0) < (choices[$1] ?? 0, $1) }
    }

    func sameGroup(_ a: Int, _ b: Int, _ width: Int) -> Bool {
        for offset in 0..<width where keys[a * width + offset] != keys[b * width + offset] { return false }
        return true
    }

    /// The group keys of all candidates.
    mutating func collectKeys(_ groups: [GroupKey]) {
        keys.removeAll(keepingCapacity: true)
        guard !groups.isEmpty else { return }
        numberKeys.removeAll(keepingCapacity: true)
        textKeys.removeAll(keepingCapacity: true)
        for place in candidates.indices {
            evaluator.begin(item: candidates[place].row)
            for key in groups { keys.append(value(of: key, candidates[place])) }
        }
    }

    private mutating func value(of key: GroupKey, _ candidate: Candidate) -> GroupValue {
        let itself = evaluator.batch.work(of: candidate.row).map(GroupValue.work) ?? .alone(candidate.row)
        switch key {
        case .work: return itself
        case .tier: return .bits(Int64(candidate.tier))
        case .value(let expression): return value(of: expression).map(GroupValue.bits) ?? itself
        }
    }

    /// A value in one word; equal values of one key have equal words.
    private mutating func value(of expression: Expression) -> Int64? {
        switch expression.type {
        case .code: return evaluator.code(expression.root)
        case .truth: return evaluator.truth(expression.root).map { $0 ? 1 : 0 }
        case .date: return evaluator.date(expression.root).map { Int64($0.bits) }
        case .text:
            guard case .symbol(let symbol) = evaluator.text(expression.root) else { return nil }
            if let known = textKeys.first(where: { evaluator.batch.symbols.areEqual($0, symbol) }) { return known.bits }
            textKeys.append(symbol)
            return symbol.bits
        case .number:
            guard let number = evaluator.number(expression.root) else { return nil }
            if let known = numberKeys.firstIndex(of: number) { return Int64(known) }
            numberKeys.append(number)
            return Int64(numberKeys.count - 1)
        case .period: return nil
        }
    }
}
