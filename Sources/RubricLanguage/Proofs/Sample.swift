import Numbers

/// An example that stands for all values which the conditions cannot tell apart.
enum Sample: Hashable, Sendable {
    case missing
    case truth(Bool)
    case number(Exact)
    /// The place of an enumerator.
    case code(Int32)
    /// `nil`: another text than all that the conditions name.
    case text(String?)
    case date(PartialDate)
    /// How one term stands to another: -1 less, 0 equal, 1 greater.
    case order(Int)

    /// Whether it is there, and as precise as it can be.
    var isPlain: Bool {
        switch self {
        case .missing: false
        case .date(let date): date.precision == .day
        default: true
        }
    }
}
