/// How a number between two neighbours is rounded to one of them.
public enum RoundingMode: String, CaseIterable, Hashable, Sendable {
    /// To the nearest; away from zero at the half.
    case halfUp = "half-up"
    /// To the nearest; to the even neighbour at the half.
    case halfEven = "half-even"
    /// To the nearest; toward zero at the half.
    case halfDown = "half-down"
    /// Toward zero: what is left over is cut off.
    case down
    /// Away from zero.
    case up
    /// Toward the smaller.
    case floor
    /// Toward the larger.
    case ceiling

    /// What is cut off, against half a unit.
    enum Rest {
        case belowHalf, half, aboveHalf
    }

    /// Whether a number that was cut, and lost something by it, moves away from zero by one unit.
    func movesAway(isNegative: Bool, isOdd: Bool, rest: Rest) -> Bool {
        switch self {
        case .halfUp: rest != .belowHalf
        case .halfEven: rest == .aboveHalf || rest == .half && isOdd
        case .halfDown: rest == .aboveHalf
        case .down: false
        case .up: true
        case .floor: isNegative
        case .ceiling: !isNegative
        }
    }
}

/// A rounding step: how many decimal places stay, and which neighbour is taken.
///
/// Places may be negative: -1 rounds to tens.
public struct RoundingStep: Hashable, Sendable {
    /// How many decimal places stay.
    public var places: Int
    /// Which neighbour is taken.
    public var mode: RoundingMode

    /// A rounding step.
    public init(places: Int, mode: RoundingMode) {
        self.places = places
        self.mode = mode
    }
}
