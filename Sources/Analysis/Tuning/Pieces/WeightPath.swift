import Numbers

/// Where weights go when one of them changes and the others answer.
struct WeightPath: Sendable {
    /// The weights where the change is nothing.
    let start: [Exact]
    /// What each weight changes by when one changes by one.
    let direction: [Exact]
    /// How far it is looked at. No weight comes to nothing between the ends, unless it is nothing everywhere.
    let range: ClosedRange<Exact>

    func weights(at change: Exact) -> [Exact] {
        zip(start, direction).map { change.isZero ? $0 : $0 + change * $1 }
    }

    /// The part of the path that lies ahead of the weights as they are.
    var ahead: WeightPath { WeightPath(start: start, direction: direction, range: .zero...range.upperBound) }

    /// The part behind, gone backwards.
    var behind: WeightPath {
        WeightPath(start: start, direction: direction.map { -$0 }, range: .zero...(-range.lowerBound))
    }
}

/// Criteria of which a total is made, and optional ones that are left out of it.
struct TotalForm: Hashable, Sendable {
    var counted: [Int]
    var leftOut: [Int]
}

/// Weights at one point of a path.
struct PathPoint: Sendable {
    let change: Exact
    /// For each form what a score that counts is multiplied by: its weight, over the sum of those that count.
    let factors: [[Exact]]
    /// For each form whether so much weight may be left out.
    let allows: [Bool]
}

extension Exact {
    /// A number with few digits that lies well between two.
    static func between(_ low: Exact, _ high: Exact) -> Exact {
        let room = (high - low) / 4
        var (places, unit) = (0, Exact.one)
        while unit > room {
            places += 1
            unit = unit / 10
        }
        return ((low + high) / 2).rounded(RoundingStep(places: places, mode: .halfUp))
    }
}
