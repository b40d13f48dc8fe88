import Numbers
import Records
import RubricLanguage

/// `persons/ID.html`: the ten blocks of a subject's sheet.
struct PersonPage: Sendable {
    let frame: PageFrame
    /// The endings of the same sheet in other formats, which lie beside the page.
    var copies: [String] = []
    var words: Words { frame.words }

    /// - Parameter cohort: the totals of those who are ranked with the subject.
    func page(_ account: Account, cohort: Bins? = nil) -> [UInt8] {
        let copies = copies.map { safeName(account.id) + "." + $0 }
        return frame.page(account.name + " · " + words.sheetTitle, of: account.files, copies: copies) { html in
            writeHead(account, cohort, &html)
            writeGates(account, &html)
            writeItems(account, &html)
            writeTotal(account, &html)
            writePanels(account, &html)
            writeResult(account, &html)
            writeExclusions(account, &html)
            writeOutlook(account, &html)
            html.element("section", "keep") { writeStatement(&$0) }
        }
    }

    private var blocks: [String] {
        [
            frame.subject.head, words.blockGates, words.blockItems, words.blockAdjustments, words.blockTotal,
            words.blockPanels, words.blockResult, words.blockNotCounted, words.outlook.heading,
            frame.subject.statement,
        ]
    }

    /// Block 1: who, under which rubric, and before it the result at a glance.
    private func writeHead(_ account: Account, _ cohort: Bins?, _ html: inout HTMLWriter) {
        html.element("header") { html in
            html.element("p", "kicker", frame.rubricTitle + " · " + words.sheetTitle)
            html.element("h1") { html in
                html.text(account.name)
                if let other = account.otherName { html.element("small") { $0.foreign(other, in: frame.run.language) } }
                html.element("span", "badge", words.draft)
            }
            frame.contents(blocks, &html)
        }
        html.markup("<section aria-label=\"")
        html.text(words.pages.atAGlance)
        html.markup("\">\n")
        writeGlance(account, cohort, &html)
        html.markup("</section>\n")
        frame.heading(1, frame.subject.head, &html)
        html.element("dl") { html in
            html.entry(frame.subject.number, account.id)
            for fact in account.facts { html.entry(fact.label, fact.value) }
            html.entry(words.period, frame.period)
            html.entry(words.rubric, "\(frame.rubricTitle) · \(words.version) \(frame.rubric.version)")
            for (index, amendment) in frame.rubric.amendments.enumerated() {
                html.entry(index == 0 ? words.amendments : "", amendment.labels[frame.run.language])
            }
            if let validity = frame.rubric.validity { html.entry(words.validity, validity) }
            if !frame.rubric.sources.isEmpty { writeSources(&html) }
        }
    }

    /// The texts that the rubric implements, each in its language.
    private func writeSources(_ html: inout HTMLWriter) {
        html.element("dt", nil, words.sources)
        html.element("dd") { html in
            for source in frame.rubric.sources {
                html.element("div") { $0.foreign(source.description, in: frame.run.language) }
            }
        }
    }

    /// Block 2.
    private func writeGates(_ account: Account, _ html: inout HTMLWriter) {
        frame.heading(2, words.blockGates, &html)
        guard !account.gates.isEmpty || !account.vetoes.isEmpty || !account.conditions.isEmpty else {
            html.element("p", "soft", words.noGates)
            return
        }
        html.table(words.blockGates, "stack") { html in
            html.tableHead([words.rule, words.facts, words.outcome, words.decision], numbersFrom: 9)
            html.element("tbody") { html in
                for condition in account.conditions { row(condition, &html) }
                for gate in account.gates { verdict(gate, words.gate, &html) }
                for veto in account.vetoes { verdict(veto, words.veto, &html) }
            }
        }
    }

    private func row(_ condition: Account.Condition, _ html: inout HTMLWriter) {
        html.element("tr") { html in
            html.rowHead { html in
                html.element("span", "kind", words.condition)
                html.element("span", "what", condition.title)
            }
            html.element("td") { $0.clause(condition.clause) }
            html.element("td", "answer") { html in
                html.element("span", condition.holds == true ? "yes" : "no", condition.answer)
            }
            html.element("td", nil, "")
        }
    }

    private func verdict(_ verdict: Account.Verdict, _ kind: String, _ html: inout HTMLWriter) {
        html.element("tr") { html in
            html.rowHead { html in
                html.element("span", "kind", kind)
                html.element("span", "what", verdict.title)
            }
            html.element("td") { $0.clause(verdict.clause) }
            html.element("td", "answer") { $0.element("span", verdict.isAgainst ? "no" : "yes", verdict.result) }
            html.element("td") { html in
                html.text(verdict.decision ?? "")
                if let place = verdict.place { html.element("div", "src", place) }
            }
        }
    }

    /// Block 7.
    private func writeResult(_ account: Account, _ html: inout HTMLWriter) {
        let result = account.result
        frame.heading(7, words.blockResult, &html)
        html.element("dl") { html in
            html.entry(words.status, result.status)
            html.entry(words.total, result.total ?? "—")
            html.entry(words.band, result.band ?? words.noGrade)
            for limit in result.limits { html.entry("", limit) }
            if let quota = result.quota { html.entry(words.quota, quota) }
            html.entry(words.grade, result.grade ?? words.noGrade)
            html.entry(words.rank, result.rank)
        }
    }

    /// Block 10.
    private func writeStatement(_ html: inout HTMLWriter) {
        frame.heading(10, frame.subject.statement, &html)
        html.element("p", "small", frame.subject.opinion)
        html.element("div", "lines", "")
        html.element("h3", nil, words.pages.howToObject)
        html.element("p", nil, words.objection)
        html.element("p", nil, words.pages.objectUntil)
        html.table(frame.subject.statement, "sign") { html in
            html.element("tr") { html in
                for who in [frame.subject.sign, words.signUnit, words.signOffice, words.signChair] {
                    html.element("td", nil, "\(who) · \(words.signature) / \(words.date)")
                }
            }
        }
    }
}

extension LegalSource {
    /// Text, article, date and link in one line.
    var description: String { [text, article, date, link].compactMap { $0 }.joined(separator: " · ") }
}
