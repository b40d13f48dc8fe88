import Numbers

/// The totals of people who are ranked together, counted for a chart.
enum CohortBins {
    /// Of fewer, each could be told from the others.
    static let fewest = 5

    /// `nil`: they are too few to be shown.
    static func bins(_ totals: [Exact]) -> Bins? {
        totals.count < fewest ? nil : Bins(totals)
    }
}
