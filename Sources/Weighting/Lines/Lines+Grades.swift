extension Lines {
    /// An edge in the lines' own numbers.
    struct Edge {
        let height: Number
        let isIncluded: Bool

        func isReached(by score: Number) -> Bool {
            isIncluded ? score >= height : score > height
        }
    }

    /// Where everybody keeps the grade; the edges rise.
    func gradeInterval(_ edges: [Edge]) -> Interval {
        interval(reversed.firstChange(edges), firstChange(edges))
    }

    private func firstChange(_ edges: [Edge]) -> Ending<Number>? {
        var first: Ending<Number>?
        for person in heights.indices {
            guard let ending = change(person, edges) else { continue }
            if let known = first {
                let isSooner = ending.time < known.time || ending.time == known.time && !ending.isIncluded
                if !isSooner { continue }
            }
            first = ending
        }
        return first
    }

    /// When a person's grade changes: falling, on losing an edge that was reached; rising, on reaching the next one.
    private func change(_ person: Int, _ edges: [Edge]) -> Ending<Number>? {
        let (height, slope) = (heights[person], slopes[person])
        let reached = edges.prefix { $0.isReached(by: height) }.count
        if slope < .zero, reached > 0 {
            let edge = edges[reached - 1]
            let time = Meeting(distance: height - edge.height, slope: Number.zero - slope)
            return Ending(time: time, isIncluded: edge.isIncluded)
        }
        if slope > .zero, reached < edges.count {
            let edge = edges[reached]
            return Ending(
                time: Meeting(distance: edge.height - height, slope: slope), isIncluded: !edge.isIncluded)
        }
        return nil
    }
}
