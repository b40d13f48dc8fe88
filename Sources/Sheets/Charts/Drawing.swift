/// Shapes at whole coordinates, written as SVG. Looks stand beside each shape and not in a style sheet: renderers of
/// pages for paper read no style sheet inside of a picture.
struct Drawing: Sendable {
    /// Where a text stands beside its point.
    enum Anchor {
        case start, middle, end
    }

    let width: Int
    private(set) var height: Int
    private var html = HTMLWriter()

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Makes room at the foot.
    mutating func grow(to height: Int) { self.height = max(self.height, height) }

    mutating func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ look: StaticString) {
        shape("rect", [("x", x), ("y", y), ("width", width), ("height", height)], look)
    }

    mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ look: StaticString = Look.thin) {
        shape("line", [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)], look)
    }

    mutating func circle(_ x: Int, _ y: Int, _ radius: Int, _ look: StaticString) {
        shape("circle", [("cx", x), ("cy", y), ("r", radius)], look)
    }

    /// A small triangle that stands on its point.
    mutating func pointer(_ x: Int, _ y: Int) {
        html.markup("<path d=\"M")
        for (index, point) in [(x, y), (x - 5, y - 8), (x + 5, y - 8)].enumerated() {
            if index > 0 { html.markup("L") }
            html.number(point.0)
            html.markup(" ")
            html.number(point.1)
        }
        html.markup("Z\" fill=\"#1b2733\"/>")
    }

    mutating func text(
        _ text: String, _ x: Int, _ y: Int, _ anchor: Anchor = .start, _ look: StaticString = Look.text
    ) {
        html.markup("<text")
        html.attribute("x", x)
        html.attribute("y", y)
        switch anchor {
        case .start: break
        case .middle: html.markup(" text-anchor=\"middle\"")
        case .end: html.markup(" text-anchor=\"end\"")
        }
        html.markup(" ")
        html.markup(look)
        html.markup(">")
        html.text(text)
        html.markup("</text>")
    }

    private mutating func shape(_ tag: StaticString, _ places: [(StaticString, Int)], _ look: StaticString) {
        html.markup("<")
        html.markup(tag)
        for (name, value) in places { html.attribute(name, value) }
        html.markup(" ")
        html.markup(look)
        html.markup("/>")
    }

    /// The picture as an element of a page, with its name and its words.
    func write(_ chart: some Chart, id: StaticString, to page: inout HTMLWriter) {
        page.markup("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
        page.attribute("width", width)
        page.attribute("height", height)
        page.markup(" viewBox=\"0 0 ")
        page.number(width)
        page.markup(" ")
        page.number(height)
        page.markup("\"")
        page.reference("aria-labelledby", id, "t")
        page.reference("aria-describedby", id, "d")
        page.markup(" font-family=\"Paper,Noto Sans,Segoe UI,Arial,Noto Sans CJK SC,sans-serif\" font-size=\"12\">")
        page.markup("<title")
        page.reference("id", id, "t")
        page.markup(">")
        page.text(chart.caption)
        page.markup("</title><desc")
        page.reference("id", id, "d")
        page.markup(">")
        page.text(chart.alternative)
        page.markup("</desc>")
        page.append(html.bytes)
        page.markup("</svg>\n")
    }
}

extension HTMLWriter {
    /// ` name="idpart"`.
    fileprivate mutating func reference(_ name: StaticString, _ id: StaticString, _ part: StaticString) {
        markup(" ")
        markup(name)
        markup("=\"")
        markup(id)
        markup(part)
        markup("\"")
    }
}
