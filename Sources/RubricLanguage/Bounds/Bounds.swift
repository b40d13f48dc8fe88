import Numbers

/// Between which numbers a value lies, as far as the clauses say; an end that is `nil` is open.
struct Bounds: Equatable, Sendable {
    var lower: Exact?
    var upper: Exact?

    static let anything = Bounds(lower: nil, upper: nil)
    static let share = Bounds(lower: 0, upper: 1)

    init(lower: Exact?, upper: Exact?) {
        self.lower = lower
        self.upper = upper
    }

    init(_ value: Exact) {
        self.init(lower: value, upper: value)
    }

    var isNotNegative: Bool { lower.map { $0.signum >= 0 } ?? false }

    /// What is in one or the other.
    func union(_ other: Bounds) -> Bounds {
        Bounds(
            lower: both(lower, other.lower) { min($0, $1) }, upper: both(upper, other.upper) { max($0, $1) })
    }

    /// The same, taken through a function that never falls.
    func map(_ function: (Exact) -> Exact) -> Bounds {
        Bounds(lower: lower.map(function), upper: upper.map(function))
    }

    func rounded(_ step: RoundingStep?) -> Bounds {
        guard let step else { return self }
        return map { $0.rounded(step) }
    }

    static prefix func - (a: Bounds) -> Bounds {
        Bounds(lower: a.upper.map { -$0 }, upper: a.lower.map { -$0 })
    }

    static func + (a: Bounds, b: Bounds) -> Bounds {
        Bounds(lower: both(a.lower, b.lower, +), upper: both(a.upper, b.upper, +))
    }

    static func * (a: Bounds, b: Bounds) -> Bounds {
        if let a1 = a.lower, let a2 = a.upper, let b1 = b.lower, let b2 = b.upper {
            let products = [a1 * b1, a1 * b2, a2 * b1, a2 * b2]
            return Bounds(lower: products.min(), upper: products.max())
        }
        if a.isNotNegative, b.isNotNegative {
            let isNothing = a.upper == 0 || b.upper == 0
            return Bounds(lower: both(a.lower, b.lower, *), upper: isNothing ? 0 : both(a.upper, b.upper, *))
        }
        return .anything
    }

    /// One over it, where it is above zero.
    var reciprocal: Bounds {
        guard let lower, lower.signum > 0 else { return .anything }
        return Bounds(lower: upper.map { 1 / $0 } ?? 0, upper: 1 / lower)
    }

    /// The least, or the greatest, of several.
    static func extreme(_ all: [Bounds], isLeast: Bool) -> Bounds {
        func ends(_ path: (Bounds) -> Exact?, isClosedByOne: Bool) -> Exact? {
            let known = all.compactMap(path)
            if !isClosedByOne, known.count < all.count { return nil }
            return isLeast ? known.min() : known.max()
        }
        return Bounds(
            lower: ends({ $0.lower }, isClosedByOne: !isLeast), upper: ends({ $0.upper }, isClosedByOne: isLeast))
    }
}

/// A number made of two; `nil` if one of them is open.
private func both(_ a: Exact?, _ b: Exact?, _ join: (Exact, Exact) -> Exact) -> Exact? {
    guard let a, let b else { return nil }
    return join(a, b)
}
