import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// Whether the evidence that the criterion requires is not later than the rubric allows, or a decision admits it.
    mutating func isInTime(_ row: Row, _ criterion: CriterionPlan) -> Bool {
        guard !criterion.evidence.isEmpty, let deadline = evaluator.date(plan.evidenceDeadline),
            let late = criterion.evidence.first(where: { !evaluator.hasEvidence($0, for: row, until: deadline.last) }),
            !evaluator.isAdmitted(row)
        else { return true }
        sink.post(Posting(criterion.measure, .evidenceLate, item: row, clause: late))
        return false
    }
}

extension Evaluator {
    /// Whether the item has a document of this type, at the latest of a day; one without a date is of any day.
    func hasEvidence(_ type: Int, for item: Row, until deadline: Day? = nil) -> Bool {
        if item == itemWithEvidence { return true }
        var child = Row(item.index + 1)
        let end = batch.end(of: item)
        while child < end {
            if batch.kind(of: child) == layout.evidence, batch.bits(child, layout.evidenceType) == Int64(type),
                isDated(child, until: deadline)
            {
                return true
            }
            child = batch.end(of: child)
        }
        return false
    }

    private func isDated(_ document: Row, until deadline: Day?) -> Bool {
        guard let deadline, let date = batch.date(document, layout.evidenceDate) else { return true }
        return date.first <= deadline
    }

    /// Whether a decision with a number admits late evidence of an item that the subject reports.
    func isAdmitted(_ item: Row) -> Bool {
        guard subject < item, item < batch.end(of: subject),
            let id = layout.idSlots[batch.kind(of: item).index].flatMap({ batch.text(item, $0) })
        else { return false }
        return itemPlaces[layout.decision.index].contains { place in
            batch.bits(items[place], layout.decisionFinding) == layout.lateEvidence
                && batch.bits(items[place], layout.decisionNumber) != nil
                && batch.text(items[place], layout.decisionItem) == id
        }
    }
}
