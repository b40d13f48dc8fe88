import Numbers

/// Steps from one number to another, each beginning where the last one ended.
struct Waterfall: Chart, Sendable {
    struct Step: Sendable {
        var label: String
        var amount: Exact
        var shown: String
        /// Whether it stands from zero: a sum, and not a step.
        var isSum = false
    }

    var caption: String
    var steps: [Step]

    var alternative: String { steps.map { $0.label + " " + $0.shown }.joined(separator: "; ") }

    func draw() -> Drawing {
        let ends = self.ends
        let all = ends.flatMap { [$0.start, $0.end] }
        let scale = Scale(all.reduce(0, min)...max(all.reduce(0, max), all.reduce(0, min) + 1), over: 170...420)
        var drawing = Drawing(width: 480, height: 24 * steps.count + 4)
        drawing.line(scale.place(0), 0, scale.place(0), drawing.height, Look.axis)
        for (index, step) in steps.enumerated() {
            let y = 24 * index + 4
            let (start, end) = (scale.place(ends[index].start), scale.place(ends[index].end))
            let look = step.isSum ? Look.main : step.amount.signum < 0 ? Look.minus : Look.quiet
            drawing.text(shortened(step.label, to: 160), 0, y + 13, .start, step.isSum ? Look.strong : Look.text)
            drawing.rectangle(min(start, end), y, max(1, max(start, end) - min(start, end)), 16, look)
            if index + 1 < steps.count { drawing.line(end, y + 16, end, y + 24) }
            drawing.text(step.shown, max(start, end) + 6, y + 13, .start, step.isSum ? Look.strong : Look.text)
        }
        return drawing
    }

    /// Where each step begins and ends.
    private var ends: [(start: Exact, end: Exact)] {
        var last = Exact.zero
        return steps.map { step in
            let start = step.isSum ? 0 : last
            last = start + step.amount
            return (start, last)
        }
    }
}
