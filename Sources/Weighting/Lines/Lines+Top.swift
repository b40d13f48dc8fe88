import Numbers

extension Lines {
    /// Where the set of people with a place stays.
    func topInterval(_ places: TopPlaces, _ ranking: RankedPeople) -> Interval {
        let order = ranking.order
        guard places.count > 0, places.count < order.count else { return Interval(from: nil, to: nil) }
        return Top(lines: self, order: order, members: places.members(of: ranking), places: places.count).interval
    }
}

/// The first people of an order who have a place; ties on the border are all in.
private struct Top<Number: Coordinate> {
    let lines: Lines<Number>
    let order: [UInt32]
    let members: Int
    let places: Int

    var interval: Interval {
        let backwards = Top(lines: lines.reversed, order: order, members: members, places: places)
        return lines.interval(backwards.ending, ending)
    }

    /// What ends the set forwards in time: somebody outside reaches somebody inside, or ties on the border part.
    private var ending: Ending<Number>? {
        let meeting = firstMeeting
        if members > places, let parting = parting(before: meeting) {
            return Ending(time: parting, isIncluded: true)
        }
        return meeting.map { Ending(time: $0, isIncluded: false) }
    }

    /// When somebody outside first reaches somebody inside.
    ///
    /// The lowest score inside less the highest outside is concave in time. Newton's steps from the right, where it is
    /// negative, come down upon its zero, and there are only finitely many lines to step along.
    private var firstMeeting: Meeting<Number>? {
        let (inside, outside) = (order[..<members], order[members...])
        guard let last = steepest(inside, outside), var time = lines.meeting(last.inside, last.outside) else {
            return nil
        }
        while true {
            let (low, high) = (lowest(inside, time), highest(outside, time))
            guard low.height < high.height, let earlier = lines.meeting(low.person, high.person), earlier < time else {
                return time
            }
            time = earlier
        }
    }

    /// Who is lowest inside and highest outside in the end.
    private func steepest(_ inside: ArraySlice<UInt32>, _ outside: ArraySlice<UInt32>) -> (inside: Int, outside: Int)? {
        let (heights, slopes) = (lines.heights, lines.slopes)
        let low = inside.min { (slopes[Int($0)], heights[Int($0)]) < (slopes[Int($1)], heights[Int($1)]) }
        let high = outside.max { (slopes[Int($0)], heights[Int($0)]) < (slopes[Int($1)], heights[Int($1)]) }
        guard let low, let high else { return nil }
        return (Int(low), Int(high))
    }

    private typealias Extreme = (person: Int, height: Number.Product)

    private func lowest(_ people: ArraySlice<UInt32>, _ time: Meeting<Number>) -> Extreme {
        extreme(people, time) { $0 < $1 }
    }

    private func highest(_ people: ArraySlice<UInt32>, _ time: Meeting<Number>) -> Extreme {
        extreme(people, time) { $1 < $0 }
    }

    private func extreme(
        _ people: ArraySlice<UInt32>, _ time: Meeting<Number>,
        _ isMore: (Number.Product, Number.Product) -> Bool
    ) -> Extreme {
        let first = Int(people[people.startIndex])
        var best = (first, Number.height(lines.heights[first], lines.slopes[first], at: time))
        for person in people.dropFirst() {
            let height = Number.height(lines.heights[Int(person)], lines.slopes[Int(person)], at: time)
            if isMore(height, best.1) { best = (Int(person), height) }
        }
        return best
    }

    /// When so many of the lowest inside have parted that fewer than needed are equal; `nil` when that is not before
    /// `end`. With more people than places, those on the border must be equal for all of them to be in.
    private func parting(before end: Meeting<Number>?) -> Meeting<Number>? {
        let inside = order[..<members]
        let needed = members - places + 1
        let (heights, slopes) = (lines.heights, lines.slopes)
        guard
            var lowest = inside.min(by: {
                (heights[Int($0)], slopes[Int($0)]) < (heights[Int($1)], slopes[Int($1)])
            }).map({ Int($0) })
        else { return nil }
        var time = Meeting(distance: Number.zero, slope: Number.one)
        while true {
            let equals = inside.count {
                heights[Int($0)] == heights[lowest] && slopes[Int($0)] == slopes[lowest]
            }
            guard equals >= needed else { return time }
            var next: (person: Int, time: Meeting<Number>)?
            for person in inside {
                guard let meeting = lines.meeting(Int(person), lowest) else { continue }
                let isSooner = next.map {
                    meeting < $0.time || meeting == $0.time && slopes[Int(person)] < slopes[$0.person]
                }
                if isSooner ?? true { next = (Int(person), meeting) }
            }
            guard let next, end.map({ next.time < $0 }) ?? true else { return nil }
            (lowest, time) = (next.person, next.time)
        }
    }
}
