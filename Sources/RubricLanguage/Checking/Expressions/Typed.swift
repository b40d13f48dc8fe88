/// What checking an expression yields: its node in the pool and what is known of its value.
struct Typed {
    var node: Int32
    var type: ValueType
    /// Whether it can be missing.
    var isOptional = false
    /// Whether it is above zero wherever it is known, so that dividing by it is safe.
    var isPositive = false

    /// The unit of a number; `nil` for anything else.
    var unit: Unit? {
        if case .number(let unit) = type { unit } else { nil }
    }
}

extension ValueType {
    /// The type in the words of the one who writes rubrics.
    var words: String {
        switch self {
        case .number(.none): "a plain number"
        case .number(.money): "an amount of money"
        case .number(.days): "a number of days"
        case .truth, .number(.condition): "a condition"
        case .date: "a date"
        case .period: "a period"
        case .code(let enumeration): "a value of `\(enumeration)`"
        case .text: "a text"
        }
    }

    var isNumber: Bool {
        if case .number = self { true } else { false }
    }
}
