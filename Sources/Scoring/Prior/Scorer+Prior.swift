import Numbers
import Records
import RubricLanguage

/// What a criterion paid for an item in this run, for the next one.
struct Payment: Sendable {
    /// The item as the next run will look for it.
    var item: PriorRun.Item
    /// The place of what was paid for it before among the subject's prior items.
    var prior: Int?
}

extension Scorer {
    /// Recalls what earlier runs gave the subject at hand.
    mutating func recallPrior() {
        payments.removeAll(keepingCapacity: true)
        guard let prior else { return }
        let slot = evaluator.layout.idSlots[evaluator.batch.kind(of: evaluator.subject).index]
        recalled = prior[slot.flatMap { evaluator.batch.text(evaluator.subject, $0) } ?? ""]
        evaluator.priorValues = rubric.pool.priors.map { recalled.measures[$0] }
    }

    /// Finds what was paid before for each candidate. Items of one group are then paid as one.
    mutating func recallPayments(_ index: CriterionIndex, _ criterion: CriterionPlan) {
        claims.removeAll(keepingCapacity: true)
        guard criterion.payment != nil, !recalled.items.isEmpty else { return }
        for candidate in candidates {
            let item = item(candidate.row, index, paid: .zero)
            claims[candidate.row] = Set(recalled.items.indices.filter { recalled.items[$0].isSame(as: item) })
        }
    }

    /// Lets what was paid for an item count against the item that is paid in its place.
    mutating func passPayments(from loser: Row, to winner: Row) {
        if let claims = claims.removeValue(forKey: loser) { self.claims[winner, default: []].formUnion(claims) }
    }

    /// Takes away what was paid before: all of it, or the whole item where it is paid once.
    mutating func deductPayments(_ criterion: CriterionPlan) {
        guard let payment = criterion.payment, !claims.isEmpty else { return }
        for place in candidates.indices where candidates[place].amount.signum > 0 {
            let before = paid(claims[candidates[place].row] ?? [])
            guard before.signum > 0 else { continue }
            let rest = payment == .once ? .zero : max(.zero, candidates[place].amount - before)
            cut(place, to: rest, .paidBefore, clause: 0, criterion)
        }
    }

    private func paid(_ items: Set<Int>) -> Exact { items.reduce(.zero) { $0 + recalled.items[$1].paid } }

    /// Takes back what earlier runs paid for items that are withdrawn now, unless another item took it up; what the
    /// criterion loses by it.
    mutating func takeBackPayments(_ index: CriterionIndex, _ criterion: CriterionPlan) -> Exact {
        guard criterion.withdrawal >= 0, criterion.payment != nil, !recalled.items.isEmpty else { return .zero }
        var taken = claims.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
        var sum = Exact.zero
        for kind in criterion.kinds {
            for place in evaluator.itemPlaces[kind.index] {
                let row = evaluator.items[place]
                guard isWithdrawn(row, criterion) else { continue }
                let item = item(row, index, paid: .zero)
                for prior in recalled.items.indices where recalled.items[prior].isSame(as: item) {
                    let paid = recalled.items[prior].paid
                    guard paid.signum > 0, taken.insert(prior).inserted else { continue }
                    sink.post(Posting(criterion.measure, .withdrawn, item: row, amount: -paid))
                    payments.append(Payment(item: self.item(row, index, paid: -paid), prior: prior))
                    sum -= paid
                }
            }
        }
        return sum
    }

    /// Notes what the criterion paid in the end. What was paid before is noted with the first item that takes it up, also
    /// when nothing is paid any more: its number may be a new one.
    mutating func notePayments(_ index: CriterionIndex, _ criterion: CriterionPlan) {
        guard criterion.payment != nil else { return }
        var taken: Set<Int> = []
        for candidate in candidates {
            let prior = (claims[candidate.row] ?? []).subtracting(taken).min()
            if let prior { taken.insert(prior) }
            let amount = max(.zero, candidate.amount)
            guard prior != nil || amount.signum > 0 else { continue }
            payments.append(Payment(item: item(candidate.row, index, paid: amount), prior: prior))
        }
    }

    /// An item as the next run will look for it.
    private func item(_ row: Row, _ criterion: CriterionIndex, paid: Exact) -> PriorRun.Item {
        let kind = rubric.vocabulary[evaluator.batch.kind(of: row)]
        var identifiers: Set<String> = []
        for (slot, field) in kind.fields.enumerated() {
            guard case .identifier(let scheme) = field.type, scheme.tellsItems,
                let text = evaluator.batch.text(row, Slot(slot))
            else { continue }
            identifiers.insert(scheme.rawValue + ":" + text)
        }
        let isAdopted = row < evaluator.subject || row >= evaluator.batch.end(of: evaluator.subject)
        return PriorRun.Item(
            criterion: rubric.criteria[criterion.index].name,
            number: kind.slot("id").flatMap { evaluator.batch.text(row, $0) } ?? "",
            origin: PriorRun.Origin(kind: kind.name, isAdopted: isAdopted), identifiers: identifiers, paid: paid)
    }

    /// What the next run has to know of the subject scored last: what was paid before and what this run added.
    public var itemsToCarry: [PriorRun.Item] {
        var items = recalled.items
        for payment in payments {
            guard let prior = payment.prior else {
                items.append(payment.item)
                continue
            }
            let before = items[prior]
            items[prior] = payment.item
            items[prior].identifiers.formUnion(before.identifiers)
            items[prior].paid += before.paid
        }
        return items
    }
}

extension IdentifierScheme {
    /// Whether items of one person that carry the same identifier are the same thing, in whichever year they were
    /// reported.
    fileprivate var tellsItems: Bool { joinsWorks || self == .project || self == .registration }
}
