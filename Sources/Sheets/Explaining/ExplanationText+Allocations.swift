extension ExplanationText {
    /// Which items were chosen, and what is used of the limits.
    mutating func add(_ allocation: AllocationAccount, only item: String?) {
        let items = allocation.items.filter { item == nil || $0.item == item }
        guard item == nil || !items.isEmpty else { return }
        add("")
        add("\(allocation.title) · \(words.criterionPoints)\(colon)\(allocation.points)")
        for line in items {
            add("\(line.item ?? "")\(colon)\(line.reason.sentence)\(colon)\(line.amount)", indent: 1)
        }
        for line in allocation.adjustments where item == nil { add(line) }
        for limit in allocation.limits {
            let scope = limit.isShared ? " (\(words.ofAllTogether))" : ""
            add("\(limit.title)\(scope)\(colon)\(fill(words.usedOf, limit.used, limit.allowed))", indent: 1)
            add(limit.clause.text, indent: 2)
        }
        add(allocation.statement, indent: 1)
    }
}
