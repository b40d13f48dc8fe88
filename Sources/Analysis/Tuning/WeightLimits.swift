public import Numbers

/// How far weights may go.
public struct WeightLimits: Hashable, Sendable {
    /// These never change.
    public var locked: Set<Int>
    /// Where some weights may go when several change; they lie there as they are.
    public var bounds: [Int: ClosedRange<Exact>]

    public init(locked: Set<Int> = [], bounds: [Int: ClosedRange<Exact>] = [:]) {
        (self.locked, self.bounds) = (locked, bounds)
    }
}
