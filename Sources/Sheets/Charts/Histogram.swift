import Numbers

/// How many have how much, and where one of them stands.
struct Histogram: Chart, Sendable {
    var caption: String
    var bins: Bins
    /// The one whose sheet it is.
    var own: Limit?
    var limits: [Limit]
    /// What the height means.
    var unit: String

    var alternative: String {
        let bars = bins.counts.enumerated().map { index, count in
            "\(bins.edge(index).shown())–\(bins.edge(index + 1).shown()): \(count)"
        }
        return ([unit] + bars + (own.map { [$0.text] } ?? []) + limits.map(\.text)).joined(separator: "; ")
    }

    func draw() -> Drawing {
        let scale = Scale(bins.edge(0)...bins.edge(bins.counts.count), over: 30...476)
        let highest = max(1, bins.counts.max() ?? 1)
        let heights = Scale(0...Exact(highest), over: 0...100)
        var drawing = Drawing(width: 480, height: 192)
        for tick in heights.ticks(atMost: 4) where tick.isInteger {
            let y = 160 - heights.place(tick)
            drawing.line(30, y, 476, y)
            drawing.text(tick.shown(), 26, y + 4, .end, Look.soft)
        }
        for (index, count) in bins.counts.enumerated() {
            let (start, end) = (scale.place(bins.edge(index)), scale.place(bins.edge(index + 1)))
            let height = heights.place(Exact(count))
            let look = own.map { bins.index(of: $0.value) } == index ? Look.main : Look.quiet
            drawing.rectangle(start, 160 - height, max(1, end - start - 1), height, look)
        }
        drawing.write(limits, on: scale, above: 32, down: 160)
        drawing.writeAxis(scale, y: 160)
        drawing.text(unit, 0, 190, .start, Look.soft)
        if let own { mark(own, at: scale.place(own.value), heights, &drawing) }
        return drawing
    }

    private func mark(_ own: Limit, at place: Int, _ heights: Scale, _ drawing: inout Drawing) {
        let count = bins.counts.indices.contains(bins.index(of: own.value)) ? bins.counts[bins.index(of: own.value)] : 0
        let top = 158 - heights.place(Exact(count))
        drawing.pointer(place, top)
        let half = estimatedWidth(own.shown) / 2 + 2
        let middle = max(half, min(place, 480 - half))
        drawing.rectangle(middle - half, top - 22, 2 * half, 14, Look.paper)
        drawing.text(own.shown, middle, top - 11, .middle, Look.strong)
    }
}
