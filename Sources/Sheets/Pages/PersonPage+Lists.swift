extension PersonPage {
    /// Block 8.
    func writeExclusions(_ account: Account, _ html: inout HTMLWriter) {
        frame.heading(8, words.blockNotCounted, &html)
        guard !account.exclusions.isEmpty else {
            html.element("p", "soft", words.none)
            return
        }
        html.table(words.blockNotCounted, "stack") { html in
            html.tableHead([words.item, words.criterion, words.reason, words.place], numbersFrom: 9)
            html.element("tbody") { html in for exclusion in account.exclusions { row(exclusion, &html) } }
        }
    }

    private func row(_ exclusion: Account.Exclusion, _ html: inout HTMLWriter) {
        html.element("tr") { html in
            html.rowHead { html in
                html.element("span", "kind", exclusion.kind)
                html.element("span", "what", exclusion.item)
                html.element("div") { $0.foreign(exclusion.title, in: frame.run.language) }
            }
            html.element("td", nil, exclusion.criterion ?? "—")
            html.element("td") { html in
                html.element("div", nil, exclusion.reason.sentence)
                html.clause(exclusion.reason.clause)
            }
            html.element("td", "src", exclusion.place)
        }
    }
}
