extension PersonPage {
    /// What the person claims beside what is awarded; nothing where nobody claims.
    func writeClaims(_ claims: Claims, _ html: inout HTMLWriter) {
        guard !claims.items.isEmpty else { return }
        html.element("h3", nil, words.claims.heading)
        html.table(words.claims.heading, "stack") { html in
            html.tableHead(
                [
                    words.number, words.item, words.reason, words.claims.claimed, words.awarded,
                    words.claims.difference,
                ], numbersFrom: 3)
            html.element("tbody") { html in for claim in claims.items { write(claim, &html) } }
            html.element("tfoot") { html in
                html.element("tr", "sum") { html in
                    html.cell(spanning: 3) { $0.text(words.sum) }
                    for number in [claims.claimed, claims.awarded, claims.difference] { html.number(number) }
                }
            }
        }
    }

    private func write(_ claim: Claim, _ html: inout HTMLWriter) {
        html.element("tr") { html in
            html.element("td", "less", String(claim.number))
            html.rowHead { html in
                html.element("span", "kind", claim.kind)
                html.element("span", "what", claim.item)
                html.element("div") { $0.foreign(claim.title, in: frame.run.language) }
            }
            html.element("td") { html in
                for reason in claim.reasons {
                    html.element("div", nil, reason.sentence)
                    html.clause(reason.clause)
                }
            }
            html.number(claim.claimed, under: words.claims.claimed)
            html.number(claim.awarded, under: words.awarded)
            html.number(claim.difference ?? "—", under: words.claims.difference)
        }
    }
}
