import Numbers

/// Two columns of numbers with a line from the one to the other of each: how ranks or totals move.
struct SlopeChart: Chart, Sendable {
    struct Line: Sendable {
        var label: String
        var before: Exact
        var after: Exact
        var shownBefore: String
        var shownAfter: String
        /// Whether it stands out among the others.
        var isStrong = false
    }

    var caption: String
    var before: String
    var after: String
    var lines: [Line]
    /// Whether small numbers stand above: ranks.
    var isUpsideDown = false

    var alternative: String {
        lines.map { "\($0.label): \($0.shownBefore) → \($0.shownAfter)" }.joined(separator: "; ")
    }

    func draw() -> Drawing {
        let all = lines.flatMap { [$0.before, $0.after] }
        guard let least = all.min(), let greatest = all.max() else { return Drawing(width: 480, height: 0) }
        let height = max(120, 16 * lines.count)
        let scale = Scale(least...greatest, over: 0...height)
        func place(_ value: Exact) -> Int {
            40 + (isUpsideDown ? scale.place(value) : height - scale.place(value))
        }
        var drawing = Drawing(width: 480, height: height + 56)
        drawing.text(shortened(before, to: 220), 150, 16, .end, Look.strong)
        drawing.text(shortened(after, to: 220), 330, 16, .start, Look.strong)
        let left = apart(lines.map { place($0.before) }), right = apart(lines.map { place($0.after) })
        for (index, line) in lines.enumerated() {
            let look = line.isStrong ? Look.strong : Look.text
            drawing.line(
                158, place(line.before), 322, place(line.after), line.isStrong ? Look.strongLine : Look.quietLine)
            drawing.text(shortened(line.label, to: 100) + " " + line.shownBefore, 150, left[index] + 4, .end, look)
            drawing.text(line.shownAfter + " " + shortened(line.label, to: 100), 330, right[index] + 4, .start, look)
        }
        drawing.grow(to: (left + right).reduce(0, max) + 12)
        return drawing
    }

    /// Places of labels, moved down as far as they need to stand clear of each other.
    private func apart(_ places: [Int]) -> [Int] {
        var moved = places
        var last = Int.min / 2
        for index in places.indices.sorted(by: { (places[$0], $0) < (places[$1], $1) }) {
            moved[index] = max(places[index], last + 14)
            last = moved[index]
        }
        return moved
    }
}
