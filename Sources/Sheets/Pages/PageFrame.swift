import Numbers
import Records
import RubricLanguage

/// What all pages of a run have in common: the document around them, the mark of a legacy metric, and
/// the foot with the fingerprints of rubric and inputs.
struct PageFrame: Sendable {
    let rubric: Rubric
    let run: RunDescription
    let words: Words
    let subject: SubjectWords
    /// The style, and what stands in the margin of each page on paper.
    private let style: [UInt8]
    /// The lines of the foot that are the same on all pages, and between them those of the staff files.
    private let head, tail: [String]
    private let staff: [String]
    /// Where the lines of staff files stand among them, by the names of the files.
    private let places: [String: Int]
    /// So many staff files are listed on a page about everybody.
    private static let mostFiles = 8

    init(_ rubric: Rubric, _ run: RunDescription) {
        self.rubric = rubric
        self.run = run
        words = run.words
        subject = SubjectWords(words, rubric)
        style = PaperStyle(rubric, run).bytes
        let others = run.inputs.filter { $0.role != .rubric && $0.role != .staff }
        let mark = "\(words.rubric)\(words.colon)\(rubric.name) \(rubric.version)"
        head = ["\(mark) · \(words.fingerprint) \(run.rubricHash)"]
        let files = run.inputs.filter { $0.role == .staff }
        places = Dictionary(zip(files.map(\.name), files.indices)) { first, _ in first }
        func line(_ input: RunInput) -> String { "\(input.name) · \(run.words.fingerprint) \(input.sha256)" }
        staff = files.map(line)
        tail =
            others.map(line)
            + [
                words.pages.run + words.colon + run.fingerprint(rubric),
                fill(words.producedBy, run.version) + " · " + words.draft,
            ]
    }

    var rubricTitle: String { rubric.title[run.language] }

    /// The first and the last day, for people.
    var period: String { "\(rubric.period.first) – \(rubric.period.last)" }

    /// A page in a folder of the run, with a title and whatever the body writes.
    ///
    /// - Parameters:
    ///   - files: the staff files that the page is made of; `nil`: all.
    ///   - copies: the same for other programs, beside the page.
    func page(
        _ title: String, of files: Set<String>? = nil, copies: [String] = [], _ body: (inout HTMLWriter) -> Void
    ) -> [UInt8] {
        var html = HTMLWriter()
        start(title, isEntrance: false, copies: copies, &html)
        body(&html)
        end(of: files, &html)
        return html.bytes
    }

    /// Everything before the content.
    ///
    /// - Parameter isEntrance: the page is `index.html`, and needs no way there.
    func start(_ title: String, isEntrance: Bool, copies: [String] = [], _ html: inout HTMLWriter) {
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
            html.element("div", "top noprint") { html in
                html.link("../index.html", words.pages.allResults)
                for copy in copies { html.link(copy, (copy.split(separator: ".").last ?? "").uppercased()) }
            }
        }
        if rubric.isLegacy { html.element("div", "legacy", words.legacy) }
    }

    /// Everything behind it.
    ///
    /// - Parameter files: the staff files that the page is made of; `nil`: all. Of those that are not listed the manifest
    ///   has the fingerprints.
    func end(of files: Set<String>? = nil, _ html: inout HTMLWriter) {
        let all = staff.count > PageFrame.mostFiles ? [] : staff
        let listed = files.map { $0.compactMap { places[$0] }.sorted().map { staff[$0] } } ?? all
        let rest = staff.count - listed.count
        let unlisted = rest == 0 ? [] : [fill(words.pages.unlistedFiles, String(rest))]
        html.element("footer") { html in
            for line in head + listed + unlisted + tail { html.element("p", nil, line) }
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
