import Numbers

/// Two percentiles of each person as places in a square, cut by the line of the top on both sides.
struct QuadrantPlot: Chart, Sendable {
    struct Point: Sendable {
        var label: String
        var x, y: Exact
        /// Crosses the line.
        var crosses: Bool
        /// Bears its name.
        var isNamed: Bool
    }

    var caption: String
    var xTitle, yTitle: String
    /// The percentile where the top begins.
    var line: Exact
    var lineTitle: String
    var points: [Point]
    /// What the four fields are called, with their counts: stay in, come in, fall out, stay out.
    var stayedIn, cameIn, fellOut, stayedOut: String

    var alternative: String {
        ([stayedIn, cameIn, fellOut, stayedOut]
            + points.filter(\.isNamed).map {
                "\($0.label): \($0.x.rounded(forReading: 0)), \($0.y.rounded(forReading: 0))"
            })
            .joined(separator: "; ")
    }

    func draw() -> Drawing {
        let (x, y) = (Scale(0...100, over: 46...466), Scale(0...100, over: 0...420))
        func height(_ value: Exact) -> Int { 444 - y.place(value) }
        var drawing = Drawing(width: 480, height: 490)
        drawing.text(yTitle, 0, 14, .start, Look.soft)
        for tick in y.ticks(atMost: 5) {
            drawing.line(46, height(tick), 466, height(tick))
            drawing.text(tick.shown(), 42, height(tick) + 4, .end, Look.soft)
        }
        drawing.writeAxis(x, y: 444)
        drawing.text(xTitle, 466, 482, .end, Look.soft)
        drawing.line(46, height(line), 466, height(line), Look.limit)
        drawing.line(x.place(line), 24, x.place(line), 444, Look.limit)
        drawing.text(lineTitle, x.place(line), 18, .middle, Look.soft)
        for point in points.filter({ !$0.crosses }) + points.filter(\.crosses) {
            drawing.circle(
                x.place(point.x), height(point.y), point.crosses ? 5 : 3, point.crosses ? Look.main : Look.dot)
        }
        var free = -14
        for point in points.filter(\.isNamed).sorted(by: { ($1.y, $0.x) < ($0.y, $1.x) }) {
            let isRight = x.place(point.x) < 330
            // Names stand clear of each other, from top to bottom.
            free = max(height(point.y) + 4, free + 13)
            drawing.text(
                shortened(point.label, to: 130), x.place(point.x) + (isRight ? 8 : -8), free, isRight ? .start : .end)
        }
        drawing.text(cameIn, 52, height(line) - 6, .start, Look.strong)
        drawing.text(stayedOut, 52, 438, .start, Look.strong)
        drawing.text(stayedIn, 462, height(line) - 6, .end, Look.strong)
        drawing.text(fellOut, 462, 438, .end, Look.strong)
        return drawing
    }
}
