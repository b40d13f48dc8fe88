/// Why the weights of a rubric cannot be looked at.
public enum TuningFault: Error, Equatable, Sendable {
    /// The total is neither a weighted total nor a sum of measures times numbers.
    case notWeighted
    /// Points are taken away behind the weighted total.
    case hasDeductions
    /// Nobody has a total.
    case nobody
}
