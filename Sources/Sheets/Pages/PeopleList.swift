import Numbers
import RubricLanguage
import Scoring

/// A list of people with their results; its rows are written while people are scored.
struct PeopleList: Sendable {
    let frame: PageFrame
    private var words: Words { frame.words }

    /// The list around rows that were written before.
    func write(_ rows: [UInt8], _ html: inout HTMLWriter) {
        start(&html)
        html.append(rows)
        PeopleList.end(&html)
    }

    /// The words that the script needs stand in the table: it has none of its own.
    func start(_ html: inout HTMLWriter) {
        html.markup("<div class=\"wide\"><table class=\"people\" data-search=\"")
        html.text(words.pages.search)
        html.markup("\" data-shown=\"")
        html.text(words.pages.shownOf)
        html.markup("\">")
        html.element("caption", nil, frame.subject.people)
        html.element("thead") { html in
            html.element("tr") { html in
                for (title, kind) in columns {
                    html.markup("<th scope=\"col\" class=\"")
                    html.markup(kind)
                    html.markup("\">")
                    html.text(title)
                    html.markup("</th>")
                }
            }
        }
        html.markup("<tbody>\n")
    }

    private var columns: [(String, StaticString)] {
        [
            (frame.subject.number, ""), (frame.subject.name, ""), (words.unit, "less"), (words.track, "less"),
            (words.title, "less"), (words.grade, ""), (words.total, "n"), (words.rank, "n"),
        ]
    }

    static func end(_ html: inout HTMLWriter) {
        html.markup("</tbody></table></div>\n")
    }

    /// A row.
    func row(_ person: PersonRow) -> [UInt8] {
        var html = HTMLWriter()
        html.element("tr") { html in
            html.rowHead { $0.link(person.folder + pageName(person.id), person.id) }
            html.element("td") { html in
                html.foreign(person.name, in: frame.run.language)
                guard let other = person.otherName else { return }
                html.text(" ")
                html.element("span", "soft") { $0.foreign(other, in: frame.run.language) }
            }
            for text in [person.unit, person.track, person.title] { html.element("td", "less", text ?? "—") }
            html.markup("<td data-key=\"")
            html.number(person.gradeIndex ?? Int(Int16.max))
            html.markup("\">")
            html.text(person.grade ?? "—")
            html.markup("</td>")
            html.number(person.total ?? "—")
            html.number(person.rank ?? "—")
        }
        return html.bytes
    }
}

/// What a list says of a person.
struct PersonRow: Sendable {
    /// The way from the page to the folder of persons.
    var folder: String
    var id, name: String
    var otherName, unit, track, title, grade, total, rank: String?
    /// The place of the grade among the grades, from the best.
    var gradeIndex: Int?
}
