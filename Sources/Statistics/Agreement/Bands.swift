public import Numbers

extension Ranking {
    /// The band of each member among bands of equal size, such as 10 for deciles or 5 for fifths; 1 is the worst.
    ///
    /// ⌈bands × those who are not better / all⌉, so that equal members are in one band, and all are in the highest when
    /// all are equal. Source: the percentile rank of Hyndman and Fan 1996, Sample quantiles in statistical packages,
    /// definition 1, turned round.
    public func bands(_ bands: Int) -> [Int] {
        precondition(bands > 0, "there are bands")
        var notBetter = count
        let ofLevel = sizes.map { size in
            defer { notBetter -= size }
            return (bands * notBetter + count - 1) / count
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
    /// Neither won nor lost.
    case kept = 0
    /// Won, but not more than the threshold.
    case wonSome = 1
    /// Won more than the threshold.
    case wonMuch = 2

    /// The band of a change, in the unit of the threshold. A change of exactly the threshold is `some`.
    public init(change: Exact, threshold: Exact) {
        let isMuch = change.magnitude > threshold
        if change.isZero {
            self = .kept
        } else if change.signum < 0 {
            self = isMuch ? .lostMuch : .lostSome
        } else {
            self = isMuch ? .wonMuch : .wonSome
        }
    }
}
