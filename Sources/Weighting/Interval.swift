public import Numbers

/// All numbers between two ends, each of which may be missing, and may belong to it or not.
public struct Interval: Hashable, Sendable {
    /// Where an interval ends.
    public struct End: Hashable, Sendable {
        public var value: Exact
        public var isIncluded: Bool

        public init(_ value: Exact, isIncluded: Bool) {
            self.value = value
            self.isIncluded = isIncluded
        }
    }

    /// `nil`: it goes down without an end.
    public var lower: End?
    /// `nil`: it goes up without an end.
    public var upper: End?

    public init(from lower: End?, to upper: End?) {
        self.lower = lower
        self.upper = upper
    }

    /// All numbers between two, which belong to it.
    public init(_ range: ClosedRange<Exact>) {
        self.init(
            from: End(range.lowerBound, isIncluded: true), to: End(range.upperBound, isIncluded: true))
    }

    public func contains(_ value: Exact) -> Bool {
        let isAbove = lower.map { $0.value < value || $0.isIncluded && $0.value == value } ?? true
        let isBelow = upper.map { value < $0.value || $0.isIncluded && $0.value == value } ?? true
        return isAbove && isBelow
    }

    /// The interval moved along: one of changes becomes one of weights.
    public func shifted(by distance: Exact) -> Interval {
        Interval(
            from: lower.map { End($0.value + distance, isIncluded: $0.isIncluded) },
            to: upper.map { End($0.value + distance, isIncluded: $0.isIncluded) })
    }

    /// What it has in common with all numbers that are not negative; weights are not.
    public var notNegative: Interval {
        guard let lower, lower.value.signum >= 0 else {
            return Interval(from: End(.zero, isIncluded: true), to: upper)
        }
        return self
    }
}

extension Interval: CustomStringConvertible {
    /// As mathematicians write it: `[0, 7/2)`, where a square bracket includes the end.
    public var description: String {
        let start = lower.map { "\($0.isIncluded ? "[" : "(")\($0.value)" } ?? "(-∞"
        let end = upper.map { "\($0.value)\($0.isIncluded ? "]" : ")")" } ?? "∞)"
        return "\(start), \(end)"
    }
}
