/// Tables as all pages have them: with a caption for those who hear them, heads that say what they are heads of, and
/// numbers that stand under each other.
extension HTMLWriter {
    /// A table with its caption. On a narrow screen its cells stand under each other, where they are labelled.
    mutating func table(_ caption: String, _ kind: StaticString? = nil, _ body: (inout HTMLWriter) -> Void) {
        element("table", kind) { html in
            html.element("caption", nil, caption)
            body(&html)
        }
    }

    /// The head line of a table. Columns from `numbers` on hold numbers.
    mutating func tableHead(_ titles: [String], numbersFrom numbers: Int) {
        element("thead") { html in
            html.element("tr") { html in
                for (index, title) in titles.enumerated() {
                    html.markup(index >= numbers ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    html.text(title)
                    html.markup("</th>")
                }
            }
        }
    }

    /// The first cell of a line, which says what the line is about.
    mutating func rowHead(_ kind: StaticString? = nil, _ body: (inout HTMLWriter) -> Void) {
        markup("<th scope=\"row\"")
        if let kind {
            markup(" class=\"")
            markup(kind)
            markup("\"")
        }
        markup(">")
        body(&self)
        markup("</th>")
    }

    /// The same with a text.
    mutating func rowHead(_ kind: StaticString? = nil, _ text: String) {
        rowHead(kind) { $0.text(text) }
    }

    /// A cell with a number; what takes something away stands out.
    ///
    /// - Parameter label: what the number is, where the head of the column is not in sight.
    mutating func number(_ text: String?, under label: String? = nil) {
        numberCell(under: label, isNegative: text?.hasPrefix("-") ?? false) { $0.text(text ?? "") }
    }

    /// A cell with a number and more.
    mutating func numberCell(
        under label: String?, isNegative: Bool = false, _ body: (inout HTMLWriter) -> Void
    ) {
        markup(isNegative ? "<td class=\"n minus\"" : "<td class=\"n\"")
        if let label {
            markup(" data-label=\"")
            self.text(label)
            markup("\"")
        }
        markup(">")
        body(&self)
        markup("</td>")
    }

    /// A clause of the rubric with its numbers; as it stands in the rubric where the pointer rests on it.
    mutating func clause(_ clause: Account.Clause?) {
        guard let clause else { return }
        markup("<span class=\"clause\"")
        if let source = clause.source, source != clause.rule {
            markup(" title=\"")
            text(source)
            markup("\"")
        }
        markup(">")
        text(clause.rule)
        markup("</span>")
        guard let numbers = clause.numbers, numbers != clause.rule else { return }
        markup("<br>")
        element("span", "clause", "→ " + numbers)
    }

    /// A label and a value of a list of facts.
    mutating func entry(_ label: String, _ value: String) {
        element("dt", nil, label)
        element("dd", nil, value)
    }

    /// The same with files that lie beside the page.
    mutating func entry(_ label: String, linkingTo files: [String]) {
        element("dt", nil, label)
        element("dd") { html in
            for file in files {
                html.link(file, file)
                html.text("  ")
            }
        }
    }

    /// A number that the page begins with, under its label.
    mutating func card(_ label: String, _ value: String, note: String? = nil) {
        element("div", "card") { html in
            html.element("span", nil, label)
            html.element("b", nil, value)
            if let note { html.element("small", nil, note) }
        }
    }
}
