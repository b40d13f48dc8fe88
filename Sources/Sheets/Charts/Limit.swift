import Numbers

/// A number with a name that stands on the axis of a chart: where a grade begins, a total, a mean.
struct Limit: Hashable, Sendable {
    var label: String
    var value: Exact
    var shown: String

    var text: String { label + " " + shown }
}

extension Drawing {
    /// The names of limits in two rows above a chart, each with its line down through the chart. Where names would
    /// meet in both rows, the line stands alone.
    mutating func write(_ limits: [Limit], on scale: Scale, above y: Int, down bottom: Int) {
        var ends = [-8, -8]
        for limit in limits.sorted(by: { $0.value < $1.value }) where scale.values.contains(limit.value) {
            let place = scale.place(limit.value)
            line(place, y - 4, place, bottom, Look.limit)
            let text = shortened(limit.label, to: 110)
            let width = estimatedWidth(text)
            let start = max(0, min(place - width / 2, self.width - width))
            guard let row = ends.firstIndex(where: { $0 + 6 <= start }) else { continue }
            ends[row] = start + width
            self.text(text, start, y - 8 - 13 * row, .start, Look.soft)
        }
    }

    /// A line with round numbers below it.
    mutating func writeAxis(_ scale: Scale, y: Int) {
        line(scale.places.lowerBound, y, scale.places.upperBound, y, Look.axis)
        for tick in scale.ticks(atMost: 5) {
            let place = scale.place(tick)
            line(place, y, place, y + 4, Look.axis)
            let anchor: Anchor = place < 12 ? .start : place > width - 12 ? .end : .middle
            text(tick.shown(), place, y + 16, anchor, Look.soft)
        }
    }
}
