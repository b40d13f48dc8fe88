/// Why values cannot be held as whole numbers of a common unit.
public enum WeightingFault: Error, Equatable, Sendable {
    /// A column has fewer or more values than the first.
    case columnsDiffer(Int)
    /// A column's values have no common unit in which all of them fit 62 bits.
    case columnTooWide(Int)
}
