/// The number of days that the ranges cover, each day once.
///
/// Sorts the array by first day, and allocates nothing else.
public func unionDayCount(_ ranges: inout [Period]) -> Int {
    ranges.sort { $0.first < $1.first }
    var count = 0
    var covered: Day?
    for range in ranges {
        let known = covered.map { min(max($0, range.first.advanced(by: -1)), range.last) }
        count += known.map { range.last - $0 } ?? range.dayCount
        covered = max(covered ?? range.last, range.last)
    }
    return count
}

/// The sum over all days of the best value among the ranges that cover the day.
///
/// Sorts the array by first day. Walks from one day on which a range begins or ends to the next, and looks at the
/// ranges around it: quadratic when all of them overlap.
public func bestDaySum(_ ranges: inout [(Period, Exact)]) -> Exact {
    ranges.sort { $0.0.first < $1.0.first }
    var sum = Exact.zero
    var start = ranges.startIndex
    var day = Int.min
    while start < ranges.endIndex {
        if Int(ranges[start].0.last.number) < day {
            start += 1
            continue
        }
        day = max(day, Int(ranges[start].0.first.number))
        let (best, next) = bestStretch(from: day, ranges[start...])
        sum += best * Exact(next - day)
        day = next
    }
    return sum
}

/// The best value on a day that the first range covers, and the next day on which it may be another.
private func bestStretch(from day: Int, _ ranges: ArraySlice<(Period, Exact)>) -> (best: Exact, next: Int) {
    var best: Exact?
    var next = Int.max
    for (period, value) in ranges {
        let (first, last) = (Int(period.first.number), Int(period.last.number))
        guard first <= day else { return (best ?? .zero, min(next, first)) }
        guard day <= last else { continue }
        best = max(best ?? value, value)
        next = min(next, last + 1)
    }
    return (best ?? .zero, next)
}
