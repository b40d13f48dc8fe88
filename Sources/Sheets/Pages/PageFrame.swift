import Numbers
import Records
import RubricLanguage

/// What all pages of a run have in common: the document around them, the mark of a legacy metric, and
/// the foot with the fingerprints of rubric and inputs.
struct PageFrame: Sendable {
    let rubric: Rubric
    let run: RunDescription
    let words: Words

    init(_ rubric: Rubric, _ run: RunDescription) {
        self.rubric = rubric
        self.run = run
        words = Words.in(run.language)
    }

    var rubricTitle: String { rubric.title[run.language] }

    /// A page with a title and whatever the body writes.
    func page(_ title: String, _ body: (inout HTMLWriter) -> Void) -> [UInt8] {
        var html = HTMLWriter()
        start(title, &html)
        body(&html)
        end(&html)
        return html.bytes
    }

    /// Everything before the content.
    func start(_ title: String, _ html: inout HTMLWriter) {
        html.markup("<!DOCTYPE html>\n")
        html.markup(run.language == .chinese ? "<html lang=\"zh-Hans\">\n" : "<html lang=\"en\">\n")
        html.element("head") { html in
            html.markup("<meta charset=\"utf-8\">\n")
            html.markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            html.element("title", nil, title)
            html.markup("<style>\n")
            html.markup(styleSheet)
            html.markup("\n</style>\n")
        }
        html.markup("<body><main>\n")
        if rubric.isLegacy { html.element("div", "legacy", words.legacy) }
    }

    /// Everything behind it.
    func end(_ html: inout HTMLWriter) {
        html.element("footer") { html in
            html.element(
                "p", nil,
                "\(words.rubric): \(rubric.name) \(rubric.version) · \(words.fingerprint) \(run.rubricHash)")
            for input in run.inputs where input.role != .rubric {
                html.element("p", nil, "\(input.name) · \(words.fingerprint) \(input.sha256)")
            }
            html.element("p", nil, fill(words.producedBy, run.version) + " · " + words.draft)
        }
        html.markup("</main></body></html>\n")
    }

    /// The heading of a block with its number.
    func heading(_ number: Int, _ title: String, _ html: inout HTMLWriter) {
        html.element("h2") { html in
            html.element("b", nil, String(number))
            html.text(title)
        }
    }
}

extension HTMLWriter {
    /// The head line of a table. Columns from `numbers` on hold numbers.
    mutating func tableHead(_ titles: [String], numbersFrom numbers: Int) {
        element("thead") { html in
            html.element("tr") { html in
                for (index, title) in titles.enumerated() { html.element("th", index >= numbers ? "n" : nil, title) }
            }
        }
    }

    /// A cell with a number; what takes something away stands out.
    mutating func number(_ text: String?) {
        let isNegative = text?.hasPrefix("-") ?? false
        element("td", isNegative ? "n minus" : "n", text ?? "")
    }

    /// A clause of the rubric with its numbers.
    mutating func clause(_ clause: Account.Clause?) {
        guard let clause else { return }
        element("code", nil, clause.rule)
        guard let numbers = clause.numbers, numbers != clause.rule else { return }
        markup("<br>")
        element("code", nil, "→ " + numbers)
    }

    /// A label and a value of a list of facts.
    mutating func entry(_ label: String, _ value: String) {
        element("dt", nil, label)
        element("dd", nil, value)
    }
}
