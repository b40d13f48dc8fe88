/// Who receives the units that rounding left over.
public enum RemainderReceiver: Hashable, Sendable {
    /// Those who lost most by being cut; at a tie the earlier.
    case largestRemainder
    /// The earliest of those who lost something by being cut.
    case first
    /// The latest of those who lost something by being cut.
    case last
}

/// Splits `total` over shares that sum to one, so that the rounded parts sum to `total` exactly.
///
/// Each part is first cut to the places of the step. The units that are then left over go out one each, in the order
/// that the receiver names, to parts that were cut; so no part is a whole unit away from its exact share. The mode of
/// the step has done its work on `total`, which must already have the places of the step.
public func allocate(
    _ total: Exact, over shares: [Exact], step: RoundingStep, remainder: RemainderReceiver
) -> [Exact] {
    if total.signum < 0 { return allocate(-total, over: shares, step: step, remainder: remainder).map { -$0 } }
    let floor = RoundingStep(places: step.places, mode: .floor)
    precondition(total.rounded(floor) == total, "a total is rounded before it is allocated")
    let exactParts = shares.map { total * $0 }
    var parts = exactParts.map { $0.rounded(floor) }
    var left = parts.reduce(total, -)
    guard !left.isZero else { return parts }
    let unit = 0...18 ~= step.places ? Exact(mantissa: 1, scale: step.places) : Exact(10).raised(to: -step.places)
    for position in remainder.order(zip(exactParts, parts).map { $0 - $1 }) {
        if left.isZero { break }
        parts[position] += unit
        left -= unit
    }
    precondition(left.isZero, "shares sum to one")
    return parts
}

extension RemainderReceiver {
    /// The positions that lost something, in the order in which they receive a unit.
    fileprivate func order(_ lost: [Exact]) -> [Int] {
        let positions = lost.indices.filter { !lost[$0].isZero }
        return switch self {
        case .largestRemainder: positions.sorted { (lost[$1], $0) < (lost[$0], $1) }
        case .first: positions
        case .last: positions.reversed()
        }
    }
}

/// Seats for weights by largest remainder (Hamilton's method); at a tie the earlier receives the seat.
///
/// The seats sum to `seats`, unless nobody has a weight: then nobody has a seat.
public func allocateSeats(_ seats: Int, over weights: [Int]) -> [Int] {
    precondition(seats >= 0 && weights.allSatisfy { $0 >= 0 }, "seats and weights are not negative")
    let sum = weights.reduce(into: Int128(0)) { $0 += Int128($1) }
    guard sum > 0 else { return weights.map { _ in 0 } }
    let quotas = weights.map { (Int128(seats) * Int128($0)).quotientAndRemainder(dividingBy: sum) }
    var result = quotas.map { Int($0.quotient) }
    let left = seats - result.reduce(0, +)
    let order = quotas.indices.sorted { (quotas[$1].remainder, $0) < (quotas[$0].remainder, $1) }
    for position in order.prefix(left) { result[position] += 1 }
    return result
}
