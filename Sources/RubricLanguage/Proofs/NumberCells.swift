import Numbers

/// A stretch of the number line, cut at some bounds into points and open intervals.
struct NumberCells {
    var lower: Exact?
    var upper: Exact?
    /// Only whole numbers count: cells without one are left out.
    var isWhole: Bool

    init(from lower: Exact?, to upper: Exact?, isWhole: Bool) {
        self.lower = lower
        self.upper = upper
        self.isWhole = isWhole
    }

    /// A number of each cell, in order.
    func samples(around bounds: [Exact]) -> [Exact] {
        let ends = [lower, upper].compactMap(\.self)
        let cuts = Set(bounds.filter(contains) + ends).sorted()
        guard let first = cuts.first, let last = cuts.last else { return [0] }
        var samples = lower == nil ? [first.ceiling() - 1] : []
        for (place, cut) in cuts.enumerated() {
            if !isWhole || cut.isInteger { samples.append(cut) }
            if place + 1 < cuts.count, let between = number(between: cut, and: cuts[place + 1]) {
                samples.append(between)
            }
        }
        if upper == nil { samples.append(last.floor() + 1) }
        return samples
    }

    private func contains(_ value: Exact) -> Bool {
        NumberRange(lower: lower, upper: upper, includesUpper: true).contains(value)
    }

    /// A number strictly between two others, whole if there is one.
    private func number(between low: Exact, and high: Exact) -> Exact? {
        let whole = low.floor() + 1
        if whole < high { return whole }
        return isWhole ? nil : (low + high) / 2
    }
}
