import Numbers
import RubricLanguage

/// A credit rule as the scorer looks at it.
final class CreditPlan: Sendable {
    /// How the subject's share is found, with nodes for formulas.
    enum Share: BitwiseCopyable {
        case positions, equal
        /// As declared, or else by the rule at this place; negative: by none.
        case declared(otherwise: Int)
        case share(Int32)
        case points(Int32)
    }

    /// The contributor who receives what rounding leaves over.
    struct Receiver: BitwiseCopyable {
        var isLast: Bool
        /// The node of what must hold for the contributor; negative: nothing.
        var condition: Int32
    }

    let share: Share
    /// Shares by number of contributors and position, and beyond them.
    let rows: [[Exact]]
    let beyond: Exact
    let conserves: Bool
    let receiver: Receiver?
    let isJoint: Bool

    init(_ rule: CreditRule) {
        conserves = rule.conserves
        receiver = rule.receiver.map { Receiver(isLast: $0.isLast, condition: $0.condition?.root ?? -1) }
        isJoint = rule.isJoint
        if case .positions(let rows, let beyond) = rule.share {
            (self.rows, self.beyond) = (rows, beyond)
        } else {
            (rows, beyond) = ([], .zero)
        }
        switch rule.share {
        case .positions: share = .positions
        case .declared(let otherwise): share = .declared(otherwise: otherwise ?? -1)
        case .equal: share = .equal
        case .share(let formula): share = .share(formula.root)
        case .points(let formula): share = .points(formula.root)
        }
    }
}
