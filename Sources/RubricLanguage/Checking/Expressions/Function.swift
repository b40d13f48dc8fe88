/// The functions of single values.
enum Function: String, CaseIterable {
    case min, max, floor, ceiling, root, round, year, weighted, met, works, worth, prior
    case yearsUntil = "years-until"
    case firstDay = "first-day"
    case lastDay = "last-day"

    /// The names of the arguments, in order.
    var parameters: [String] {
        switch self {
        case .min, .max, .weighted, .floor, .ceiling: ["x"]
        case .met: ["condition"]
        case .root: ["x", "places"]
        case .round: ["x", "places", "mode"]
        case .year, .firstDay, .lastDay: ["date"]
        case .yearsUntil: ["years", "date"]
        case .works, .worth: ["criterion"]
        case .prior: ["measure"]
        }
    }

    /// Whether any number of arguments will do.
    var isVariadic: Bool { self == .min || self == .max || self == .met }

    /// How it is written.
    var signature: String {
        isVariadic ? "\(rawValue)(a, b)" : "\(rawValue)(\(parameters.joined(separator: ", ")))"
    }
}
