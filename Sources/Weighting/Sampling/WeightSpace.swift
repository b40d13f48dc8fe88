public import Numbers

/// Where random weights are drawn from. Weights are whole millionths, so that each draw can be written down and
/// computed again by anybody.
public enum WeightSpace: Hashable, Sendable {
    /// Weights of so many criteria that are not negative and sum to one, each such set as likely as any other.
    case simplex(criteria: Int)
    /// The same, and each weight is at least as great as the next in this order of all criteria.
    case ordered([Int])
    /// Each weight by itself, anywhere in its range. Their sum varies, which ranks do not feel.
    case box([ClosedRange<Exact>])

    static let grid: Int64 = 1_000_000

    /// How many weights there are.
    public var criteria: Int {
        switch self {
        case .simplex(let criteria): criteria
        case .ordered(let order): order.count
        case .box(let ranges): ranges.count
        }
    }

    /// The weights of one numbered draw: they depend on seed and number alone.
    public func weights(draw number: Int, seed: UInt64) -> [Exact] {
        var seeds = SplitMix64(seed: seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
        var random = SplitMix64(seed: seeds.next())
        switch self {
        case .simplex(let criteria):
            return Self.spacings(criteria, &random).map { Exact(mantissa: $0, scale: 6) }
        case .ordered(let order):
            let falling = Self.spacings(order.count, &random).sorted(by: >)
            var weights = order.map { _ in Exact.zero }
            for (criterion, weight) in zip(order, falling) { weights[criterion] = Exact(mantissa: weight, scale: 6) }
            return weights
        case .box(let ranges):
            return ranges.map { range in
                let part = Exact(mantissa: Int64.random(in: 0...Self.grid, using: &random), scale: 6)
                return range.lowerBound + (range.upperBound - range.lowerBound) * part
            }
        }
    }

    /// The distances between uniform points of a line, its ends included: uniform on the simplex.
    private static func spacings(_ count: Int, _ random: inout SplitMix64) -> [Int64] {
        let points = (1..<max(1, count)).map { _ in Int64.random(in: 0...grid, using: &random) }.sorted()
        return zip(points + [grid], [0] + points).map { $0 - $1 }
    }
}
