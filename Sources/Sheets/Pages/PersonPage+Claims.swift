extension PersonPage {
    /// What the person claims beside what is awarded; nothing where nobody claims.
    func writeClaims(_ claims: Claims, _ html: inout HTMLWriter) {
        guard !claims.items.isEmpty else { return }
        let claimWords = ClaimWords.in(frame.run.language)
        html.element("h3", nil, claimWords.heading)
        html.element("table") { html in
            html.tableHead(
                [
                    words.number, words.item, words.reason, claimWords.claimed, words.awarded, claimWords.difference,
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
            html.element("td", nil, String(claim.number))
            html.element("td") { html in
                html.element("span", "kind", claim.kind)
                html.element("span", "what", claim.item)
                html.element("div", nil, claim.title)
            }
            html.element("td") { html in
                for reason in claim.reasons {
                    html.element("div", nil, reason.sentence)
                    html.clause(reason.clause)
                }
            }
            for number in [claim.claimed, claim.awarded, claim.difference] { html.number(number ?? "—") }
        }
    }
}
