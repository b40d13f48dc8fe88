public import Records
public import Runs

/// A comparison as a page, to be read on a screen or put into a file of an appeal.
public struct ChangesPage: ComparisonWriter {
    private let phrases: ComparisonPhrases
    private var html = HTMLWriter()
    private var summary: ComparisonSummary { phrases.summary }
    private var words: RunWords { phrases.words }

    public init(_ summary: ComparisonSummary, _ language: Language, _ translation: Translation? = nil) {
        phrases = ComparisonPhrases(summary, language, translation)
    }

    public mutating func head() {
        RunPage.start(words.comparison, words, &html)
        phrases.writeHead(to: &html)
    }

    public mutating func begin(_ kind: SubjectChange.Kind) {
        if summary[kind] > 0 { html.element("h2", nil, words.kind(kind)) }
    }

    public mutating func entry(_ change: SubjectChange) { phrases.write(change, to: &html) }

    public mutating func end(_ kind: SubjectChange.Kind) {}

    public mutating func foot() {
        html.element("p", "note", fill(words.unchanged, String(summary.unchanged.count), summary.unchanged.sha256))
        RunPage.end(summary.new, words, &html)
    }

    public mutating func take() -> [UInt8] { html.take() }
}

extension ComparisonPhrases {
    fileprivate func writeHead(to html: inout HTMLWriter) {
        html.element("header") { html in
            html.element("p", "kicker", summary.new.rubric.name + " " + summary.new.rubric.version)
            html.element("h1", nil, words.comparison)
            html.element("div", "cards") { html in
                for kind in SubjectChange.Kind.allCases { html.card(words.kind(kind), String(summary[kind])) }
                html.card(words.unchangedCard, String(summary.unchanged.count))
            }
        }
        html.element("h2", nil, words.madeOf)
        html.element("dl") { html in
            html.entry(words.earlier, summary.oldName + " · SHA-256 " + summary.old.sha256)
            html.entry(words.later, summary.newName + " · SHA-256 " + summary.new.sha256)
            for change in summary.inputs { html.entry(words.aspect(change.aspect), input(change)) }
        }
        if summary.inputs.isEmpty { html.element("p", nil, words.sameInputs) }
        for clause in summary.clauses ?? [] { html.element("p", "small", clause) }
        for limit in limits { html.element("p", "warn", limit) }
    }

    fileprivate func write(_ change: SubjectChange, to html: inout HTMLWriter) {
        html.element("section", "keep") { html in
            html.element("h3") { html in
                html.text(name(change))
                if !change.causes.isEmpty { html.element("small", nil, causes(change)) }
            }
            let outcome = outcome(change)
            if !outcome.isEmpty { html.element("p", nil, outcome) }
            for change in change.facts { html.element("p", "small", words.inRecord + words.colon + fact(change)) }
            if change.lines.isEmpty {
                for value in change.measures { html.element("p", "small", measure(value)) }
            } else {
                write(change.lines, &html)
            }
        }
    }

    private func write(_ lines: [LineChange], _ html: inout HTMLWriter) {
        html.element("table") { html in
            html.tableHead([words.line, words.clause, words.earlier, words.later], numbersFrom: 2)
            html.element("tbody") { html in
                for line in lines {
                    html.element("tr") { html in
                        html.element("td", nil, subject(line))
                        html.element("td") { $0.element("code", nil, rules(line)) }
                        html.number(line.old?.amount ?? "—")
                        html.number(line.new?.amount ?? "—")
                    }
                }
            }
        }
    }
}
