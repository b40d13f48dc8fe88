import Numbers

/// Numbers counted in steps of equal width; a number at an edge counts above it.
struct Bins: Hashable, Sendable {
    let start: Exact
    let step: Exact
    private(set) var counts: [Int]

    /// Counts numbers in round steps, at most so many; `nil` where there are none.
    init?(_ values: some Collection<Exact>, atMost count: Int = 20) {
        guard let least = values.min(), let greatest = values.max() else { return nil }
        step = Scale.step(of: greatest - least, atMost: count)
        start = (least / step).floor() * step
        counts = []
        for value in values {
            let index = index(of: value)
            if index >= counts.count { counts += Array(repeating: 0, count: index + 1 - counts.count) }
            counts[index] += 1
        }
    }

    /// The lower edge of a step.
    func edge(_ index: Int) -> Exact { start + step * Exact(index) }

    /// The step in which a number lies.
    func index(of value: Exact) -> Int {
        ((value - start) / step).floor().small.map { Int($0.numerator) } ?? 0
    }
}
