import Numbers

/// Bars side by side under each name, one for each series: criteria by track.
struct GroupedBars: Chart, Sendable {
    struct Group: Sendable {
        var label: String
        /// For each series; `nil`: nothing to show.
        var values: [Exact?]
        var shown: [String]
    }

    var caption: String
    var series: [String]
    var groups: [Group]

    var alternative: String {
        groups.map { group in
            let values = zip(series, group.shown).map { $0 + " " + $1 }
            return group.label + ": " + values.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    func draw() -> Drawing {
        let most = groups.flatMap(\.values).compactMap { $0 }.reduce(0, max)
        let scale = Scale(0...max(most, 1), over: 0...400)
        let legend = 20 * ((series.count + 1) / 2)
        let bars = groups.reduce(0) { $0 + 24 + 15 * $1.values.count { $0 != nil } }
        var drawing = Drawing(width: 480, height: legend + bars + 12)
        for (index, name) in series.enumerated() { entry(index, name, &drawing) }
        var y = legend + 22
        for group in groups {
            drawing.text(shortened(group.label, to: 470), 0, y, .start, Look.strong)
            y += 6
            for (index, value) in group.values.enumerated() {
                guard let value else { continue }
                draw(index, to: scale.place(value), group.shown[index], y: y, &drawing)
                y += 15
            }
            y += 18
        }
        return drawing
    }

    private func draw(_ index: Int, to end: Int, _ shown: String, y: Int, _ drawing: inout Drawing) {
        drawing.text(String(index + 1), 6, y + 10, .middle, Look.soft)
        drawing.rectangle(16, y, max(1, end), 12, Look.part(index).fill)
        drawing.text(shown, 16 + max(1, end) + 5, y + 10)
    }

    /// A series in the legend, two in a line.
    private func entry(_ index: Int, _ name: String, _ drawing: inout Drawing) {
        let (x, y, look) = (240 * (index % 2), 4 + 20 * (index / 2), Look.part(index))
        drawing.rectangle(x, y, 18, 14, look.fill)
        drawing.text(String(index + 1), x + 9, y + 11, .middle, look.text)
        drawing.text(shortened(name, to: 205), x + 26, y + 11)
    }
}
