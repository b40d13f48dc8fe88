public import Numbers

/// What everybody has under one of many rubrics, in the order of the files.
public struct VariantResult: Sendable {
    /// How many decimal places the units of totals have.
    public static let places = VariantBatch.places
    /// Totals in units; zero where there is none, and where one is no whole number of units.
    public internal(set) var units: [Int64]
    /// The totals that are no whole number of units.
    public internal(set) var others: [Int: Exact] = [:]
    /// For each subject how many different results are better, by the total and the tie-breaks; who is not scored
    /// stands behind all others.
    public internal(set) var levels: [Int32]
    /// Who has a total and a place.
    public internal(set) var isScored: [Bool]
    /// Grades after the quota; negative where there is none.
    public internal(set) var grades: [Int16]

    init(count: Int) {
        units = Array(repeating: 0, count: count)
        levels = Array(repeating: 0, count: count)
        isScored = Array(repeating: false, count: count)
        grades = Array(repeating: -1, count: count)
    }

    /// The total of a subject.
    public func total(_ subject: Int) -> Exact? {
        guard isScored[subject] else { return nil }
        return others[subject] ?? Exact(mantissa: units[subject], scale: Self.places)
    }
}
