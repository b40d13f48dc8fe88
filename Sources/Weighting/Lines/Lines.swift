import Numbers

/// For each person a line: the score along a path of weights, which begins at zero with the weights as they are.
struct Lines<Number: Coordinate>: Sendable {
    /// Scores at zero.
    var heights: [Number]
    /// What is added with each unit of time.
    var slopes: [Number]
    /// How much of the path one unit of time is.
    var unit: Exact

    /// The same lines with time running backwards.
    var reversed: Lines {
        Lines(heights: heights, slopes: slopes.map { Number.zero - $0 }, unit: unit)
    }

    /// When a line that is higher at zero meets another one; `nil` when it never does.
    func meeting(_ higher: Int, _ lower: Int) -> Meeting<Number>? {
        guard slopes[lower] > slopes[higher] else { return nil }
        return Meeting(distance: heights[higher] - heights[lower], slope: slopes[lower] - slopes[higher])
    }

    /// A point of the path.
    func point(_ meeting: Meeting<Number>) -> Exact {
        meeting.exact * unit
    }

    /// An interval around zero, from what ends it backwards and forwards in time.
    func interval(_ backwards: Ending<Number>?, _ forwards: Ending<Number>?) -> Interval {
        Interval(
            from: backwards.map { .init(-point($0.time), isIncluded: $0.isIncluded) },
            to: forwards.map { .init(point($0.time), isIncluded: $0.isIncluded) })
    }
}

/// When something stops being so, and whether it still is so at that very time.
struct Ending<Number: Coordinate> {
    let time: Meeting<Number>
    let isIncluded: Bool
}
