import Numbers

/// Where numbers stand on a line of whole places. What lies beyond an end stands at that end.
struct Scale: Sendable {
    let values: ClosedRange<Exact>
    let places: ClosedRange<Int>

    /// - Parameters:
    ///   - values: the numbers at the ends; where they are equal, all stands at the start.
    ///   - places: from left to right.
    init(_ values: ClosedRange<Exact>, over places: ClosedRange<Int>) {
        self.values = values
        self.places = places
    }

    func place(_ value: Exact) -> Int {
        let (start, length) = (values.lowerBound, values.upperBound - values.lowerBound)
        guard length.signum > 0 else { return places.lowerBound }
        let inside = min(max(value, start), values.upperBound)
        let offset = (inside - start) * Exact(places.count - 1) / length
        return places.lowerBound + whole(offset)
    }

    /// The smallest of 1, 2 and 5 times a power of ten that cuts a length into no more steps than that.
    static func step(of length: Exact, atMost count: Int) -> Exact {
        guard length.signum > 0 else { return 1 }
        var power = Exact(1)
        while power * Exact(count) >= length { power = power / 10 }
        while true {
            for step in [power, power * 2, power * 5] where step * Exact(count) >= length { return step }
            power = power * 10
        }
    }

    /// The round numbers between the ends, at most so many steps apart.
    func ticks(atMost count: Int) -> [Exact] {
        let step = Scale.step(of: values.upperBound - values.lowerBound, atMost: count)
        var ticks: [Exact] = []
        var tick = (values.lowerBound / step).ceiling() * step
        while tick <= values.upperBound {
            ticks.append(tick)
            tick += step
        }
        return ticks
    }

    /// The nearest whole number.
    private func whole(_ value: Exact) -> Int {
        let rounded = value.rounded(RoundingStep(places: 0, mode: .halfUp))
        return rounded.small.map { Int($0.numerator) } ?? 0
    }
}
