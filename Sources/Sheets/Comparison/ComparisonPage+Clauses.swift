import Analysis
import Numbers
import Records
import RubricLanguage

extension ComparisonSheets {
    func writeClauses(_ html: inout HTMLWriter) {
        guard let breakdown = comparison.breakdown else {
            return html.element("p", nil, comparison.headline.moved == "0" ? paragraph : words.noBreakdown)
        }
        let meaning = breakdown.kind == .amendments ? words.fairMeaning : words.partsMeaning
        html.element("p", "note", fill(meaning, String(breakdown.coalitionCount)))
        let fair = breakdown.meanPlaces.fair
        let order = fair.indices.sorted { (fair[$1], $0) < (fair[$0], $1) }
        let steps =
            order.map { place in
                Waterfall.Step(
                    label: breakdown.clauses[place].labels[language], amount: fair[place], shown: fair[place].change(1))
            } + [
                Waterfall.Step(
                    label: words.sum, amount: fair.reduce(Exact.zero, +),
                    shown: fair.reduce(Exact.zero, +).rounded(forReading: 1), isSum: true)
            ]
        html.figure(Waterfall(caption: words.meanPlaces, steps: steps), id: "waterfall")
        writeTable(breakdown, order, &html)
    }

    private func writeTable(_ breakdown: ClauseBreakdown, _ order: [Int], _ html: inout HTMLWriter) {
        // Parts of totals were not enacted one after the other.
        let columns = breakdown.kind == .amendments ? [breakdown.meanPlaces, breakdown.gradeChanges] : []
        html.table(words.clauses) { html in
            html.tableHead(
                breakdown.kind == .amendments
                    ? [
                        words.clause, words.meanPlaces + general.colon + words.fair, words.enacted,
                        words.gradesMoved + general.colon + words.fair, words.enacted,
                    ] : [words.part, words.meanPlaces], numbersFrom: 1)
            html.element("tbody") { html in
                for place in order {
                    html.element("tr") { html in
                        html.rowHead { write(breakdown.clauses[place], among: breakdown.clauses, &$0) }
                        if columns.isEmpty { html.number(breakdown.meanPlaces.fair[place].change(2)) }
                        for shares in columns {
                            html.number(shares.fair[place].change(2))
                            html.number(shares.enacted[place].change(2))
                        }
                    }
                }
                html.element("tr", "sum") { html in
                    html.rowHead(nil, words.sum)
                    if columns.isEmpty { html.number(breakdown.meanPlaces.fair.reduce(Exact.zero, +).change(2)) }
                    for shares in columns {
                        html.number(shares.fair.reduce(Exact.zero, +).change(2))
                        html.number(shares.enacted.reduce(Exact.zero, +).change(2))
                    }
                }
            }
        }
    }

    /// Its title, the text that it implements, and on what it is built.
    private func write(_ clause: Clause, among clauses: [Clause], _ html: inout HTMLWriter) {
        html.element("span", "what", clause.labels[language])
        let notes = notes(clause, among: clauses)
        if !notes.isEmpty { html.element("div", "facts", notes.joined(separator: general.semicolon)) }
    }

    /// The text that a clause implements, and on what it is built.
    func notes(_ clause: Clause, among clauses: [Clause]) -> [String] {
        var notes = clause.sources.map { source in
            [source.text, source.article, source.date].compactMap(\.self).joined(separator: comma)
        }
        if clause.isTakenBack { notes.append(words.takenBack) }
        notes += clause.requires.map { fill(words.requires, clauses[$0].labels[language]) }
        return notes
    }
}
