import Numbers

/// Numbers with the intervals around them under each other, on one axis with limits.
struct IntervalStrip: Chart, Sendable {
    struct Row: Sendable {
        var label: String
        var value: Exact
        var interval: ClosedRange<Exact>
        var shown: String
    }

    var caption: String
    var rows: [Row]
    var limits: [Limit]

    var alternative: String {
        (rows.map { row in
            let (least, greatest) = (row.interval.lowerBound.shown(), row.interval.upperBound.shown())
            return "\(row.label) \(row.shown) (\(least)–\(greatest))"
        } + limits.map(\.text)).joined(separator: "; ")
    }

    func draw() -> Drawing {
        let all = rows.flatMap { [$0.interval.lowerBound, $0.interval.upperBound, $0.value] } + limits.map(\.value)
        guard let least = all.min(), let greatest = all.max() else { return Drawing(width: 480, height: 0) }
        let scale = Scale(least...max(greatest, least + 1), over: 150...425)
        let bottom = 40 + 22 * rows.count
        var drawing = Drawing(width: 480, height: bottom + 22)
        drawing.write(limits, on: scale, above: 32, down: bottom)
        for (index, row) in rows.enumerated() {
            let y = 50 + 22 * index
            drawing.text(shortened(row.label, to: 138), 0, y + 4)
            let (start, end) = (scale.place(row.interval.lowerBound), scale.place(row.interval.upperBound))
            drawing.line(start, y, end, y, Look.strongLine)
            for place in [start, end] { drawing.line(place, y - 4, place, y + 4, Look.axis) }
            drawing.circle(scale.place(row.value), y, 4, Look.main)
            drawing.text(row.shown, 480, y + 4, .end)
        }
        drawing.writeAxis(scale, y: bottom)
        return drawing
    }
}
