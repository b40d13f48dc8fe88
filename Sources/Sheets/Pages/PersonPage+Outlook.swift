extension PersonPage {
    private var outlookWords: OutlookWords { words.outlook }

    /// Block 9: what would change the result, and what the other tracks would make of it.
    func writeOutlook(_ account: Account, _ html: inout HTMLWriter) {
        let outlook = account.outlook
        frame.heading(9, outlookWords.heading, &html)
        if let sentence = outlook.nextSentence { html.element("p", nil, sentence) }
        for hurdle in outlook.hurdles { write(hurdle, &html) }
        if !outlook.prospects.isEmpty { write(outlook, &html) }
        if !outlook.cuts.isEmpty { write(outlook.cuts, &html) }
        if !account.tracks.isEmpty { write(account.tracks, &html) }
    }

    private func write(_ hurdle: Outlook.Hurdle, _ html: inout HTMLWriter) {
        html.element("p") { html in
            html.element("span", "kind", words.gate)
            html.element("span", "what", hurdle.title)
            for sentence in hurdle.missing { html.element("div", "small", sentence) }
            let limit = hurdle.bestGrade.map { fill(outlookWords.atMostGrade, $0) } ?? outlookWords.limitsNoGrade
            html.element("div", "small soft", limit)
        }
    }

    private func write(_ outlook: Outlook, _ html: inout HTMLWriter) {
        html.element("h3", nil, outlookWords.items)
        html.element("p", "note", outlookWords.ifVerified)
        html.table(outlookWords.items, "stack") { html in
            html.tableHead(
                [words.item, words.reason, words.quantity, outlookWords.now, outlookWords.would, outlookWords.gain],
                numbersFrom: 3)
            html.element("tbody") { html in for prospect in outlook.prospects { write(prospect, &html) } }
        }
        if outlook.untried > 0 { html.element("p", "note", fill(outlookWords.untried, String(outlook.untried))) }
    }

    private func write(_ prospect: Outlook.Prospect, _ html: inout HTMLWriter) {
        for (index, change) in (prospect.criteria + [prospect.total].compactMap(\.self)).enumerated() {
            html.element("tr") { html in
                html.rowHead { html in
                    guard index == 0 else { return }
                    html.element("span", "kind", prospect.kind)
                    html.element("span", "what", prospect.item)
                    html.element("div") { $0.foreign(prospect.title, in: frame.run.language) }
                }
                html.element("td") { html in
                    guard index == 0 else { return }
                    html.text(prospect.lacking)
                    if let grade = prospect.grade { html.element("div", "small", fill(outlookWords.gradeWould, grade)) }
                }
                html.element("td", nil, change.title)
                html.number(change.before ?? "—", under: outlookWords.now)
                html.number(change.after ?? "—", under: outlookWords.would)
                html.number(change.gain ?? "—", under: outlookWords.gain)
            }
        }
    }

    private func write(_ cuts: [Outlook.Cut], _ html: inout HTMLWriter) {
        html.element("h3", nil, outlookWords.limits)
        html.table(outlookWords.limits, "stack") { html in
            html.tableHead([words.criterion, words.limit, words.amount], numbersFrom: 2)
            html.element("tbody") { html in
                for cut in cuts {
                    html.element("tr") { html in
                        html.rowHead("what", cut.title)
                        html.element("td") { html in
                            html.element("div", nil, cut.sentence)
                            html.clause(cut.clause)
                        }
                        html.number(cut.amount, under: words.amount)
                    }
                }
            }
        }
    }

    private func write(_ tracks: [TrackResult], _ html: inout HTMLWriter) {
        html.element("h3", nil, outlookWords.tracks)
        html.element("p", "note", outlookWords.tracksNote)
        html.table(outlookWords.tracks, "stack") { html in
            html.tableHead([words.track, words.grade, words.state, words.total], numbersFrom: 3)
            html.element("tbody") { html in
                for track in tracks {
                    html.element("tr", track.isOwn ? nil : "out") { html in
                        html.rowHead("what", track.title)
                        html.element("td", nil, track.grade ?? words.noGrade)
                        html.element("td", nil, track.note)
                        html.number(track.total ?? "—", under: words.total)
                    }
                }
            }
        }
    }
}
