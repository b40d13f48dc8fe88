public import Numbers

extension Ranking {
    /// The band of each member among bands of equal weight, such as 10 for deciles or 5 for fifths; 1 is the worst.
    ///
    /// ⌈bands × weight of those who are not better / weight of all⌉, so that equal members are in one band, and all
    /// are in the highest when all are equal. Members weigh the same unless whole weights are given, of which one is
    /// positive. Source: the percentile rank of Hyndman and Fan 1996, Sample quantiles in statistical packages,
    /// definition 1, turned round.
    public func bands(_ bands: Int, weights: [Int]? = nil) -> [Int] {
        var onLevel = sizes
        if let weights {
            precondition(weights.count == count && weights.allSatisfy { $0 >= 0 }, "each member has a weight from 0")
            onLevel = sizes.map { _ in 0 }
            for (level, weight) in zip(levels, weights) { onLevel[Int(level)] += weight }
        }
        let total = onLevel.reduce(0, +)
        precondition(bands > 0 && (total > 0 || count == 0), "there are bands, and members of weight")
        var notBetter = total
        let ofLevel = onLevel.map { weight in
            defer { notBetter -= weight }
            return max(1, (bands * notBetter + total - 1) / total)
        }
        return levels.map { ofLevel[Int($0)] }
    }
}

/// Who wins and who loses, in five bands.
///
/// Source: the bands in which microsimulation projects (PolicyEngine, Tax-Calculator) show winners and losers.
public enum ChangeBand: Int, CaseIterable, Sendable {
    /// Lost more than the threshold.
    case lostMuch = -2
    /// Lost, but not more than the threshold.
    case lostSome = -1
    /// Neither won nor lost: the change is within the tolerance.
    case kept = 0
    /// Won, but not more than the threshold.
    case wonSome = 1
    /// Won more than the threshold.
    case wonMuch = 2

    /// The band of a change, in the unit of threshold and tolerance. A change of exactly the threshold is `some`, and
    /// of exactly the tolerance is `kept`.
    public init(change: Exact, threshold: Exact, tolerance: Exact = 0) {
        precondition(tolerance.signum >= 0 && tolerance <= threshold, "a tolerance is not above the threshold")
        let isMuch = change.magnitude > threshold
        if change.magnitude <= tolerance {
            self = .kept
        } else if change.signum < 0 {
            self = isMuch ? .lostMuch : .lostSome
        } else {
            self = isMuch ? .wonMuch : .wonSome
        }
    }
}
