import Statistics

extension Quadrant {
    /// The name by which tables and JSON know it.
    var name: String {
        switch self {
        case .stayedIn: "stayed-in"
        case .cameIn: "came-in"
        case .fellOut: "fell-out"
        case .stayedOut: "stayed-out"
        }
    }
}
