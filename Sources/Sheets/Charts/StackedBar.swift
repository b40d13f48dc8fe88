import Numbers

/// One bar made of parts that add up, with limits above it: what a total consists of and which grade it reaches.
struct StackedBar: Chart, Sendable {
    /// A part, which is not negative.
    struct Part: Sendable {
        var label: String
        var value: Exact
        var shown: String
    }

    var caption: String
    var parts: [Part]
    /// The sum, as the sheet shows it.
    var total: Limit
    /// The right end, unless the sum or a limit lies beyond.
    var end: Exact
    var limits: [Limit]

    var alternative: String {
        let words = parts.map { $0.label + " " + $0.shown } + [total.text] + limits.map(\.text)
        return words.joined(separator: "; ")
    }

    func draw() -> Drawing {
        let most = ([end, total.value] + limits.map(\.value)).reduce(end, max)
        let scale = Scale(0...most, over: 0...479)
        var drawing = Drawing(width: 480, height: 92 + 20 * parts.count)
        drawing.rectangle(0, 38, 480, 24, Look.ground)
        var sum = Exact.zero
        for (index, part) in parts.enumerated() {
            let start = scale.place(sum)
            sum += part.value
            draw(index, from: start, to: scale.place(sum), &drawing)
        }
        drawing.write(limits, on: scale, above: 34, down: 66)
        drawing.writeAxis(scale, y: 66)
        for (index, part) in parts.enumerated() { entry(index, part, y: 100 + 20 * index, &drawing) }
        return drawing
    }

    private func draw(_ index: Int, from start: Int, to end: Int, _ drawing: inout Drawing) {
        guard end > start else { return }
        let look = Look.part(index)
        // A unit stays free between neighbours.
        drawing.rectangle(start, 38, max(1, end - start - 1), 24, look.fill)
        if end - start > 16 { drawing.text(String(index + 1), (start + end) / 2, 54, .middle, look.text) }
    }

    /// A line of the legend.
    private func entry(_ index: Int, _ part: Part, y: Int, _ drawing: inout Drawing) {
        let look = Look.part(index)
        drawing.rectangle(0, y - 11, 18, 14, look.fill)
        drawing.text(String(index + 1), 9, y, .middle, look.text)
        drawing.text(shortened(part.label, to: 360), 26, y)
        drawing.text(part.shown, 480, y, .end)
    }
}
