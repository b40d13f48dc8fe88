import Numbers

/// Bars under each other, some of them with a frame that shows how far they may reach: grades and seats.
struct BarsWithLimits: Chart, Sendable {
    struct Bar: Sendable {
        var label: String
        var value: Exact
        var shown: String
        /// How far it may reach.
        var limit: Exact?
    }

    var caption: String
    var bars: [Bar]

    var alternative: String { bars.map { $0.label + " " + $0.shown }.joined(separator: "; ") }

    func draw() -> Drawing {
        let most = bars.flatMap { [$0.value, $0.limit ?? 0] }.reduce(1, max)
        let scale = Scale(0...most, over: 0...240)
        var drawing = Drawing(width: 480, height: 28 * bars.count + 4)
        for (index, bar) in bars.enumerated() {
            let y = 28 * index + 4
            let length = scale.place(bar.value)
            drawing.text(shortened(bar.label, to: 118), 0, y + 14)
            drawing.rectangle(124, y + 2, max(1, length), 16, Look.main)
            let limit = bar.limit.map(scale.place)
            if let limit { drawing.rectangle(124, y, max(2, limit), 20, Look.frame) }
            drawing.text(shortened(bar.shown, to: 340 - max(length, limit ?? 0)), 132 + max(length, limit ?? 0), y + 14)
        }
        return drawing
    }
}
