/// A picture of numbers, for people who would rather look than read.
///
/// A chart has nothing but numbers that stand on the sheet, and says all of them in words too, for those who cannot
/// see it. Marks are placed at whole coordinates of exact numbers, so that equal numbers give equal bytes. Nothing
/// depends on colour alone: what must be told apart has a number, a label or a place of its own.
protocol Chart {
    /// What it shows, in one line.
    var caption: String { get }

    /// The numbers in words.
    var alternative: String { get }

    func draw() -> Drawing
}

extension HTMLWriter {
    /// A chart under its caption.
    ///
    /// - Parameter id: tells it apart from the other charts of the page.
    mutating func figure(_ chart: some Chart, id: StaticString) {
        element("figure", "chart") { html in
            html.element("figcaption", nil, chart.caption)
            chart.draw().write(chart, id: id, to: &html)
        }
    }
}
