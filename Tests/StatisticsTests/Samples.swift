import Numbers

/// Invented numbers, the same for the same seed.
struct Samples {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }

    mutating func ints(_ count: Int, _ range: ClosedRange<Int>) -> [Int] {
        (0..<count).map { _ in int(range) }
    }

    mutating func double(_ range: ClosedRange<Double>) -> Double {
        Double.random(in: range, using: &generator)
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        elements.shuffled(using: &generator)
    }
}

/// Whether two numbers differ by no more than a tolerance.
func isClose(_ a: Double?, _ b: Double?, within tolerance: Double) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return (a - b).magnitude <= tolerance
}

/// Whether the numbers of two lists differ by no more than a tolerance.
func areClose(_ a: [Double], _ b: [Double], within tolerance: Double) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { isClose($0, $1, within: tolerance) }
}

/// A number for reading by tests alone.
func double(_ value: Exact) -> Double {
    let shown = value.rounded(RoundingStep(places: 12, mode: .halfEven)).small
    return shown.map { Double($0.numerator) / Double($0.denominator) } ?? .nan
}

/// A whole number or a fraction such as `-7/6`.
func exact(_ text: String) throws -> Exact {
    let terms = text.split(separator: "/").compactMap { Exact($0) }
    return terms.count == 2 ? terms[0] / terms[1] : terms[0]
}
