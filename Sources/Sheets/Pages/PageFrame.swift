import Numbers
import Records
import RubricLanguage

/// What all pages of a run have in common: the document around them, the mark of a legacy metric, and
/// the foot with the fingerprints of rubric and inputs.
struct PageFrame: Sendable {
    let rubric: Rubric
    let run: RunDescription
    let words: Words
    /// The style, and what stands in the margin of each page on paper.
    private let style: [UInt8]

    init(_ rubric: Rubric, _ run: RunDescription) {
        self.rubric = rubric
        self.run = run
        words = run.words
        style = PaperStyle(rubric, run).bytes
    }

    var rubricTitle: String { rubric.title[run.language] }

    /// The first and the last day, for people.
    var period: String { "\(rubric.period.first) – \(rubric.period.last)" }

    /// A page in a folder of the run, with a title and whatever the body writes.
    func page(_ title: String, _ body: (inout HTMLWriter) -> Void) -> [UInt8] {
        var html = HTMLWriter()
        start(title, isEntrance: false, &html)
        body(&html)
        end(&html)
        return html.bytes
    }

    /// Everything before the content.
    ///
    /// - Parameter isEntrance: the page is `index.html`, and needs no way there.
    func start(_ title: String, isEntrance: Bool, _ html: inout HTMLWriter) {
        html.markup("<!DOCTYPE html>\n")
        html.markup("<html lang=\"")
        html.text(words.tag)
        html.markup("\">\n")
        html.element("head") { html in
            html.markup("<meta charset=\"utf-8\">\n")
            html.markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            html.element("title", nil, title)
            html.markup("<style>\n")
            html.append(style)
            html.markup("</style>\n")
        }
        html.markup("<body>\n<a class=\"skip\" href=\"#content\">")
        html.text(words.pages.skip)
        html.markup("</a>\n<main id=\"content\">\n")
        if !isEntrance {
            html.element("div", "top noprint") { $0.link("../index.html", words.pages.allResults) }
        }
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
            html.element("p", nil, words.pages.run + words.colon + run.fingerprint(rubric))
            html.element("p", nil, fill(words.producedBy, run.version) + " · " + words.draft)
        }
        html.markup("</main></body></html>\n")
    }

    /// The heading of a block with its number, by which it can be linked to.
    func heading(_ number: Int, _ title: String, _ html: inout HTMLWriter) {
        html.markup("<h2 id=\"s")
        html.number(number)
        html.markup("\">")
        html.element("b", nil, String(number))
        html.text(title)
        html.markup("</h2>\n")
    }

    /// Links to the blocks of the page.
    func contents(_ titles: [String], _ html: inout HTMLWriter) {
        html.markup("<nav class=\"noprint\" aria-label=\"")
        html.text(words.pages.contents)
        html.markup("\"><ul class=\"contents\">\n")
        for (index, title) in titles.enumerated() {
            html.element("li") { $0.link("#s\(index + 1)", "\(index + 1) \(title)") }
        }
        html.markup("</ul></nav>\n")
    }
}
