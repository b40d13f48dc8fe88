import Runs

/// What stands around a page about runs that are done: the same style as on sheets, and the fingerprint of the run.
enum RunPage {
    static func start(_ title: String, _ words: RunWords, _ html: inout HTMLWriter) {
        html.markup("<!DOCTYPE html>\n")
        html.markup("<html lang=\"")
        html.text(words.tag)
        html.markup("\">\n")
        html.element("head") { html in
            html.markup("<meta charset=\"utf-8\">\n")
            html.markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            html.element("title", nil, title)
            html.markup("<style>\n")
            html.markup(styleSheet)
            html.markup("\n</style>\n")
        }
        html.markup("<body><main>\n")
    }

    static func end(_ run: RunManifest, _ words: RunWords, _ html: inout HTMLWriter) {
        html.element("footer") { html in
            html.element("p", nil, words.ofRun + words.colon + "SHA-256 " + run.sha256)
            html.element("p", nil, run.rubric.name + " " + run.rubric.version + " · SHA-256 " + run.rubric.sha256)
            html.element("p", nil, "Steelyard " + run.version)
        }
        html.markup("</main></body></html>\n")
    }
}
