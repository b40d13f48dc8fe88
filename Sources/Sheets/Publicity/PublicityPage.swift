import Numbers
public import Runs

/// A publicity list as a page for a notice board.
public func publicityPage(_ list: PublicityList, _ translation: Translation? = nil) -> [UInt8] {
    let words = RunWords(list, translation)
    var html = HTMLWriter()
    RunPage.start(list.title ?? words.publicity, words, &html)
    html.element("header") { html in
        html.element("h1", nil, list.title ?? words.publicity)
        html.element("dl") { html in
            for (label, value) in PublicityHead(list, words).entries { html.entry(label, value) }
        }
        html.element("p", nil, fill(words.objections, list.term.last.description))
        if let replaced = list.replaced {
            html.element("p", "warn", fill(words.replaces, shortened(replaced.sha256), replaced.first))
        }
    }
    html.element("table") { html in
        html.tableHead(list.columns.map(words.column), numbersFrom: list.columns.count)
        html.element("tbody") { html in
            for row in list.rows {
                html.element("tr") { html in for cell in row { html.element("td", nil, cell) } }
            }
        }
    }
    RunPage.end(list.manifest, words, &html)
    html.append(PublicityMark(list).comment)
    return html.take()
}
