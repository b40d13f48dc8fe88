public import Numbers

/// How the other weights answer when one of them changes.
public enum Rebalancing: Hashable, Sendable {
    /// They stay, and the sum of the weights changes.
    case none
    /// These give or take in proportion to what they have, so that the sum stays; all others are locked.
    case proportional([Int])

    /// What each weight changes by when one changes by one; `nil` when those that should answer have no weight.
    public func direction(of criterion: Int, _ weights: [Exact]) -> [Exact]? {
        var direction = weights.map { _ in Exact.zero }
        direction[criterion] = .one
        guard case .proportional(let unlocked) = self else { return direction }
        let others = unlocked.filter { $0 != criterion }
        let sum = others.reduce(Exact.zero) { $0 + weights[$1] }
        guard !sum.isZero else { return nil }
        for other in others { direction[other] = -(weights[other] / sum) }
        return direction
    }
}
