import Numbers

/// Two numbers of each of many, as places in a square; a dashed line shows where both are equal.
struct ScatterPlot: Chart, Sendable {
    struct Point: Sendable {
        var label: String
        var x: Exact
        var y: Exact
        /// Whether it stands out and bears its label.
        var isStrong = false
    }

    var caption: String
    var xTitle: String
    var yTitle: String
    var points: [Point]

    /// All points would not be read aloud: those that stand out, and between what the others lie.
    var alternative: String {
        let strong = points.filter(\.isStrong).map { "\($0.label): \($0.x.shown()), \($0.y.shown())" }
        return (["\(xTitle), \(yTitle): \(points.count)"] + strong).joined(separator: "; ")
    }

    func draw() -> Drawing {
        let all = points.flatMap { [$0.x, $0.y] }
        guard let least = all.min(), let greatest = all.max() else { return Drawing(width: 480, height: 0) }
        let step = Scale.step(of: greatest - least, atMost: 6)
        let range = (least / step).floor() * step...(max(greatest, least + step) / step).ceiling() * step
        let (x, y) = (Scale(range, over: 46...470), Scale(range, over: 0...400))
        var drawing = Drawing(width: 480, height: 470)
        drawing.text(yTitle, 0, 14, .start, Look.soft)
        drawing.line(46, 424, 470, 24, Look.limit)
        for tick in y.ticks(atMost: 6) {
            drawing.line(46, 424 - y.place(tick), 470, 424 - y.place(tick))
            drawing.text(tick.shown(), 42, 428 - y.place(tick), .end, Look.soft)
        }
        drawing.writeAxis(x, y: 424)
        drawing.text(xTitle, 470, 462, .end, Look.soft)
        for point in points.filter({ !$0.isStrong }) + points.filter(\.isStrong) {
            let place = (x: x.place(point.x), y: 424 - y.place(point.y))
            drawing.circle(place.x, place.y, point.isStrong ? 5 : 3, point.isStrong ? Look.main : Look.dot)
            guard point.isStrong else { continue }
            let isRight = place.x < 300
            drawing.text(
                shortened(point.label, to: 150), place.x + (isRight ? 8 : -8), place.y + 4, isRight ? .start : .end,
                Look.strong)
        }
        return drawing
    }
}
