import RubricLanguage

/// An account as text for reading aloud: from the total down to the items, one thought a line.
struct ExplanationText {
    let words: Words
    let outlookWords: OutlookWords
    let claimWords: ClaimWords
    let colon: String
    private var lines: [String] = []

    init(_ words: Words) {
        self.words = words
        outlookWords = words.outlook
        claimWords = words.claims
        colon = words.colon
    }

    /// Everything, or one item alone.
    static func text(_ account: Account, item: String?, _ words: Words) -> String {
        var text = ExplanationText(words)
        text.add("\(account.name) (\(account.id))")
        if item == nil { text.addResult(account) }
        for criterion in account.criteria { text.add(criterion, only: item) }
        for allocation in account.allocations { text.add(allocation, only: item) }
        for entry in account.collective where item == nil || entry.item.id == item { text.add(entry) }
        for exclusion in account.exclusions
        where exclusion.criterion == nil && (item == nil || exclusion.item == item) {
            text.add(exclusion)
        }
        text.add(account.claims, only: item)
        text.add(account.panels, only: item)
        if item == nil { text.add(account.outlook, account.tracks) }
        return text.lines.joined(separator: "\n") + "\n"
    }

    mutating func add(_ line: String, indent: Int = 0) {
        lines.append(String(repeating: "  ", count: indent) + line)
    }

    private mutating func addResult(_ account: Account) {
        let result = account.result
        let grade = words.grade + colon + (result.grade ?? words.noGrade)
        add("\(words.total)\(colon)\(result.total ?? "—") · \(grade)")
        add("\(words.rank)\(colon)\(result.rank)")
        if !result.isScored { add(result.status) }
        for sentence in result.limits + [result.quota].compactMap({ $0 }) { add(sentence) }
        for condition in account.conditions {
            add("\(condition.title)\(colon)\(condition.answer) · \(condition.clause.text)")
        }
        for verdict in account.gates + account.vetoes {
            add("\(verdict.title)\(colon)\(verdict.result) · \(verdict.clause.text)")
        }
        add("")
        add(account.total)
        for quantity in account.quantities {
            add("\(quantity.title)\(colon)\(quantity.value)")
            if let clause = quantity.clause { add(clause.text, indent: 1) }
        }
    }

    private mutating func add(_ total: TotalAccount) {
        for dimension in total.dimensions {
            let weighted = dimension.weighted ?? dimension.note ?? "—"
            let weight = dimension.effectiveWeight ?? dimension.weight
            add("\(dimension.title)\(colon)\(dimension.score ?? "—") × \(weight) = \(weighted)")
            if let clause = dimension.clause { add(clause.text, indent: 1) }
        }
        if let clause = total.clause { add("\(words.total)\(colon)\(clause.text)") }
        for line in total.adjustments { add("\(line.reason.sentence)\(colon)\(line.amount)") }
    }

    private mutating func add(_ criterion: CriterionAccount, only item: String?) {
        let items = criterion.items.filter { item == nil || $0.id == item }
        guard !items.isEmpty else { return }
        add("")
        add("\(criterion.title) · \(words.criterionPoints)\(colon)\(criterion.points)")
        for entry in items {
            add(entry)
            for line in criterion.adjustments where line.place == entry.number { add(line) }
            add("\(words.sum)\(colon)\(entry.final)", indent: 2)
        }
        for line in criterion.adjustments where line.place == nil && item == nil { add(line) }
    }

    mutating func add(_ line: CriterionAccount.Line) {
        let clause = line.reason.clause.map { " (" + $0.text + ")" } ?? ""
        add("\(line.reason.sentence)\(clause)\(colon)\(line.amount)", indent: 2)
    }

    private mutating func describe(_ item: ItemAccount) {
        add("\(item.kind) \(item.id) \(item.title)".trimmingSpaces, indent: 1)
        add("\(words.place)\(colon)\(item.place)", indent: 2)
        let facts = item.facts.map { "\($0.label) \($0.value)" }
        if !facts.isEmpty { add("\(words.facts)\(colon)\(facts.joined(separator: words.semicolon))", indent: 2) }
        if !item.evidence.isEmpty {
            add("\(words.evidence)\(colon)\(item.evidence.joined(separator: words.semicolon))", indent: 2)
        }
    }

    private mutating func add(_ item: ItemAccount) {
        describe(item)
        for value in item.values {
            add("\(value.title)\(colon)\(value.value ?? "—") (\(value.clause.text))", indent: 2)
        }
        if let base = item.base {
            if let tier = item.tier { add("\(words.ruleApplied)\(colon)\(tier)", indent: 2) }
            if let rule = item.rule { add("\(words.rule)\(colon)\(rule.text)", indent: 2) }
            add("\(words.base)\(colon)\(base)", indent: 2)
        }
        for factor in item.factors {
            add("\(factor.title) \(factor.effect) (\(factor.clause.text))\(colon)\(factor.amount)", indent: 2)
        }
        if let share = item.share { add("\(words.share)\(colon)\(share)", indent: 2) }
        if let amount = item.creditAmount {
            let clause = item.credit?.clause.map { " (" + $0.text + ")" } ?? ""
            add("\(words.reasonCredit)\(clause)\(colon)\(amount)", indent: 2)
        }
        if item.base != nil { add("\(words.awarded)\(colon)\(item.awarded)", indent: 2) }
        for reason in item.reasons where item.isZero || item.base == nil {
            add(reason.sentence + (reason.clause.map { colon + $0.text } ?? ""), indent: 2)
        }
    }

    private mutating func add(_ entry: CollectiveItem) {
        add("")
        describe(entry.item)
        add("\(words.readBy)\(colon)\(entry.readers.joined(separator: words.comma))", indent: 2)
    }

    private mutating func add(_ exclusion: Account.Exclusion) {
        add("")
        add("\(exclusion.kind) \(exclusion.item) \(exclusion.title)".trimmingSpaces, indent: 1)
        add("\(words.place)\(colon)\(exclusion.place)", indent: 2)
        add(exclusion.reason.sentence, indent: 2)
    }
}

extension String {
    /// Without spaces at the end.
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
