public import Numbers

/// A person's rank along a path: a step function, exact at each step and between the steps.
public struct RankCurve: Hashable, Sendable {
    /// A rank, and how many people share it.
    public struct Place: Hashable, Sendable {
        /// One more than there are people with a higher score.
        public var rank: Int
        /// How many people have this score, the person included.
        public var sharing: Int

        public init(rank: Int, sharing: Int) {
            self.rank = rank
            self.sharing = sharing
        }

        /// Whether it is among the places at the top.
        public func isAmong(_ places: TopPlaces) -> Bool { rank <= places.count }
    }

    /// Where somebody draws level with the person, rising.
    public internal(set) var steps: [Exact]
    /// The place at each step.
    public internal(set) var at: [Place]
    /// The place before the first step, between each two, and after the last: one more than there are steps.
    public internal(set) var between: [Place]

    /// Steps rise.
    public init(steps: [Exact], at: [Place], between: [Place]) {
        precondition(at.count == steps.count && between.count == steps.count + 1, "places are at steps and around them")
        (self.steps, self.at, self.between) = (steps, at, between)
    }

    /// From the best to the worst rank.
    public var ranks: ClosedRange<Int> {
        let ranks = (at + between).map(\.rank)
        return (ranks.min() ?? 1)...(ranks.max() ?? 1)
    }

    /// Moves the curve along: one of changes becomes one of weights.
    public mutating func shift(by distance: Exact) {
        for step in steps.indices { steps[step] += distance }
    }

    /// The place at a point of the path.
    public func place(at point: Exact) -> Place {
        let next = steps.partition { $0 >= point }
        return next < steps.count && steps[next] == point ? at[next] : between[next]
    }

    /// The part of the curve that lies in a range, whose ends belong to it; they are no steps unless somebody draws level
    /// there.
    public func within(_ range: Interval) -> RankCurve {
        let first = range.lower.map { end in steps.partition { $0 >= end.value } } ?? 0
        let last = range.upper.map { end in steps.partition { $0 > end.value } } ?? steps.count
        return RankCurve(
            steps: Array(steps[first..<last]), at: Array(at[first..<last]), between: Array(between[first...last]))
    }
}

/// The point of a path that is nearest to its beginning and where something holds.
public struct NearestPoint: Hashable, Sendable {
    public var point: Exact
    /// Whether it holds at the point itself; where not, it holds as soon as one goes past it.
    public var isAttained: Bool
    public var place: RankCurve.Place

    public init(point: Exact, isAttained: Bool, place: RankCurve.Place) {
        self.point = point
        self.isAttained = isAttained
        self.place = place
    }

    /// The same point of the path that is gone backwards.
    public var reversed: NearestPoint { NearestPoint(point: -point, isAttained: isAttained, place: place) }

    /// The point moved along: one of changes becomes one of weights.
    public func shifted(by distance: Exact) -> NearestPoint {
        NearestPoint(point: point + distance, isAttained: isAttained, place: place)
    }
}

extension RankCurve {
    /// The nearest points before and after the beginning at which the person has a place at the top, as far as the range
    /// goes, whose ends belong to it. Both are `nil` when there is none: the curve is complete, so that this is proved.
    public func nearest(
        among places: TopPlaces, in range: Interval
    ) -> (before: NearestPoint?, after: NearestPoint?) {
        let begin = steps.partition { $0 >= .zero }
        let isStep = begin < steps.count && steps[begin].isZero
        let here = isStep ? at[begin] : between[begin]
        if here.isAmong(places) {
            let point = NearestPoint(point: .zero, isAttained: true, place: here)
            return (point, point)
        }
        // Who has a place only past a point needs room behind it.
        func isBefore(_ found: NearestPoint, _ end: Interval.End) -> Bool {
            found.isAttained ? found.point <= end.value : found.point < end.value
        }
        func isBehind(_ found: NearestPoint, _ end: Interval.End) -> Bool {
            found.isAttained ? found.point >= end.value : found.point > end.value
        }
        let (before, after) = (backwards(from: begin, places), forwards(from: begin, isStep: isStep, places))
        return (
            before.flatMap { found in range.lower.map { isBehind(found, $0) } ?? true ? found : nil },
            after.flatMap { found in range.upper.map { isBefore(found, $0) } ?? true ? found : nil }
        )
    }

    private func forwards(from begin: Int, isStep: Bool, _ places: TopPlaces) -> NearestPoint? {
        var place = begin
        if isStep {
            place += 1
            if between[place].isAmong(places) { return .init(point: .zero, isAttained: false, place: between[place]) }
        }
        for step in place..<steps.count {
            if at[step].isAmong(places) { return .init(point: steps[step], isAttained: true, place: at[step]) }
            if between[step + 1].isAmong(places) {
                return .init(point: steps[step], isAttained: false, place: between[step + 1])
            }
        }
        return nil
    }

    private func backwards(from begin: Int, _ places: TopPlaces) -> NearestPoint? {
        if begin < steps.count, steps[begin].isZero, between[begin].isAmong(places) {
            return .init(point: .zero, isAttained: false, place: between[begin])
        }
        for step in (0..<begin).reversed() {
            if at[step].isAmong(places) { return .init(point: steps[step], isAttained: true, place: at[step]) }
            if between[step].isAmong(places) {
                return .init(point: steps[step], isAttained: false, place: between[step])
            }
        }
        return nil
    }
}

extension [Exact] {
    /// The first index for which something holds that holds for all after it.
    fileprivate func partition(_ holds: (Exact) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
