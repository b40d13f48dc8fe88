public import Numbers

/// What may be concluded from scores with a reliability such as Krippendorff's alpha.
///
/// Source: Krippendorff 2004, Content analysis, chapter 11.
public enum ReliabilityVerdict: String, CaseIterable, Sendable {
    /// At least 0.8.
    case reliable
    /// At least 0.667: tentative conclusions only.
    case tentative
    /// Below: not usable.
    case notUsable = "not-usable"

    /// The verdict on a reliability.
    public init(_ reliability: Exact) {
        if reliability >= Exact(mantissa: 8, scale: 1) {
            self = .reliable
        } else {
            self = reliability >= Exact(mantissa: 667, scale: 3) ? .tentative : .notUsable
        }
    }
}

/// The reliability of the mean of so many assessors: k r / (1 + (k - 1) r), for the reliability r of one.
///
/// `nil` where the divisor is not positive. Source: Spearman 1910 and Brown 1910.
public func spearmanBrown(_ reliability: Exact, assessors: Exact) -> Exact? {
    let divisor = 1 + (assessors - 1) * reliability
    return divisor.signum > 0 ? assessors * reliability / divisor : nil
}

/// How many assessors it takes until their mean has a reliability R, if one has r: ⌈R (1 - r) / (r (1 - R))⌉.
///
/// `nil` when one has none at all (r ≤ 0), since no number will do; at least 1. The target lies between 0 and 1.
public func assessorsNeeded(for target: Exact, from reliability: Exact) -> Int? {
    precondition(target.signum > 0 && target < 1, "a reliability to be reached lies between 0 and 1")
    guard reliability.signum > 0 else { return nil }
    let needed = (target * (1 - reliability) / (reliability * (1 - target))).ceiling()
    return max(1, Int(needed.small?.numerator ?? .max))
}
