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
            44 + (isUpsideDown ? scale.place(value) : height - scale.place(value))
        }
        var drawing = Drawing(width: 540, height: height + 60)
        drawing.text(shortened(before, to: 220), 150, 16, .end, Look.strong)
        drawing.text(shortened(after, to: 220), 390, 16, .start, Look.strong)
        let (left, right) = (lines.map { place($0.before) }, lines.map { place($0.after) })
        let labels = (left: Self.apart(left, by: right), right: Self.apart(right, by: left))
        for (index, line) in lines.enumerated() {
            let look = line.isStrong ? Look.strong : Look.text
            drawing.line(154, labels.left[index], 178, left[index])
            drawing.line(362, right[index], 386, labels.right[index])
            drawing.line(178, left[index], 362, right[index], line.isStrong ? Look.strongLine : Look.quietLine)
            let name = shortened(line.label, to: 100)
            drawing.text(name + " " + line.shownBefore, 150, labels.left[index] + 4, .end, look)
            drawing.text(line.shownAfter + " " + name, 390, labels.right[index] + 4, .start, look)
        }
        drawing.grow(to: (labels.left + labels.right).reduce(0, max) + 12)
        return drawing
    }

    /// So far from each other labels stand at least, and the first of them below the titles.
    static let step = 14, top = 34

    /// Places of labels that stand clear of each other, as near to their points as can be: those that would touch are
    /// moved apart around their middle. Labels of one point, from which leaders spread to them, stand in the order of
    /// the other side, so that lines cross as little as can be.
    static func apart(_ points: [Int], by others: [Int]) -> [Int] {
        let order = points.indices.sorted { (points[$0], others[$0], $0) < (points[$1], others[$1], $1) }
        // Without the steps between them, neighbours that would touch stand in the wrong order. Each block of these
        // is put to its mean.
        var blocks: [(sum: Int, count: Int)] = []
        for (place, index) in order.enumerated() {
            var block = (sum: points[index] - step * place, count: 1)
            while let last = blocks.last, last.sum * block.count > block.sum * last.count {
                block = (block.sum + last.sum, block.count + last.count)
                blocks.removeLast()
            }
            blocks.append(block)
        }
        let bases = blocks.flatMap { Array(repeating: max($0.sum / $0.count, top), count: $0.count) }
        var labels = points
        for (place, index) in order.enumerated() { labels[index] = bases[place] + step * place }
        return labels
    }
}
