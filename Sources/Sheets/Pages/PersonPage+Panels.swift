extension PersonPage {
    /// Block 6: what assessors gave, and the mean that the rubric uses.
    func writePanels(_ account: Account, _ html: inout HTMLWriter) {
        frame.heading(6, words.blockPanels, &html)
        guard !account.panels.isEmpty else {
            html.element("p", "soft", words.none)
            return
        }
        let panelWords = PanelWords.in(frame.run.language)
        html.element("table") { html in
            html.tableHead(
                [
                    words.item, words.source, words.assessors, panelWords.used, panelWords.interval,
                    words.median, words.range, words.deviation, words.conflicts,
                ], numbersFrom: 2)
            html.element("tbody") { html in for panel in account.panels { row(panel, &html) } }
        }
    }

    private func row(_ panel: Account.Panel, _ html: inout HTMLWriter) {
        html.element("tr") { html in
            html.element("td") { html in
                html.element("span", "what", panel.item)
                html.text(" " + panel.title)
                html.element("div", "src", panel.place)
            }
            html.element("td") { html in
                html.text(panel.source)
                html.element("div", "small", panel.method)
                for note in panel.notes { html.element("div", "no", note) }
            }
            html.number(String(panel.count))
            for value in [panel.used, panel.interval, panel.median] { html.number(value ?? "—") }
            let range = panel.least.flatMap { least in panel.greatest.map { least + "–" + $0 } }
            html.number(range ?? "—")
            html.number(panel.deviation ?? "—")
            html.number(String(panel.conflicts))
        }
    }
}
