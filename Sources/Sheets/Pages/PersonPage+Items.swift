extension PersonPage {
    /// Blocks 3 and 4: for each criterion its items, then the adjustments in the same column, so that
    /// it adds up.
    func writeItems(_ account: Account, _ html: inout HTMLWriter) {
        frame.heading(3, words.blockItems, &html)
        let paid = account.criteria.filter { criterion in
            criterion.items.contains { $0.base != nil } || !criterion.adjustments.isEmpty
        }
        if paid.isEmpty, account.collective.isEmpty { html.element("p", "soft", words.noItems) }
        for criterion in paid { write(criterion, &html) }
        for allocation in account.allocations { write(allocation, &html) }
        writeCollective(account.collective, &html)
        writeClaims(account.claims, &html)
        frame.heading(4, words.blockAdjustments, &html)
        writeAdjustments(account.criteria, &html)
    }

    private func write(_ criterion: CriterionAccount, _ html: inout HTMLWriter) {
        html.element("h3") { html in
            html.text(criterion.title)
            if let dimension = criterion.dimension, dimension != criterion.title {
                html.element("small", nil, dimension)
            }
        }
        let columns = ItemColumns(criterion)
        html.table(criterion.title, "stack") { html in
            html.tableHead(columns.titles(words), numbersFrom: 3)
            html.element("tbody") { html in
                for item in criterion.items where item.base != nil { row(item, columns, &html) }
                if !criterion.adjustments.isEmpty {
                    line("sub", words.sumOfItems, criterion.sum, columns, &html)
                    for adjustment in criterion.adjustments { row(adjustment, columns, &html) }
                }
            }
            html.element("tfoot") { line("sum", words.criterionPoints, criterion.points, columns, &$0) }
        }
    }

    private func line(
        _ kind: StaticString, _ label: String, _ amount: String, _ columns: ItemColumns, _ html: inout HTMLWriter
    ) {
        html.element("tr", kind) { html in
            html.cell(spanning: columns.count - 1) { $0.text(label) }
            html.number(amount)
        }
    }

    private func row(_ adjustment: CriterionAccount.Line, _ columns: ItemColumns, _ html: inout HTMLWriter) {
        html.element("tr", "adj") { html in
            html.cell(spanning: columns.count - 1) { html in
                let parts = [adjustment.item, adjustment.reason.sentence].compactMap { $0 }
                html.text(parts.joined(separator: words.colon))
                if let clause = adjustment.reason.clause {
                    html.text(" ")
                    html.clause(clause)
                }
            }
            html.number(adjustment.amount)
        }
    }

    private func row(_ item: ItemAccount, _ columns: ItemColumns, _ html: inout HTMLWriter) {
        html.element("tr") { html in
            html.element("td", "less", String(item.number))
            html.element("td", "item") { describe(item, &$0) }
            html.element("td", "rule") { html in
                if let tier = item.tier { html.element("div", "tier", tier) }
                html.clause(item.rule)
                for value in item.values {
                    html.element("div", "small", value.title + words.colon + (value.value ?? "—"))
                    html.clause(value.clause)
                }
                for reason in item.reasons { html.element("div", "small minus", reason.sentence) }
            }
            html.number(item.base, under: words.base)
            if columns.hasFactors { html.numberCell(under: words.factors) { writeFactors(item, &$0) } }
            if columns.hasShares { html.numberCell(under: words.share) { writeShare(item, &$0) } }
            html.number(item.awarded, under: words.awarded)
        }
    }

    private func writeFactors(_ item: ItemAccount, _ html: inout HTMLWriter) {
        for factor in item.factors {
            html.element("div", nil, factor.effect)
            html.element("div", "small soft wrap", factor.title)
            html.element("div", "small soft", factor.amount)
        }
    }

    private func writeShare(_ item: ItemAccount, _ html: inout HTMLWriter) {
        html.element("div", nil, item.share ?? "")
        guard let amount = item.creditAmount else { return }
        html.element("div", "small soft", words.others + " " + amount)
        if let clause = item.credit?.clause { html.element("div", "small soft wrap", clause.text) }
    }

    /// Kind, number, title; facts, the deciding ones first; evidence, state and provenance.
    private func describe(_ item: ItemAccount, _ html: inout HTMLWriter) {
        html.element("span", "kind", item.kind)
        html.element("span", "what", item.id)
        html.element("div") { $0.foreign(item.title, in: frame.run.language) }
        html.element("div", "facts") { html in
            for (index, fact) in item.facts.enumerated() {
                if index > 0 { html.text(" · ") }
                html.text(fact.label + " ")
                html.element(fact.isDeciding ? "b" : "span") { $0.fact(fact.value, in: frame.run.language) }
            }
        }
        html.element("div", "facts") { html in
            let evidence = item.evidence.joined(separator: words.comma)
            html.text(item.evidence.isEmpty ? words.noEvidence : words.evidence + " " + evidence)
            html.text(" · " + (item.state.isEmpty ? words.unverified : item.state))
            if item.isAdopted { html.text(" · " + words.adopted) }
        }
        html.element("div", "src", item.place)
    }

    /// Items that formulas read together: no amount of their own.
    private func writeCollective(_ items: [CollectiveItem], _ html: inout HTMLWriter) {
        guard !items.isEmpty else { return }
        html.element("h3", nil, words.readTogether)
        html.table(words.readTogether, "stack") { html in
            html.tableHead([words.number, words.item, words.readBy], numbersFrom: 9)
            html.element("tbody") { html in
                for entry in items {
                    html.element("tr") { html in
                        html.element("td", "less", String(entry.item.number))
                        html.element("td", "item") { describe(entry.item, &$0) }
                        html.element("td", nil, entry.readers.joined(separator: words.comma))
                    }
                }
            }
        }
    }

    /// Block 4: all adjustments once more, together.
    private func writeAdjustments(_ criteria: [CriterionAccount], _ html: inout HTMLWriter) {
        let adjusted = criteria.filter { !$0.adjustments.isEmpty }
        guard !adjusted.isEmpty else {
            html.element("p", "soft", words.none)
            return
        }
        html.element("p", "note", words.adjustmentsNote)
        html.table(words.blockAdjustments, "stack") { html in
            html.tableHead([words.criterion, words.item, words.reason, words.amount], numbersFrom: 3)
            html.element("tbody") { html in
                for criterion in adjusted {
                    for adjustment in criterion.adjustments {
                        html.element("tr") { html in
                            html.rowHead(nil, criterion.title)
                            html.element("td", nil, adjustment.item ?? "—")
                            html.element("td") { html in
                                html.element("div", nil, adjustment.reason.sentence)
                                html.clause(adjustment.reason.clause)
                            }
                            html.number(adjustment.amount, under: words.amount)
                        }
                    }
                }
            }
        }
    }
}

/// The columns of a table of items: those that would be empty are left out.
private struct ItemColumns {
    let hasFactors: Bool
    let hasShares: Bool

    init(_ criterion: CriterionAccount) {
        let items = criterion.items.filter { $0.base != nil }
        hasFactors = items.contains { !$0.factors.isEmpty }
        hasShares = items.contains { $0.share != nil || $0.creditAmount != nil }
    }

    var count: Int { 5 + (hasFactors ? 1 : 0) + (hasShares ? 1 : 0) }

    func titles(_ words: Words) -> [String] {
        [words.number, words.item, words.ruleApplied, words.base] + (hasFactors ? [words.factors] : [])
            + (hasShares ? [words.share] : []) + [words.awarded]
    }
}
