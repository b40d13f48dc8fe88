extension PersonPage {
    /// A choice: its items in a column that adds up, the limits with what is used of them, and what is proved.
    func write(_ allocation: AllocationAccount, _ html: inout HTMLWriter) {
        html.element("h3", nil, allocation.title)
        html.table(allocation.title, "stack") { html in
            html.tableHead([words.item, words.reason, words.amount], numbersFrom: 2)
            html.element("tbody") { html in
                for line in allocation.items + allocation.adjustments {
                    html.element("tr") { html in
                        html.element("td", nil, line.item ?? "—")
                        html.element("td", nil, line.reason.sentence)
                        html.number(line.amount, under: words.amount)
                    }
                }
            }
            html.element("tfoot") { html in
                html.element("tr", "sum") { html in
                    html.cell(spanning: 2) { $0.text(words.criterionPoints) }
                    html.number(allocation.points)
                }
            }
        }
        if !allocation.limits.isEmpty { write(allocation.limits, &html) }
        html.element("p", "note", allocation.statement)
    }

    private func write(_ limits: [AllocationAccount.Limit], _ html: inout HTMLWriter) {
        html.table(words.limit, "stack") { html in
            html.tableHead([words.limit, words.rule, words.used, words.allowed], numbersFrom: 2)
            html.element("tbody") { html in
                for limit in limits {
                    html.element("tr") { html in
                        html.rowHead { html in
                            html.text(limit.title)
                            if limit.isShared { html.element("div", "small soft", words.ofAllTogether) }
                        }
                        html.element("td") { $0.clause(limit.clause) }
                        html.number(limit.used, under: words.used)
                        html.number(limit.allowed, under: words.allowed)
                    }
                }
            }
        }
    }
}
