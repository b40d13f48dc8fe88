extension PersonPage {
    /// Block 5: from the points of the criteria to the total.
    func writeTotal(_ account: Account, _ html: inout HTMLWriter) {
        frame.heading(5, words.blockTotal, &html)
        if account.total.dimensions.isEmpty {
            writeCriteria(account, &html)
        } else {
            writeDimensions(account.total, &html)
        }
        writeQuantities(account.quantities, &html)
    }

    private func writeDimensions(_ total: TotalAccount, _ html: inout HTMLWriter) {
        html.table(words.blockTotal, "stack") { html in
            html.tableHead(
                [words.dimension, words.formula, words.points, words.score, words.weight, words.weighted],
                numbersFrom: 2)
            html.element("tbody") { html in
                for dimension in total.dimensions { row(dimension, &html) }
                if !total.adjustments.isEmpty {
                    line("sub", words.sum, total.weightSum.map(words.percent), total.weightedSum, &html)
                    for adjustment in total.adjustments { row(adjustment, spanning: 5, &html) }
                }
            }
            html.element("tfoot") { html in
                line(
                    "sum", words.total, total.adjustments.isEmpty ? total.weightSum.map(words.percent) : nil,
                    total.total, &html)
            }
        }
    }

    private func row(_ dimension: TotalAccount.Dimension, _ html: inout HTMLWriter) {
        html.element("tr", dimension.weighted == nil ? "out" : nil) { html in
            html.rowHead { html in
                html.element("span", "what", dimension.title)
                if let note = dimension.note { html.element("div", "note", note) }
            }
            html.element("td") { $0.clause(dimension.clause) }
            html.number(dimension.points, under: words.points)
            html.number(dimension.score ?? "—", under: words.score)
            html.numberCell(under: words.weight) { html in
                html.text(dimension.weight)
                if let effective = dimension.effectiveWeight { html.element("div", "small soft", effective) }
            }
            html.number(dimension.weighted ?? "—", under: words.weighted)
        }
    }

    private func line(
        _ kind: StaticString, _ label: String, _ weight: String?, _ amount: String?, _ html: inout HTMLWriter
    ) {
        html.element("tr", kind) { html in
            html.cell(spanning: 4) { $0.text(label) }
            html.number(weight)
            html.number(amount ?? "—")
        }
    }

    private func row(_ adjustment: CriterionAccount.Line, spanning columns: Int, _ html: inout HTMLWriter) {
        html.element("tr", "adj") { html in
            html.cell(spanning: columns) { html in
                html.text(adjustment.reason.sentence + " ")
                html.clause(adjustment.reason.clause)
            }
            html.number(adjustment.amount)
        }
    }

    /// A total without weights: the points of the criteria, the formula and the total.
    private func writeCriteria(_ account: Account, _ html: inout HTMLWriter) {
        html.table(words.blockTotal) { html in
            html.tableHead([words.criterion, words.points], numbersFrom: 1)
            html.element("tbody") { html in
                for criterion in account.criteria {
                    html.element("tr") { html in
                        html.rowHead(nil, criterion.title)
                        html.number(criterion.points)
                    }
                }
                if let clause = account.total.clause {
                    html.element("tr", "sub") { html in html.cell(spanning: 2) { $0.clause(clause) } }
                }
                for adjustment in account.total.adjustments { row(adjustment, spanning: 1, &html) }
            }
            html.element("tfoot") { html in
                html.element("tr", "sum") { html in
                    html.rowHead(nil, words.total)
                    html.number(account.total.total ?? "—")
                }
            }
        }
    }

    private func writeQuantities(_ quantities: [Account.Quantity], _ html: inout HTMLWriter) {
        guard !quantities.isEmpty else { return }
        html.element("h3", nil, words.quantities)
        html.table(words.quantities, "stack") { html in
            html.tableHead([words.quantity, words.formula, words.value], numbersFrom: 2)
            html.element("tbody") { html in
                for quantity in quantities {
                    html.element("tr") { html in
                        html.rowHead("what", quantity.title)
                        html.element("td") { $0.clause(quantity.clause) }
                        html.number(withDecimal(quantity.value), under: words.value)
                    }
                }
            }
        }
    }
}
