extension PersonPage {
    /// Block 6.
    func writePanels(_ account: Account, _ html: inout HTMLWriter) {
        frame.heading(6, words.blockPanels, &html)
        guard !account.panels.isEmpty else {
            html.element("p", "soft", words.none)
            return
        }
        html.table(words.blockPanels, "stack") { html in
            html.tableHead(
                [
                    words.item, words.source, words.assessors, words.mean, words.trimmedMean, words.median,
                    words.range, words.deviation, words.conflicts,
                ], numbersFrom: 2)
            html.element("tbody") { html in for panel in account.panels { row(panel, &html) } }
        }
    }

    private func row(_ panel: Account.Panel, _ html: inout HTMLWriter) {
        html.element("tr") { html in
            html.rowHead { html in
                html.element("span", "what", panel.item)
                html.text(" ")
                html.foreign(panel.title, in: frame.run.language)
                html.element("div", "src", panel.place)
            }
            html.element("td", nil, panel.source)
            html.number(String(panel.count), under: words.assessors)
            html.number(panel.mean ?? "—", under: words.mean)
            html.number(panel.trimmedMean ?? "—", under: words.trimmedMean)
            html.number(panel.median ?? "—", under: words.median)
            let range = panel.least.flatMap { least in panel.greatest.map { least + "–" + $0 } }
            html.number(range ?? "—", under: words.range)
            html.number(panel.deviation ?? "—", under: words.deviation)
            html.number(String(panel.conflicts), under: words.conflicts)
        }
    }

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
