import Numbers

/// Numbers of which lines are made: words where they suffice, exact rationals where not.
protocol Coordinate: Comparable, Sendable {
    associatedtype Product: Comparable, AdditiveNumber, Sendable

    static var zero: Self { get }
    static var one: Self { get }
    static func - (left: Self, right: Self) -> Self
    static func product(_ left: Self, _ right: Self) -> Product
    /// The height above zero at `time` of a line, in parts of the time's slope.
    static func height(_ height: Self, _ slope: Self, at time: Meeting<Self>) -> Product
    var exact: Exact { get }
}

/// What can be added up, beginning with zero.
protocol AdditiveNumber {
    static var zero: Self { get }
    static func + (left: Self, right: Self) -> Self
}

extension Int128: AdditiveNumber {}
extension Exact: AdditiveNumber {}

/// The time at which two lines meet: their distance at zero over the difference of their slopes, which is positive.
struct Meeting<Number: Coordinate>: Comparable {
    let distance: Number
    let slope: Number

    static func < (left: Self, right: Self) -> Bool {
        Number.product(left.distance, right.slope) < Number.product(right.distance, left.slope)
    }

    static func == (left: Self, right: Self) -> Bool {
        Number.product(left.distance, right.slope) == Number.product(right.distance, left.slope)
    }

    var exact: Exact { distance.exact / slope.exact }
}

/// Magnitudes are below 2^62: differences fit a word, and what is computed with them fits two.
extension Int64: Coordinate {
    static var zero: Int64 { 0 }
    static var one: Int64 { 1 }

    static func product(_ left: Int64, _ right: Int64) -> Int128 {
        Int128(left) &* Int128(right)
    }

    static func height(_ height: Int64, _ slope: Int64, at time: Meeting<Int64>) -> Int128 {
        Int128(height) &* Int128(time.slope) &+ Int128(slope) &* Int128(time.distance)
    }

    var exact: Exact { Exact(self) }
}

extension Exact: Coordinate {
    static func product(_ left: Exact, _ right: Exact) -> Exact {
        left * right
    }

    static func height(_ height: Exact, _ slope: Exact, at time: Meeting<Exact>) -> Exact {
        height * time.slope + slope * time.distance
    }

    var exact: Exact { self }
}
