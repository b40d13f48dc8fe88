public import Numbers
public import RubricLanguage

/// Something of a rubric that is not certain, and how far it may lie.
public struct UncertainFactor: Hashable, Sendable {
    /// What it is.
    public enum Target: Hashable, Sendable {
        /// The weight of a criterion.
        case weight(Int)
        /// One number, which becomes the value.
        case number(RubricNumber)
        /// Numbers that are all multiplied by the value.
        case multiple([RubricNumber])
    }

    /// What it is called: the path to it.
    public var name: String
    public var target: Target
    public var range: ClosedRange<Exact>
    /// Values lie so far apart, from the lower end on; `nil`: anything between the ends.
    public var step: Exact?

    public init(name: String, target: Target, range: ClosedRange<Exact>, step: Exact? = nil) {
        self.name = name
        self.target = target
        self.range = range
        self.step = step
    }

    /// How many values there are; `nil`: as many as one likes.
    private var steps: Int? {
        step.map { Int((((range.upperBound - range.lowerBound) / $0).floor().small?.numerator ?? 0) + 1) }
    }

    /// Whether there is more than one value.
    public var varies: Bool { steps.map { $0 > 1 } ?? (range.lowerBound < range.upperBound) }

    /// The value at a place in the range, in parts of a million.
    func value(at place: Int, of grid: Int) -> Exact {
        if let step, let steps { return range.lowerBound + step * Exact(place * steps / grid) }
        return range.lowerBound + (range.upperBound - range.lowerBound) * Exact(Int64(place), over: Int64(grid))
    }

    /// The variance of the value, which is as likely at one place as at any other.
    var variance: Exact {
        if let step, let steps {
            let count = Exact(steps)
            return step * step * (count * count - 1) / 12
        }
        let width = range.upperBound - range.lowerBound
        return width * width / 12
    }

    /// The numbers of the rubric when it has a value; none for a weight.
    public func numbers(_ value: Exact) -> [RubricNumber] {
        func changed(_ number: RubricNumber, _ value: Exact) -> RubricNumber {
            RubricNumber(path: number.path, value: value, isWhole: number.isWhole)
        }
        switch target {
        case .weight: return []
        case .number(let number): return [changed(number, value)]
        case .multiple(let numbers): return numbers.map { changed($0, $0.value * value) }
        }
    }
}
