public import Numbers

/// Where random weights are drawn from. Weights are whole millionths, so that each draw can be written down and
/// computed again by anybody.
public enum WeightSpace: Hashable, Sendable {
    /// Weights of so many criteria that are not negative and sum to one: uniform on the simplex, and then rounded to
    /// millionths.
    case simplex(criteria: Int)
    /// The same, and each weight is at least as great as the next in this order of all criteria.
    case ordered([Int])
    /// Each weight by itself, anywhere in its range. Their sum varies.
    case box([ClosedRange<Exact>])
    /// Weights in their ranges that have a sum, uniform among these. The sum must not be one that only ends of ranges
    /// have.
    case slice([ClosedRange<Exact>], sum: Exact)

    static let grid: Int64 = 1_000_000

    /// How many weights there are.
    public var criteria: Int {
        switch self {
        case .simplex(let criteria): criteria
        case .ordered(let order): order.count
        case .box(let ranges), .slice(let ranges, sum: _): ranges.count
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
        case .box(let ranges): return ranges.map { Self.point(in: $0, &random) }
        case .slice(let ranges, let sum): return Self.slice(ranges, sum, &random)
        }
    }

    /// From none of them to all.
    private static func millionths(_ random: inout SplitMix64) -> Int64 { Int64(random.below(Int(grid) + 1)) }

    private static func point(in range: ClosedRange<Exact>, _ random: inout SplitMix64) -> Exact {
        let part = Exact(mantissa: millionths(&random), scale: 6)
        return range.lowerBound + (range.upperBound - range.lowerBound) * part
    }

    /// All weights but the one with the widest range are drawn by themselves until what they leave is in its range: they
    /// are uniform then, and most draws serve.
    private static func slice(
        _ ranges: [ClosedRange<Exact>], _ sum: Exact, _ random: inout SplitMix64
    ) -> [Exact] {
        func width(_ place: Int) -> Exact { ranges[place].upperBound - ranges[place].lowerBound }
        let (least, room) = ranges.indices.reduce((Exact.zero, Exact.zero)) {
            ($0.0 + ranges[$1].lowerBound, $0.1 + width($1))
        }
        precondition(sum == least && room.isZero || least < sum && sum < least + room, "weights have the sum")
        guard let widest = ranges.indices.max(by: { width($0) < width($1) }) else { return [] }
        while true {
            var weights = ranges.map { point(in: $0, &random) }
            weights[widest] = .zero
            weights[widest] = sum - weights.reduce(.zero, +)
            if ranges[widest].contains(weights[widest]) { return weights }
        }
    }

    /// The distances between uniform points of a line, its ends included: uniform on the simplex.
    private static func spacings(_ count: Int, _ random: inout SplitMix64) -> [Int64] {
        let points = (1..<max(1, count)).map { _ in millionths(&random) }.sorted()
        return zip(points + [grid], [0] + points).map { $0 - $1 }
    }
}
