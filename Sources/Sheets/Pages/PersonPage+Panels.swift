extension PersonPage {
    /// Block 6: what assessors gave, and the mean that the rubric uses.
    func writePanels(_ account: Account, _ html: inout HTMLWriter) {
        frame.heading(6, words.blockPanels, &html)
        guard !account.panels.isEmpty else {
            html.element("p", "soft", words.none)
            return
        }
        html.table(words.blockPanels, "stack") { html in
            html.tableHead(
                [
                    words.item, words.source, words.assessors, words.panels.used, words.panels.interval,
                    words.median, words.range, words.deviation, words.conflicts,
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
            html.element("td") { html in
                html.text(panel.source)
                html.element("div", "small", panel.method)
                for note in panel.notes { html.element("div", "no", note) }
            }
            html.number(String(panel.count), under: words.assessors)
            html.number(panel.used ?? "—", under: words.panels.used)
            html.number(panel.interval ?? "—", under: words.panels.interval)
            html.number(panel.median ?? "—", under: words.median)
            html.number(panel.range ?? "—", under: words.range)
            html.number(panel.deviation ?? "—", under: words.deviation)
            html.number(String(panel.conflicts), under: words.conflicts)
        }
    }
}
