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

    func start(_ html: inout HTMLWriter) {
        html.markup("<table>")
        html.tableHead(
            [words.staffNumber, words.name, words.track, words.title, words.grade, words.total, words.rank],
            numbersFrom: 5)
        html.markup("<tbody>\n")
    }

    static func end(_ html: inout HTMLWriter) {
        html.markup("</tbody></table>\n")
    }

    /// A row.
    func row(_ account: PersonRow) -> [UInt8] {
        var html = HTMLWriter()
        html.element("tr") { html in
            html.element("td") { $0.link(account.folder + pageName(account.id), account.id) }
            html.element("td") { html in
                html.text(account.name)
                if let other = account.otherName { html.element("span", "soft", " " + other) }
            }
            html.element("td", nil, account.track ?? "—")
            html.element("td", nil, account.title ?? "—")
            html.element("td", nil, account.grade ?? "—")
            html.number(account.total ?? "—")
            html.number(account.rank ?? "—")
        }
        return html.bytes
    }
}

/// What a list says of a person.
struct PersonRow: Sendable {
    /// The way from the page to the folder of persons.
    var folder: String
    var id, name: String
    var otherName, track, title, grade, total, rank: String?
}
