import RubricLanguage

/// A limit on items or points as the scorer looks at it.
final class CapPlan: Sendable {
    /// How many items, or the node of how many points.
    enum Limit: BitwiseCopyable {
        case items(Int)
        case points(Int32)
    }

    let tiers: [Int]?
    let groups: [KeyPlan]
    let limit: Limit

    init(_ cap: Cap) {
        tiers = cap.tiers
        groups = cap.groups.map(KeyPlan.init)
        switch cap.limit {
        case .items(let count): limit = .items(count)
        case .points(let formula): limit = .points(formula.root)
        }
    }
}

/// What items are grouped by; a value by its type and node.
enum KeyPlan: BitwiseCopyable {
    case work, tier
    case code(Int32)
    case truth(Int32)
    case date(Int32)
    case text(Int32)
    case number(Int32)
    /// A value that groups nothing.
    case period

    init(_ key: GroupKey) {
        switch key {
        case .work: self = .work
        case .tier: self = .tier
        case .value(let expression):
            switch expression.type {
            case .code: self = .code(expression.root)
            case .truth: self = .truth(expression.root)
            case .date: self = .date(expression.root)
            case .text: self = .text(expression.root)
            case .number: self = .number(expression.root)
            case .period: self = .period
            }
        }
    }
}
