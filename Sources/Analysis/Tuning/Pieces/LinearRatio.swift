import Numbers

/// `height + slope × change`.
struct LinearFunction: Sendable {
    let height: Exact
    let slope: Exact

    init(_ height: Exact, _ slope: Exact) { (self.height, self.slope) = (height, slope) }

    /// Where it is zero; `nil` where it is nowhere or everywhere.
    var root: Exact? { slope.isZero ? nil : -(height / slope) }

    static func - (left: LinearFunction, right: LinearFunction) -> LinearFunction {
        LinearFunction(left.height - right.height, left.slope - right.slope)
    }

    static func * (left: Exact, right: LinearFunction) -> LinearFunction {
        LinearFunction(left * right.height, left * right.slope)
    }
}

/// One linear function over another.
struct LinearRatio: Sendable {
    let numerator: LinearFunction
    let denominator: LinearFunction

    /// Where it has a value; `nil` where it has it nowhere or everywhere.
    func change(at value: Exact) -> Exact? { (numerator - value * denominator).root }

    func value(at change: Exact) -> Exact {
        let divisor = denominator.height + change * denominator.slope
        if divisor.isZero { return numerator.slope / denominator.slope }
        return (numerator.height + change * numerator.slope) / divisor
    }

    /// Where it meets another one: the roots of a quadratic function.
    func meetings(_ other: LinearRatio) -> [Breakpoint] {
        let (a, b, c, d) = (numerator, other.denominator, other.numerator, denominator)
        return Breakpoint.roots(
            a.slope * b.slope - c.slope * d.slope,
            a.height * b.slope + a.slope * b.height - c.height * d.slope - c.slope * d.height,
            a.height * b.height - c.height * d.height)
    }
}

/// Where something about totals can change.
struct Breakpoint: Sendable {
    /// The very point; the last decimal of eighteen places below it where it is irrational.
    let low: Exact
    /// The first decimal above an irrational point.
    let high: Exact

    init(_ point: Exact) { (low, high) = (point, point) }

    private init(irrational point: Exact, _ unit: Exact) {
        // The root may be rounded either way.
        (low, high) = (point - unit, point + unit)
    }

    private static let places = 18

    /// Where `a t² + b t + c` changes its sign or touches zero; none where it is zero everywhere.
    static func roots(_ a: Exact, _ b: Exact, _ c: Exact) -> [Breakpoint] {
        guard !a.isZero else { return LinearFunction(c, b).root.map { [Breakpoint($0)] } ?? [] }
        let common = CommonUnit([a, b, c])?.counts.map { Exact($0) }
        let (a, b, c) = common.map { ($0[0], $0[1], $0[2]) } ?? (.one, b / a, c / a)
        let discriminant = b * b - 4 * a * c
        if discriminant.signum < 0 { return [] }
        if let root = discriminant.rationalRoot {
            return Set([root, -root]).map { Breakpoint(($0 - b) / (2 * a)) }
        }
        let unit = Exact(10).raised(to: -places)
        let root = discriminant.squareRoot(places: 2 * places)
        return [root, -root].map { root in
            let point = ((root - b) / (2 * a)).rounded(RoundingStep(places: places, mode: .halfUp))
            return Breakpoint(irrational: point, unit)
        }
    }
}
