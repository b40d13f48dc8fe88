/// How much a finding matters.
public enum Severity: String, Comparable, CaseIterable, Sendable {
    /// Worth knowing; changes nothing.
    case note
    /// The run goes on, but somebody should look.
    case warning
    /// The input cannot be used as it stands.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
